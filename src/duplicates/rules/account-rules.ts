import type { MatchRules } from "./match-rules.js";

/** The shipped rules for accounts: companies and individuals, by name, domain, phone and address. */
export const accountMatchRules: MatchRules = {
  name: "account",
  fields: {
    company: { kind: "organisation", from: ["companyName"] },
    first: { kind: "givenName", from: ["firstName"] },
    last: { kind: "familyName", from: ["lastName"] },
    mail: { kind: "mailbox", from: ["email"] },
    site: { kind: "domain", from: ["website", "email"] },
    phone: { kind: "phone", from: ["fixedPhone", "mobilePhone"], country: "address.countryCode" },
    street: { kind: "street", from: ["address.street"] },
    postcode: { kind: "postcode", from: ["address.postalCode"] },
    city: { kind: "city", from: ["address.city"] },
  },
  keys: [
    { name: "site", parts: [{ field: "site" }] },
    { name: "phone", parts: [{ field: "phone" }] },
    { name: "mail", parts: [{ field: "mail" }] },
    { name: "company", parts: [{ field: "company" }] },
    { name: "name", parts: [["first", "last"]] },
    { name: "company-postcode", parts: [{ field: "company", prefix: 4 }, { field: "postcode" }] },
    { name: "company-city", parts: [{ field: "company", prefix: 6 }, { field: "city" }] },
    {
      name: "street-postcode",
      parts: [{ field: "street", prefix: 6 }, { field: "street.number" }, { field: "postcode" }],
    },
    { name: "street-city", parts: [{ field: "street", prefix: 6 }, { field: "street.number" }, { field: "city" }] },
  ],
  evidence: [
    {
      kind: "organisation",
      field: "company",
      shares: { exact: 0.6, near: 0.15, words: 0.15, acronym: 0.04, differs: 0.06 },
    },
    { kind: "person", given: "first", family: "last" },
    { kind: "domain", field: "site" },
    { kind: "landline", field: "phone" },
    { kind: "place", street: "street", postcode: "postcode", city: "city" },
  ],
  thresholds: { sure: 9, same: 3, review: -1 },
};
