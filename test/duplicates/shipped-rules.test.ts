import { describe, expect, it } from "vitest";
import { valueTexts } from "../../src/duplicates/columns/value-texts.js";
import { accountMatchRules } from "../../src/duplicates/rules/account-rules.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import type { MatchRules } from "../../src/duplicates/rules/match-rules.js";
import { personMatchRules } from "../../src/duplicates/rules/person-rules.js";
import { shippedRules } from "../../src/duplicates/rules/shipped-rules.js";
import { keyTexts } from "../../src/duplicates/scan/key-text.js";
import { matcherOf } from "../support/match-records.js";

const keysOf = ({ fields, keys }: MatchRules, record: object) => {
  const textsOf = valueTexts(fields, record);
  return keys.flatMap((rule) => keyTexts(rule, textsOf));
};

const ann = {
  firstName: "Annabel",
  lastName: "Leighton",
  companyName: "Apollo Software",
  email: "ann.lee@apollo.example",
  website: "www.apollo-group.example",
  fixedPhone: "01 23 45 67 89",
  mobilePhone: "06 12 34 56 78",
  address: { street: "12 rue de la Paix", postalCode: "75002", city: "Paris", countryCode: "FR" },
};

describe("the shipped rules", () => {
  it("DUP-5 compare leads that have one of these in common, under names that are stored", () => {
    expect(keysOf(leadMatchRules, ann)).toEqual([
      "mail:ann.lee@apollo.example",
      "phone:612345678",
      "phone:123456789",
      "name:annabel+leighton",
      "last-company:leighton|apollo s",
      "last-site:leighton|apollo-group.example",
      "last-site:leighton|apollo.example",
      "first-company:ann|apollo s",
      "first-site:ann|apollo-group.example",
      "first-site:ann|apollo.example",
      "last-postcode:leighton|75002",
      "street:rue paix|12|l",
    ]);
  });

  it("DUP-5 compare accounts that have one of these in common", () => {
    expect(keysOf(accountMatchRules, ann)).toEqual([
      "site:apollo-group.example",
      "site:apollo.example",
      "phone:123456789",
      "phone:612345678",
      "mail:ann.lee@apollo.example",
      "company:apollo software",
      "name:annabel+leighton",
      "company-postcode:apol|75002",
      "company-city:apollo|paris",
      "street-postcode:rue pa|12|75002",
      "street-city:rue pa|12|paris",
    ]);
  });

  it("DUP-5 compare persons of registers that have one of these in common", () => {
    const person = {
      firstName: "Annabel",
      lastName: "Leighton",
      dateOfBirth: "1980-02-03",
      personCode: "X-77",
      street: "12 rue de la Paix",
      postcode: "75002",
      city: "Paris",
    };
    expect(keysOf(personMatchRules, person)).toEqual([
      "code:x77",
      "name:annabel+leighton",
      "birth:19800203",
      "last-postcode:leighton|75002",
      "first-postcode:annabel|75002",
      "last-city:leighton|paris",
      "first-city:annabel|paris",
      "street:rue pa|12",
    ]);
  });

  it("DUP-4 read a phone number as the country of the address writes it", () => {
    const linesOf = (countryCode: string | null) => {
      const lead = { mobilePhone: "07911 123456", address: { countryCode } };
      return matcherOf(leadMatchRules, [lead, lead])
        .explain(0, 1)
        .map(({ comparator, level }) => [comparator, level]);
    };
    expect([linesOf("GB"), linesOf(null)]).toEqual([[["mobile", "exact"]], [["landline", "exact"]]]);
  });

  it("DUP-3 are known by their names, and take pairs for one from the same bits on", () => {
    const rules = [...Object.values(shippedRules), personMatchRules];
    expect(rules.map(({ name }) => name)).toEqual(["lead", "contact", "account", "person"]);
    for (const { thresholds } of rules) expect(thresholds).toEqual({ sure: 9, same: 3, review: -1 });
  });
});
