import type { AccountDetails } from "../model/account.js";
import type { ContactDetails } from "../model/contact.js";
import type { Lead, LeadDetails } from "../model/lead.js";

/** A field of the lead, as far as conversions carry it. The score is the one that was given, else the proposed one. */
export type LeadField = Exclude<keyof LeadDetails, "createdOn" | "manualScore"> | "score";

/** From which field of the lead to which field of another record. */
export type Carrying<Details> = readonly (readonly [from: LeadField, to: keyof Details & string])[];

/** What every account gets. */
const ofAnyAccount: Carrying<AccountDetails> = [
  ["email", "email"],
  ["fixedPhone", "fixedPhone"],
  ["mobilePhone", "mobilePhone"],
  ["website", "website"],
  ["sourceId", "sourceId"],
  ["industrySectorId", "industrySectorId"],
  ["categoryId", "categoryId"],
  ["sizeBand", "sizeBand"],
  ["score", "score"],
  ["keyAccount", "keyAccount"],
  ["nurturing", "nurturing"],
  ["assignedToId", "assignedToId"],
  ["teamId", "teamId"],
  ["tagIds", "tagIds"],
  ["description", "description"],
  ["doNotCall", "doNotCall"],
  ["doNotEmail", "doNotEmail"],
];

/** What an account that is a company gets. */
export const companyFields: Carrying<AccountDetails> = [["companyName", "name"], ...ofAnyAccount];

/** What an account that is an individual gets. */
export const individualFields: Carrying<AccountDetails> = [
  ["title", "title"],
  ["firstName", "firstName"],
  ["lastName", "lastName"],
  ["picture", "picture"],
  ...ofAnyAccount,
];

/** What a contact gets. */
export const contactFields: Carrying<ContactDetails> = [
  ["title", "title"],
  ["firstName", "firstName"],
  ["lastName", "lastName"],
  ["email", "email"],
  ["fixedPhone", "fixedPhone"],
  ["mobilePhone", "mobilePhone"],
  ["jobFunctionId", "jobFunctionId"],
  ["departmentId", "departmentId"],
  ["picture", "picture"],
  ["address", "address"],
  ["assignedToId", "assignedToId"],
  ["teamId", "teamId"],
  ["doNotCall", "doNotCall"],
  ["doNotEmail", "doNotEmail"],
];

/** Every field of a lead that may hold something: what none of the others lists has no place in what the lead becomes. */
export const leadFields: readonly LeadField[] = [
  "title",
  "firstName",
  "lastName",
  "companyName",
  "jobFunctionId",
  "departmentId",
  "industrySectorId",
  "fixedPhone",
  "mobilePhone",
  "email",
  "website",
  "address",
  "picture",
  "description",
  "assignedToId",
  "teamId",
  "score",
  "sizeBand",
  "keyAccount",
  "nurturing",
  "sourceId",
  "categoryId",
  "tagIds",
  "doNotCall",
  "doNotEmail",
  "externalId",
] satisfies readonly LeadField[];

/** What the lead holds; a score of a lead that nobody and no rule scored is none. */
export const leadValue = (lead: Lead, field: LeadField): unknown =>
  field === "score" ? (lead.manualScore ?? lead.proposedScore) : lead[field];

/** Whether a value says anything: 0 does, `false` of a mark does not. */
export const saysSomething = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== "" &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);
