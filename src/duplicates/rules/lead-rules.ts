import type { MatchRules } from "./match-rules.js";

/** The shipped rules for leads: a person, a company, or a person in a company. */
export const leadMatchRules: MatchRules = {
  name: "lead",
  fields: {
    first: { kind: "givenName", from: ["firstName"] },
    last: { kind: "familyName", from: ["lastName"] },
    mail: { kind: "mailbox", from: ["email"] },
    phone: { kind: "phone", from: ["mobilePhone", "fixedPhone"], country: "address.countryCode" },
    company: { kind: "organisation", from: ["companyName"] },
    site: { kind: "domain", from: ["website", "email"] },
    street: { kind: "street", from: ["address.street"] },
    postcode: { kind: "postcode", from: ["address.postalCode"] },
    city: { kind: "city", from: ["address.city"] },
  },
  keys: [
    { name: "mail", parts: [{ field: "mail" }] },
    { name: "phone", parts: [{ field: "phone" }] },
    { name: "name", parts: [["first", "last"]] },
    { name: "last-company", parts: [{ field: "last" }, { field: "company", prefix: 8 }] },
    { name: "last-site", parts: [{ field: "last" }, { field: "site" }] },
    {
      name: "first-company",
      parts: [
        { field: "first", prefix: 3 },
        { field: "company", prefix: 8 },
      ],
    },
    { name: "first-site", parts: [{ field: "first", prefix: 3 }, { field: "site" }] },
    { name: "last-postcode", parts: [{ field: "last" }, { field: "postcode" }] },
    {
      name: "street",
      parts: [{ field: "street", prefix: 8 }, { field: "street.number" }, { field: "last", prefix: 1 }],
    },
  ],
  evidence: [
    { kind: "person", given: "first", family: "last" },
    { kind: "mailbox", field: "mail", names: ["first", "last"] },
    { kind: "mobile", field: "phone" },
    {
      kind: "strongest",
      rest: 0.1,
      of: [
        { kind: "organisation", field: "company" },
        { kind: "domain", field: "site" },
        { kind: "landline", field: "phone" },
        { kind: "place", street: "street", postcode: "postcode", city: "city" },
      ],
    },
  ],
  thresholds: { sure: 9, same: 3, review: -1 },
};
