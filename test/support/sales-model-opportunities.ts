import type { ModelOpportunity, SalesModel, Who } from "./sales-model.js";
import { change, personas } from "./sales-model.js";
import { becomeCustomer } from "./sales-model-accounts.js";
import type { SaidLoss } from "./sales-model-rules.js";
import { chance, endingOf, lossCodes, lossOf, noLossCodes, unknownStatus, when } from "./sales-model-rules.js";

/** What is given of a new opportunity. */
export type GivenOpportunity = Pick<
  ModelOpportunity,
  "name" | "accountId" | "contactId" | "leadId" | "manualProbability" | "assignedToId" | "teamId" | "statusId"
>;

/** Enters an opportunity. */
export function enterOpportunity(
  model: SalesModel,
  id: string,
  given: GivenOpportunity,
  who: Who,
  now: Date,
): ModelOpportunity {
  const opportunity: ModelOpportunity = {
    id,
    companyId: personas[who].companyId,
    version: 1,
    archivedAt: null,
    ...given,
    probability: chance(given.statusId, given.manualProbability),
    statusSince: now,
    closedAt: null,
    closedById: null,
    lostReasonId: null,
    lostNote: null,
    quoteKeys: [],
    orderKeys: [],
  };
  model.opportunities.set(id, opportunity);
  return opportunity;
}

/** Where an opportunity goes, and what is said of its end. */
export interface Closing extends SaidLoss {
  readonly statusId: string;
  readonly closedOn?: string;
}

const away = ({ archivedAt }: ModelOpportunity): string[] => when(archivedAt !== null, "OPPORTUNITY_ARCHIVED");

/** Whether an opportunity is won or lost. */
export const isClosed = ({ statusId }: ModelOpportunity): boolean => endingOf(statusId) !== null;

/** Why an opportunity does not move. */
export function moveCodes(model: SalesModel, opportunity: ModelOpportunity, how: Closing, who: Who): string[] {
  const ending = endingOf(how.statusId);
  if (isClosed(opportunity)) return [...away(opportunity), "OPPORTUNITY_CLOSED"];
  return [
    ...away(opportunity),
    ...unknownStatus("opportunity", how.statusId),
    ...when(how.closedOn !== undefined && ending === null, "OPPORTUNITY_NOT_CLOSING"),
    ...when(how.closedOn?.startsWith("2099") === true && ending !== null, "OPPORTUNITY_CLOSED_LATER"),
    ...(ending === "lost"
      ? lossCodes(model, how, who, model.settings.opportunityReason)
      : noLossCodes(model, how, who)),
  ];
}

/** What followed from a move. */
export interface Followed {
  /** The account that became a customer. */
  readonly newCustomerId: string | null;
  /** The opportunities that are proposed to be closed too. */
  readonly others: readonly string[];
  /** The quotes to be cancelled. */
  readonly quotesToCancel: readonly string[];
}

/** Nothing followed. */
export const nothingFollowed: Followed = { newCustomerId: null, others: [], quotesToCancel: [] };

/** Who moves an opportunity, when, with the reason that was new, and the order that wins it. */
export interface Moving {
  readonly who: Who;
  readonly now: Date;
  readonly made?: string | null;
  readonly orderKey?: string;
}

/** Moves an opportunity, to its end too. */
export function moveOpportunity(
  model: SalesModel,
  opportunity: ModelOpportunity,
  how: Closing,
  moving: Moving,
): Followed {
  const { statusId } = how;
  const { who, now, made = null, orderKey } = moving;
  if (statusId === opportunity.statusId) return nothingFollowed;
  const ending = endingOf(statusId);
  const closing = {
    closedAt: how.closedOn === undefined ? now : new Date(personas[who].pastDay),
    closedById: orderKey === undefined ? personas[who].userId : null,
    orderKeys: orderKey === undefined ? opportunity.orderKeys : [...opportunity.orderKeys, orderKey],
  };
  if (ending !== null) model.closedFrom.set(opportunity.id, opportunity.statusId);
  change(opportunity, {
    statusId,
    statusSince: now,
    probability: chance(statusId, opportunity.manualProbability),
    ...(ending === null ? {} : closing),
    ...(ending === "lost" ? lossOf(model, how, who, made) : {}),
  });
  if (ending === "lost") return { ...nothingFollowed, quotesToCancel: opportunity.quoteKeys };
  return ending === "won" ? wonFollows(model, opportunity, now) : nothingFollowed;
}

function wonFollows(model: SalesModel, { id, accountId }: ModelOpportunity, now: Date): Followed {
  const account = model.accounts.get(accountId ?? "");
  if (account === undefined) return nothingFollowed;
  const others = account.kinds.includes("prospect") ? openOf(model, account.id, id) : [];
  const newCustomerId = becomeCustomer(model, account, now);
  return { ...nothingFollowed, newCustomerId, others: newCustomerId === null ? [] : others };
}

/** The open opportunities of an account that were not put away, but for one. */
export const openOf = ({ opportunities }: SalesModel, accountId: string, but: string): string[] =>
  [...opportunities.values()]
    .filter((one) => one.accountId === accountId && one.id !== but && !isClosed(one) && one.archivedAt === null)
    .map(({ id }) => id);

/** Why an opportunity is not opened again. */
export function reopenCodes(opportunity: ModelOpportunity, statusId: string | undefined): string[] {
  if (!isClosed(opportunity)) return [...away(opportunity), "OPPORTUNITY_NOT_CLOSED"];
  if (statusId === undefined) return away(opportunity);
  return [
    ...away(opportunity),
    ...unknownStatus("opportunity", statusId),
    ...when(endingOf(statusId) !== null, "OPPORTUNITY_STATUS_RESERVED"),
  ];
}

/** Opens an opportunity again, where it was closed from unless said otherwise. */
export function reopen(model: SalesModel, opportunity: ModelOpportunity, to: string | undefined, now: Date): void {
  const statusId = to ?? model.closedFrom.get(opportunity.id) ?? "opportunity.to-process";
  const cleared = { closedAt: null, closedById: null, lostReasonId: null, lostNote: null };
  change(opportunity, {
    ...cleared,
    statusId,
    statusSince: now,
    probability: chance(statusId, opportunity.manualProbability),
  });
}
