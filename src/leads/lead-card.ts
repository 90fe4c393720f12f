import type { Lead } from "../model/lead.js";

/** The essential fields of a lead, as a card of the board shows them. */
export type LeadCard = Pick<
  Lead,
  | "id"
  | "version"
  | "fullName"
  | "companyName"
  | "statusId"
  | "boardRank"
  | "score"
  | "keyAccount"
  | "assignedToId"
  | "tagIds"
  | "createdOn"
>;

/** The card of a lead. */
export const leadCard = (lead: Lead): LeadCard => ({
  id: lead.id,
  version: lead.version,
  fullName: lead.fullName,
  companyName: lead.companyName,
  statusId: lead.statusId,
  boardRank: lead.boardRank,
  score: lead.score,
  keyAccount: lead.keyAccount,
  assignedToId: lead.assignedToId,
  tagIds: lead.tagIds,
  createdOn: lead.createdOn,
});

/** The columns of the list view, where none are chosen (guide: « pistes ouvertes », vue liste). */
export const leadListColumns = [
  "fullName",
  "companyName",
  "fixedPhone",
  "address",
  "createdOn",
  "assignedToId",
  "statusId",
  "score",
] as const;
