import type { ModelOpportunity, SalesModel, Who } from "./sales-model.js";
import { seen } from "./sales-model.js";
import type { ModelReason } from "./sales-model-reasons.js";
import { enterReason, reasonsOf } from "./sales-model-reasons.js";

/** What is said of a loss: a reason by id or by name, and a note. */
export interface SaidLoss {
  readonly lostReasonId?: string | { readonly name: string };
  readonly note?: string;
}

/** How a status ends what it is of. */
export type Ending = "converted" | "won" | "lost" | null;

const endings: Readonly<Record<string, Ending>> = {
  "lead.converted": "converted",
  "lead.lost": "lost",
  "prospect.won": "won",
  "prospect.lost": "lost",
  "opportunity.closed-won": "won",
  "opportunity.closed-lost": "lost",
};

/** How a status ends what is in it; `null` for an open one. */
export const endingOf = (statusId: string | null): Ending => endings[statusId ?? ""] ?? null;

const qualifying = ["to-process", "marketing-qualification", "sales-qualification", "nurturing"];

/** The statuses of leads, prospects and opportunities, in their order. */
export const statusesOf = {
  lead: [...qualifying, "converted", "lost"].map((slug) => `lead.${slug}`),
  prospect: [...qualifying, "won", "lost"].map((slug) => `prospect.${slug}`),
  opportunity: [...qualifying, "proposition", "closed-won", "closed-lost"].map((slug) => `opportunity.${slug}`),
};

const open = statusesOf.opportunity.slice(0, 5);

/** The next open status of an opportunity. */
export const nextOpen = (statusId: string): string | undefined => open[open.indexOf(statusId) + 1];

/** Whether a quote moves an opportunity on from a status. */
export const isBeforeProposition = (statusId: string): boolean => open.indexOf(statusId) < open.length - 1;

/** The chance that counts in a status. */
export function chance(statusId: string, manual: number | null): number {
  const ending = endingOf(statusId);
  if (ending !== null) return ending === "won" ? 100 : 0;
  return manual ?? [10, 20, 40, 20, 60][open.indexOf(statusId)] ?? Number.NaN;
}

/** Says something where it is so. */
export const when = (condition: boolean, code: string): string[] => (condition ? [code] : []);

/** A status that does not exist. */
export const unknownStatus = (kind: keyof typeof statusesOf, statusId: string): string[] =>
  when(!statusesOf[kind].includes(statusId), "STATUS_UNKNOWN");

/** The reason that is meant: found, new, none, or `undefined` for one that there is not. */
function reasonOf(
  model: SalesModel,
  { lostReasonId: said }: SaidLoss,
  who: Who,
): ModelReason | "new" | null | undefined {
  if (said === undefined) return null;
  const own = reasonsOf(model, who);
  if (typeof said === "string") return own.find(({ id }) => id === said);
  return own.find(({ name }) => name === said.name) ?? "new";
}

/** A reason that was put away is no choice any more. */
const isAway = (reason: ReturnType<typeof reasonOf>): boolean =>
  typeof reason === "object" && reason !== null && reason.archivedAt !== null;

/** What stands against a loss as it was said. */
export function lossCodes(model: SalesModel, loss: SaidLoss, who: Who, required: boolean): string[] {
  const reason = reasonOf(model, loss, who);
  if (reason === undefined) return ["REFERENCE_UNKNOWN"];
  if (isAway(reason)) return ["REFERENCE_ARCHIVED"];
  const takesNote = reason === "new" || reason?.allowsNote === true;
  return [
    ...when(required && reason === null, "LOST_REASON_MISSING"),
    ...when(loss.note !== undefined && !takesNote, "LOST_NOTE_NOT_ALLOWED"),
  ];
}

/** What stands against saying of a loss what is none. */
export function noLossCodes(model: SalesModel, loss: SaidLoss, who: Who): string[] {
  const reason = reasonOf(model, loss, who);
  return [
    ...when(reason === undefined, "REFERENCE_UNKNOWN"),
    ...when(isAway(reason), "REFERENCE_ARCHIVED"),
    ...when(reason !== undefined && reason !== null && !isAway(reason), "LOSS_NOT_LOSING"),
    ...when(loss.note !== undefined, "LOSS_NOT_LOSING"),
  ];
}

/** The id and note that a loss leaves; `made` is the reason id that the store shows, for one that was new. */
export function lossOf(model: SalesModel, loss: SaidLoss, who: Who, made: string | null) {
  const reason = reasonOf(model, loss, who);
  if (reason === "new" && made !== null && typeof loss.lostReasonId === "object")
    enterReason(model, made, loss.lostReasonId.name, true, who);
  const lostReasonId = reason === "new" ? made : (reason?.id ?? null);
  return { lostReasonId, lostNote: loss.note ?? null };
}

/** What stands against the account and the contact of an opportunity; what it has already may stay. */
export function partyCodes(
  { accounts, contacts }: SalesModel,
  parties: Pick<ModelOpportunity, "accountId" | "contactId">,
  who: Who,
  before: Pick<ModelOpportunity, "accountId" | "contactId"> = { accountId: null, contactId: null },
): string[] {
  const { accountId, contactId } = parties;
  return [
    ...when(accountId === null && contactId === null, "OPPORTUNITY_PARTY_MISSING"),
    ...(accountId === null || accountId === before.accountId ? [] : attached("ACCOUNT", accounts, accountId, who)),
    ...(contactId === null || contactId === before.contactId ? [] : attached("CONTACT", contacts, contactId, who)),
  ];
}

/** What stands against attaching something to an account or a contact. */
export function attached(
  type: "ACCOUNT" | "CONTACT",
  records: SalesModel["accounts"] | SalesModel["contacts"],
  id: string,
  who: Who,
): string[] {
  const record = seen<{ id: string; companyId: string; version: number; archivedAt: Date | null }>(records, id, who);
  return record === undefined ? [`${type}_UNKNOWN`] : when(record.archivedAt !== null, `${type}_ARCHIVED`);
}
