import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { CrmRecord } from "../model/record.js";
import type { Mergeable, MergeableType } from "./mergeable-type.js";

/**
 * What becomes of a field when records are merged.
 *
 * - `fill`: the original's value, and where it has none the first that one of the duplicates has, in their order.
 * - `union`: the values of all, each once, the original's first.
 * - `addresses`: as `union`, and one default of each mark remains.
 * - `stricter`: `true` where one of them has it.
 * - `keep`: the original's value, whatever it is.
 * - `own`: the original's; it is not told of, for it belongs to the record itself or follows from other fields.
 */
export type FieldRule = "fill" | "union" | "addresses" | "stricter" | "keep" | "own";

/** The rules of every field that records of one type have of their own. */
export type MergeRules<R> = { readonly [F in Exclude<keyof R, keyof CrmRecord<string>>]: FieldRule };

/** The rules by name of the field. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

const leadRules: MergeRules<Lead> = {
  title: "fill",
  firstName: "fill",
  lastName: "fill",
  companyName: "fill",
  jobFunctionId: "fill",
  departmentId: "fill",
  industrySectorId: "fill",
  fixedPhone: "fill",
  mobilePhone: "fill",
  email: "fill",
  website: "fill",
  address: "fill",
  picture: "fill",
  description: "fill",
  assignedToId: "fill",
  teamId: "fill",
  createdOn: "fill",
  manualScore: "fill",
  sizeBand: "fill",
  keyAccount: "fill",
  nurturing: "fill",
  sourceId: "fill",
  categoryId: "fill",
  tagIds: "union",
  doNotCall: "stricter",
  doNotEmail: "stricter",
  externalId: "fill",
  statusId: "keep",
  statusSince: "own",
  boardRank: "own",
  fullName: "own",
  score: "own",
  proposedScore: "own",
  scoreReasons: "own",
  searchText: "own",
  matchKeys: "own",
  lostReasonId: "own",
  lostNote: "own",
  lostAt: "own",
  convertedAt: "own",
  convertedById: "own",
  convertedAccountId: "own",
  convertedContactIds: "union",
  convertedOpportunityId: "keep",
  importBatchId: "own",
  mergedIntoId: "own",
};

const contactRules: MergeRules<Contact> = {
  title: "fill",
  firstName: "fill",
  lastName: "fill",
  jobFunctionId: "fill",
  departmentId: "fill",
  fixedPhone: "fill",
  mobilePhone: "fill",
  email: "fill",
  address: "fill",
  picture: "fill",
  description: "fill",
  assignedToId: "fill",
  teamId: "fill",
  tagIds: "union",
  language: "fill",
  countryCode: "fill",
  doNotCall: "stricter",
  doNotEmail: "stricter",
  sharedCompanyIds: "union",
  externalId: "fill",
  reference: "keep",
  fullName: "own",
  mainAccountId: "own",
  emailDomain: "own",
  searchText: "own",
  matchKeys: "own",
  mergedIntoId: "own",
};

const accountRules: MergeRules<Account> = {
  name: "fill",
  isCompany: "keep",
  title: "fill",
  firstName: "fill",
  lastName: "fill",
  kinds: "union",
  email: "fill",
  fixedPhone: "fill",
  mobilePhone: "fill",
  website: "fill",
  picture: "fill",
  sourceId: "fill",
  industrySectorId: "fill",
  categoryId: "fill",
  sizeBand: "fill",
  score: "fill",
  keyAccount: "fill",
  nurturing: "fill",
  assignedToId: "fill",
  teamId: "fill",
  tagIds: "union",
  description: "fill",
  addresses: "addresses",
  currency: "fill",
  language: "fill",
  countryCode: "fill",
  doNotCall: "stricter",
  doNotEmail: "stricter",
  sharedCompanyIds: "union",
  externalId: "fill",
  reference: "keep",
  statusId: "keep",
  statusSince: "own",
  boardRank: "own",
  lostReasonId: "own",
  lostNote: "own",
  lostAt: "own",
  projectKeys: "union",
  searchText: "own",
  matchKeys: "own",
  mergedIntoId: "own",
};

/** An individual's name is made of its parts; a company has no such parts. */
const individualRules: MergeRules<Account> = { ...accountRules, name: "own" };
const companyRules: MergeRules<Account> = { ...accountRules, title: "own", firstName: "own", lastName: "own" };

/** The rules for records that are merged into an original. */
export function mergeRulesOf(type: MergeableType, original: Mergeable): FieldRules {
  if (type === "lead") return leadRules;
  if (type === "contact") return contactRules;
  return "isCompany" in original && original.isCompany ? companyRules : individualRules;
}

const choosable: ReadonlySet<FieldRule | undefined> = new Set(["fill", "union", "addresses", "stricter"]);

/** The fields of a type for which somebody may say which record's value remains. */
export const choosableFields = (type: MergeableType): ReadonlySet<string> => {
  const rules: FieldRules = { lead: leadRules, contact: contactRules, account: accountRules }[type];
  return new Set(Object.keys(rules).filter((field) => choosable.has(rules[field])));
};
