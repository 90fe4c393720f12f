import { leadMatchRules } from "./lead-rules.js";
import type { MatchRules } from "./match-rules.js";

/** The shipped rules for contacts: persons, whose company is known by their mail address alone. */
export const contactMatchRules: MatchRules = {
  ...leadMatchRules,
  name: "contact",
  fields: {
    first: { kind: "givenName", from: ["firstName"] },
    last: { kind: "familyName", from: ["lastName"] },
    mail: { kind: "mailbox", from: ["email"] },
    phone: { kind: "phone", from: ["mobilePhone", "fixedPhone"], country: "address.countryCode" },
    site: { kind: "domain", from: ["email"] },
    street: { kind: "street", from: ["address.street"] },
    postcode: { kind: "postcode", from: ["address.postalCode"] },
    city: { kind: "city", from: ["address.city"] },
  },
  keys: leadMatchRules.keys.filter(({ name }) => !name.endsWith("-company")),
  evidence: [
    { kind: "person", given: "first", family: "last" },
    { kind: "mailbox", field: "mail", names: ["first", "last"] },
    { kind: "mobile", field: "phone" },
    {
      kind: "strongest",
      rest: 0.1,
      of: [
        { kind: "domain", field: "site" },
        { kind: "landline", field: "phone" },
        { kind: "place", street: "street", postcode: "postcode", city: "city" },
      ],
    },
  ],
};
