import type { RecordType, RecordTypes } from "../../model/record-types.js";

/** The fields of a type that may have any value of their kind, whatever the others have. */
export type FreeFields = { readonly [T in RecordType]: readonly (keyof RecordTypes[T])[] };

const person = ["title", "firstName", "lastName", "email", "fixedPhone", "mobilePhone"] as const;
const marks = ["doNotCall", "doNotEmail"] as const;
const pages = ["picture", "description", "externalId"] as const;

/**
 * What varies in arbitrary records. Everything else follows: from other fields, from other records, or from what makes a
 * record one of its type. A type that the model gains does not compile without.
 */
export const freeFields: FreeFields = {
  account: [
    ...["name", "email", "fixedPhone", "mobilePhone", "website", "sizeBand", "score"],
    ...["keyAccount", "nurturing", "addresses", "currency", "language", "countryCode"],
    ...marks,
    ...pages,
  ] as (keyof RecordTypes["account"])[],
  accountContact: ["isMain"],
  attachment: ["fileName", "size", "description"],
  calendarEvent: ["subject", "description", "location", "visibility", "busy"],
  campaignMembership: ["campaignName", "response", "at"],
  catalog: ["name", "description", "image"],
  catalogType: ["name"],
  category: ["name"],
  chartLayout: ["report"],
  claim: [],
  company: ["name", "code", "currency", "language", "countryCode", "address", "email", "phone", "website", "logo"],
  contact: [...person, ...marks, ...pages, "address", "language", "countryCode"],
  delivery: ["recipient"],
  department: ["name"],
  duplicateDismissal: ["note"],
  emailMessage: ["fromName", "subject", "bodyText", "bodyHtml"],
  eventCategory: ["name", "eventType"],
  guest: ["name"],
  importBatch: ["name", "created", "updated", "skipped"],
  industrySector: ["name"],
  jobFunction: ["name"],
  journal: [],
  lead: [
    ...person,
    ...marks,
    ...pages,
    "website",
    "companyName",
    "address",
    "createdOn",
    "manualScore",
    "keyAccount",
    "nurturing",
  ],
  lostReason: ["name", "allowsNote"],
  opportunity: [
    "name",
    "currency",
    "amount",
    "bestCase",
    "worstCase",
    "manualProbability",
    "rating",
    "expectedCloseOn",
    "description",
    "externalId",
  ],
  pipeline: ["name"],
  reminder: ["audience"],
  role: ["name"],
  sequence: [],
  source: ["name"],
  status: ["open", "color", "probability"],
  tag: ["name", "color"],
  team: ["name"],
  template: ["name", "language"],
  timelineEntry: [],
  user: ["name", "email", "phone", "language", "signature", "picture", "externalId"],
};
