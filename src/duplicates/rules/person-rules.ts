import type { MatchRules } from "./match-rules.js";

/**
 * Rules for persons as registers have them, by name, date of birth, number and address; for records of other systems,
 * whose fields are named by `fields`.
 */
export const personMatchRules: MatchRules = {
  name: "person",
  fields: {
    first: { kind: "givenName", from: ["firstName"] },
    last: { kind: "familyName", from: ["lastName"] },
    birth: { kind: "date", from: ["dateOfBirth"] },
    code: { kind: "code", from: ["personCode"] },
    street: { kind: "street", from: ["street"] },
    postcode: { kind: "postcode", from: ["postcode"] },
    city: { kind: "city", from: ["city"] },
  },
  keys: [
    { name: "code", parts: [{ field: "code" }] },
    { name: "name", parts: [["first", "last"]] },
    { name: "birth", parts: [{ field: "birth" }] },
    { name: "last-postcode", parts: [{ field: "last" }, { field: "postcode" }] },
    { name: "first-postcode", parts: [{ field: "first" }, { field: "postcode" }] },
    { name: "last-city", parts: [{ field: "last" }, { field: "city" }] },
    { name: "first-city", parts: [{ field: "first" }, { field: "city" }] },
    { name: "street", parts: [{ field: "street", prefix: 6 }, { field: "street.number" }] },
  ],
  evidence: [
    { kind: "person", given: "first", family: "last" },
    { kind: "date", field: "birth" },
    { kind: "code", field: "code" },
    { kind: "place", street: "street", postcode: "postcode", city: "city" },
  ],
  thresholds: { sure: 9, same: 3, review: -1 },
};
