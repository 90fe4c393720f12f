import type { AccountContact } from "../model/account-contact.js";
import type { CampaignMembership } from "../model/campaign-membership.js";
import type { Guest } from "../model/guest.js";
import type { MergeableType } from "./mergeable-type.js";

/** The types of record of which there is one for each pair of others. */
export type RowType = "accountContact" | "guest" | "campaignMembership";

/** A record that links others. */
export type Row = AccountContact | Guest | CampaignMembership;

/** How rows of one type meet when the records that own them are merged. */
export interface FoldedRows {
  /** The type. */
  readonly type: RowType;
  /** The field that names the merged record. */
  readonly owner: string;
  /** Whether it holds keys rather than ids. */
  readonly byKey: boolean;
  /** The field whose value two rows have in common when they become one. */
  readonly by: string;
  /** The fields in which the row that remains takes what it lacks from the others. */
  readonly fills: readonly string[];
}

const guests: FoldedRows = {
  type: "guest",
  owner: "personKey",
  byKey: true,
  by: "eventId",
  fills: ["name", "email", "userId", "answer", "answeredAt"],
};

const campaigns: FoldedRows = {
  type: "campaignMembership",
  owner: "memberKey",
  byKey: true,
  by: "campaignKey",
  fills: ["response"],
};

const links = (owner: "accountId" | "contactId"): FoldedRows => ({
  type: "accountContact",
  owner,
  byKey: false,
  by: owner === "accountId" ? "contactId" : "accountId",
  fills: ["roleId"],
});

/** The rows that may meet when records of a type are merged. */
export const foldedRowsOf = (type: MergeableType): readonly FoldedRows[] =>
  ({
    lead: [guests, campaigns],
    contact: [links("contactId"), guests, campaigns],
    account: [links("accountId"), guests, campaigns],
  })[type];
