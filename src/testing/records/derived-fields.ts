import { deriveAccount } from "../../accounts/derive-account.js";
import { deriveEvent } from "../../calendar/derive-event.js";
import { deriveContact } from "../../contacts/derive-contact.js";
import { deriveLead } from "../../leads/derive-lead.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { StatusKind } from "../../model/status.js";
import { deriveOpportunity } from "../../opportunities/derive-opportunity.js";
import { newBoardRank } from "../../status/board-rank.js";
import { roleAmong } from "../../status/role-among.js";
import { shippedPipeline } from "../../status/shipped-pipelines.js";

type Derive<T extends RecordType> = (record: RecordTypes[T]) => Partial<RecordTypes[T]>;

const roleOf = (kind: StatusKind, statusId: string | null) => roleAmong([shippedPipeline(kind)], statusId);

const lossOf = (
  kind: StatusKind,
  { statusId, createdAt }: { readonly statusId: string | null; readonly createdAt: Date },
) => (roleOf(kind, statusId) === "lost" ? { lostAt: createdAt } : {});

const derivations: { readonly [T in RecordType]?: Derive<T> } = {
  lead: (lead) => ({
    ...deriveLead(lead, { scoring: [] }),
    boardRank: newBoardRank(lead.createdAt, lead.id),
    ...lossOf("lead", lead),
  }),
  account: (account) => ({
    ...deriveAccount(account, account.reference),
    ...(account.statusId === null
      ? {}
      : { statusSince: account.createdAt, boardRank: newBoardRank(account.createdAt, account.id) }),
    ...lossOf("prospect", account),
  }),
  contact: (contact) => deriveContact(contact, contact.reference),
  opportunity: (opportunity) => ({
    ...deriveOpportunity(opportunity, [shippedPipeline("opportunity")]),
    boardRank: newBoardRank(opportunity.createdAt, opportunity.id),
    ...closingOf(opportunity),
  }),
  calendarEvent: (event) => deriveEvent(event, []),
};

function closingOf({ statusId, createdAt, assignedToId }: RecordTypes["opportunity"]) {
  const role = roleOf("opportunity", statusId);
  return role === "won" || role === "lost" ? { closedAt: createdAt, closedById: assignedToId } : {};
}

/** What the library makes of a record's other fields, such as its search text and the instants of an event. */
export const derivedFields = <T extends RecordType>(type: T, record: RecordTypes[T]): Partial<RecordTypes[T]> =>
  derivations[type]?.(record) ?? {};
