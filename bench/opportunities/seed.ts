import type { Account, Id, LostReason, Opportunity } from "crmkit";
import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";

/** Who asks. */
export const actor = { userId: "ann", companyId: "acme", timeZone: "Europe/Paris" } as const;

/** The time of the benchmark. */
export const now = new Date("2026-06-15T10:00:00.000Z");

/** The past time that a forecast is of: one in a hundred opportunities was changed since. */
export const asOf = new Date("2026-06-01T00:00:00.000Z");

/** The open statuses of the shipped pipeline, each with the probability that it proposes. */
export const openStatuses = {
  "opportunity.to-process": 10,
  "opportunity.marketing-qualification": 20,
  "opportunity.sales-qualification": 40,
  "opportunity.nurturing": 20,
  "opportunity.proposition": 60,
} as const;

/** The status of what was won. */
export const wonStatus = "opportunity.closed-won";

/** The status of what was lost. */
export const lostStatus = "opportunity.closed-lost";

/** All statuses, in the order of the board. */
export const statuses = [
  ...(Object.keys(openStatuses) as (keyof typeof openStatuses)[]),
  wonStatus,
  lostStatus,
] as const;

/** How many opportunities an account has. */
export const perAccount = 10;

/** Of so many accounts one is a prospect with nothing but open opportunities. */
const everyProspect = 10;

/** The id of an opportunity, from 0. */
export const opportunityId = (i: number) => `opportunity-${String(i).padStart(8, "0")}` as Id<"opportunity">;

/** The id of an account, from 0. */
const accountId = (i: number) => `account-${String(i).padStart(7, "0")}` as Id<"account">;

/** The first opportunity of the prospect of a number, which has nine others. */
export const firstOfProspect = (prospect: number): Id<"opportunity"> =>
  opportunityId(prospect * everyProspect * perAccount);

/** Whether an opportunity is one of those that are left to be won. */
export const isOfProspect = (i: number): boolean => Math.floor(i / perAccount) % everyProspect === 0;

/** The status of an opportunity. */
export const statusOf = (i: number): (typeof statuses)[number] =>
  statuses[mixed(i, 1) % (isOfProspect(i) ? statuses.length - 2 : statuses.length)] ?? lostStatus;

/** What all records are like, as the library makes them. */
export interface Models {
  readonly account: Account;
  readonly opportunity: Opportunity;
  readonly lostReason: LostReason;
}

/** Makes one record of each type through the library. */
export async function makeModels(): Promise<Models> {
  const ann = createCrm({ storage: memoryStorage(), clock: () => now }).as(actor);
  const account = await ann.accounts.create({ name: "Account", isCompany: true, kinds: ["prospect"] });
  const entered = { name: "Sale", accountId: account.id, currency: "EUR", assignedToId: "user-0" };
  const { opportunity } = await ann.opportunities.create(entered);
  const lostReason = await ann.referenceData.create({ kind: "lostReason", name: "Price" });
  return { account, opportunity, lostReason: lostReason as LostReason }; // it was asked for
}

/** The account of a number: a customer where one of its opportunities was won. */
export function accountNumber(i: number, { account }: Models): Account {
  const numbers = Array.from({ length: perAccount }, (_, k) => i * perAccount + k);
  const kind = numbers.some((each) => statusOf(each) === wonStatus) ? "customer" : "prospect";
  const createdAt = daysBefore(asOf, 700);
  const name = `Account ${i}`;
  const texts = { name, searchText: name.toLowerCase(), matchKeys: [`n:account ${i}`] };
  return { ...account, ...texts, id: accountId(i), kinds: [kind], createdAt, updatedAt: createdAt };
}

/** The opportunity of a number; the same for the same number. */
export function opportunityNumber(i: number, { opportunity, lostReason }: Models): Opportunity {
  const statusId = statusOf(i);
  const isClosed = statusId === wonStatus || statusId === lostStatus;
  const since = daysBefore(asOf, 1 + (mixed(i, 2) % (isClosed ? 350 : 180)));
  const manualProbability = mixed(i, 3) % 8 === 0 ? mixed(i, 4) % 101 : null;
  return {
    ...opportunity,
    ...moneyOf(i),
    id: opportunityId(i),
    accountId: accountId(Math.floor(i / perAccount)),
    name: `Sale ${i}`,
    searchText: `sale ${i}`,
    createdAt: daysBefore(since, 1 + (mixed(i, 5) % 200)),
    updatedAt: since,
    expectedCloseOn: mixed(i, 6) % 50 === 0 ? null : dayOf(daysBefore(now, (mixed(i, 7) % 730) - 546)),
    assignedToId: `user-${mixed(i, 8) % 50}` as Id<"user">,
    manualProbability,
    rating: mixed(i, 9) % 6,
    statusId: statusId as Id<"status">,
    statusSince: since,
    probability: probabilityOf(statusId, manualProbability),
    boardRank: `r${String(mixed(i, 10)).padStart(8, "0")}V`,
    ...(isClosed ? { closedAt: since, closedById: actor.userId as Id<"user"> } : {}),
    ...(statusId === lostStatus ? { lostReasonId: lostReason.id } : {}),
  };
}

function moneyOf(i: number): Pick<Opportunity, "currency" | "amount" | "bestCase" | "worstCase" | "contractValue"> {
  const amount = mixed(i, 11) % 25 === 0 ? null : mixed(i, 12) % 5_000_000;
  const caseOf = (salt: number, percent: number): number | null =>
    amount === null || mixed(i, salt) % 3 === 0 ? null : Math.floor((amount * percent) / 100);
  const currency = ["EUR", "USD", "GBP"][mixed(i, 13) % 3] ?? "EUR";
  return { currency, amount, bestCase: caseOf(14, 130), worstCase: caseOf(15, 70), contractValue: amount };
}

function probabilityOf(statusId: (typeof statuses)[number], manual: number | null): number {
  if (statusId === wonStatus) return 100;
  return statusId === lostStatus ? 0 : (manual ?? openStatuses[statusId]);
}

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000);

const dayOf = (at: Date) => at.toISOString().slice(0, 10) as NonNullable<Opportunity["expectedCloseOn"]>;

/** A number of 26 bits that looks like chance; the same for the same two. */
function mixed(i: number, salt: number): number {
  let bits = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return (bits ^ (bits >>> 15)) >>> 6;
}
