import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAt } from "../../../src/duplicates/columns/match-column.js";
import { addRows, columnOf, storeOf } from "../../../src/duplicates/columns/match-table.js";
import { roleFlag } from "../../../src/duplicates/columns/value-facts.js";
import { valueText } from "../../../src/duplicates/columns/value-table.js";
import { valueTexts } from "../../../src/duplicates/columns/value-texts.js";
import { createMatcher } from "../../../src/duplicates/matcher.js";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import type { MatchField, MatchRules } from "../../../src/duplicates/rules/match-rules.js";
import { textsOfRow } from "../../../src/duplicates/scan/key-text.js";
import { countryCodeOf } from "../../../src/normalisation/country-code.js";
import { mailbox } from "../../../src/normalisation/email-address.js";
import { phoneDigits } from "../../../src/normalisation/phone-number.js";
import { likeLeads, matcherOf } from "../../support/match-records.js";

const rulesOf = (fields: Readonly<Record<string, MatchField>>): MatchRules => ({
  ...leadMatchRules,
  fields,
  keys: [],
  evidence: [],
});
const textsOf = (fields: Readonly<Record<string, MatchField>>, record: object, name: string): readonly string[] =>
  textsOfRow(matcherOf(rulesOf(fields), [record]).table, 0)(name);

const email = fc
  .tuple(
    fc.constantFrom("", " "),
    fc.constantFrom("ann", "Ann.Lee", "a.n.n+x", "info", "in.fo2", "test", "none", "ann\u00e9", "a@b", ""),
    fc.constantFrom(
      "apollo.fr",
      "Apollo.FR",
      "gmail.com",
      "googlemail.com",
      "test.com",
      "x.invalid",
      "b\u00fccher.de",
      "none",
      " a.fr",
      "a.fr.",
    ),
  )
  .map(([before, local, domain]) => `${before}${local}@${domain}`);
const website = fc.constantFrom(
  "https://www.apollo.fr/x",
  "apollo.fr",
  "HTTP://Apollo.fr:80",
  "x",
  "a.co.uk?q=@",
  "ann@apollo.fr",
  "gmail.com",
);
const street = fc.constantFrom(
  "12 rue X",
  "12 bis rue X",
  "rue X 12",
  "12, Rue X",
  "8 mai",
  "12 b",
  "rue du 8 mai 1945",
  "12-14 rue X",
  "X",
);
const phone = fc.constantFrom(
  "06 12 34 56 78",
  "+33612345678",
  "0033 6 12 34 56 78",
  "Tel. 0612345678",
  "12",
  "3361234567890",
);
const country = fc.constantFrom("FR", "France", "de", "Nowhere");
const written: Readonly<Record<string, MatchField>> = {
  mail: { kind: "mailbox", from: ["email"] },
  site: { kind: "domain", from: ["website", "email"] },
  street: { kind: "street", from: ["street"] },
  phone: { kind: "phone", from: ["phone"], country: "country" },
};

describe("MatchTable", () => {
  test.prop([fc.array(likeLeads, { maxLength: 12 })])(
    "DUP-5 holds the same texts as are made of one record alone, so that stored keys and searches agree",
    (records) => {
      const { table } = matcherOf(leadMatchRules, records);
      expect(table.rows).toBe(records.length);
      const names = [...Object.keys(leadMatchRules.fields), "street.number"];
      for (const [row, record] of records.entries()) {
        const alone = valueTexts(leadMatchRules.fields, record);
        for (const name of names) expect(textsOfRow(table, row)(name)).toEqual(alone(name));
      }
    },
  );

  test.prop([fc.array(fc.record({ email, website, street, phone, country }), { maxLength: 12 })], { numRuns: 1_000 })(
    "DUP-1 holds of what was written in any way what is made of it alone, whatever was read before",
    (records) => {
      const { table } = matcherOf(rulesOf(written), records);
      for (const [row, record] of records.entries()) {
        const alone = valueTexts(written, record);
        for (const name of ["mail", "site", "street", "street.number"])
          expect(textsOfRow(table, row)(name)).toEqual(alone(name));
        const number = phoneDigits(record.phone, countryCodeOf(record.country));
        expect(textsOfRow(table, row)("phone")).toEqual(number === null ? [] : [number.significant]);
        const mail = valueAt(columnOf(table, "mail"), row, 0);
        if (mail >= 0)
          expect(storeOf(table, "mailbox").facts.flags[mail] === roleFlag).toBe(mailbox(record.email)?.role);
      }
    },
  );

  it.each<[MatchField["kind"], unknown, readonly string[]]>([
    ["number", "1 200,50", ["1200.5"]],
    ["number", 1200.5, ["1200.5"]],
    ["date", new Date(Date.UTC(1908, 11, 9)), ["19081209"]],
    ["code", "FR-12 34", ["fr1234"]],
    ["region", "Île-de-France", ["ile de france"]],
    ["domain", "https://medium.example/@acme", ["medium.example"]],
    ["domain", "ann@mail.acme.co.uk", ["acme.co.uk"]],
    ["domain", "https://ann@acme.example/", ["acme.example"]],
    ["domain", "ann@gmail.com", []],
    ["domain", "a@b@acme.example", []],
    ["mailbox", "test@test.com", []],
    ["phone", "12", []],
    ["givenName", " - ", []],
    ["postcode", { not: "a text" }, []],
    ["number", Number.NaN, []],
    ["date", new Date(Number.NaN), []],
    ["number", "1'200_000", ["1200000"]],
    ["number", " ", []],
    ["number", "1,2,3", []],
    ["number", "twelve", []],
    ["number", Number.POSITIVE_INFINITY, []],
    ["number", 0, ["0"]],
    ["date", "1908-12-09T10:00:00Z", ["19081209"]],
    ["date", "9/12/1908", ["19081209"]],
    ["date", " 9.12.1908 ", ["19081209"]],
    ["date", "1908/1/9", ["19080109"]],
    ["date", "190", ["190"]],
    ["code", true, []],
    ["city", "Paris Cedex 2", ["paris"]],
    ["organisation", "Apollo SARL", ["apollo"]],
    ["familyName", "von der Heide", ["vonderheide"]],
    ["mailbox", "ann", []],
    ["domain", "", []],
    ["street", "12 rue de la Paix", ["rue paix"]],
  ])("DUP-1 reads a %s of %j as %j", (kind, value, texts) => {
    const fields = { x: { kind, from: ["a.b"] } };
    expect(textsOf(fields, { a: { b: value } }, "x")).toEqual(texts);
    expect(valueTexts(fields, { a: { b: value } })("x")).toEqual(texts);
  });

  it("DUP-1 has a value that stands in several places once, the first that there is first", () => {
    const fields: Readonly<Record<string, MatchField>> = {
      mail: { kind: "mailbox", from: ["email", "other", "third"] },
      street: { kind: "street", from: ["one", "two"] },
    };
    const record = { email: "none", other: "Ann@acme.example", third: "ann@ACME.example", one: "", two: "12 rue X" };
    expect(textsOf(fields, record, "mail")).toEqual(["ann@acme.example"]);
    const { table } = matcherOf(rulesOf(fields), [record]);
    expect([0, 1, 2].map((i) => valueAt(columnOf(table, "mail"), 0, i))).toEqual([0, -1, -1]);
    expect(Array.from(columnOf(table, "mail").counts.subarray(0, 1))).toEqual([1]);
    expect([0, 1].map((i) => valueAt(columnOf(table, "street.number"), 0, i))).toEqual([0, -1]);
  });

  it("DUP-1 refuses rules that name a field which they do not define", () => {
    const { table } = matcherOf(leadMatchRules, []);
    expect(() => columnOf(table, "none")).toThrow(new RangeError("The rules have no field none"));
    expect(() => storeOf(table, "none")).toThrow(new RangeError("No field of the rules has values of the kind none"));
  });
});

const people = fc.record({
  firstName: fc.constantFrom("Jean", "jean", "J.", null),
  lastName: fc.constantFrom("Jean", "Martin", "MARTIN", ""),
  email,
  website,
  mobilePhone: fc.constantFrom("06 12 34 56 78", "0612345678", "+33 6 12 34 56 78", null),
  fixedPhone: fc.constantFrom("06 12 34 56 78", "01 23 45 67 89", null),
  address: fc.record({ street, countryCode: fc.constantFrom("FR", "Germany", null) }),
});

/** What a table says of its records, whatever numbers the values have. */
function toldBy({ table }: ReturnType<typeof createMatcher>) {
  const texts = [...table.columns.values()].map((column) => ({
    name: column.name,
    values: Array.from({ length: table.rows }, (_, row) => textsOfRow(table, row)(column.name)),
    counts: Array.from({ length: column.store.table.size }, (_, id) => [
      valueText(column.store.table, id),
      column.counts[id] ?? 0,
      column.store.facts.flags[id] ?? 0,
    ])
      .map(String)
      .sort(),
  }));
  return { rows: table.rows, texts };
}

test.prop([fc.array(people, { maxLength: 12 }), fc.integer({ min: 1, max: 5 })])(
  "DUP-6 reads records in batches of any size as it reads one after the other",
  (records, size) => {
    const [matcher, other] = [createMatcher(leadMatchRules), createMatcher(leadMatchRules)];
    for (const [i, record] of records.entries()) expect(addRows(matcher.table, [record])).toBe(i);
    for (let i = 0; i < records.length; i += size) addRows(other.table, records.slice(i, i + size));
    expect(toldBy(other)).toEqual(toldBy(matcher));
    expect(addRows(other.table, [])).toBe(records.length);
  },
);

it("DUP-6 keeps two houses of one street apart, and takes one that is said twice once", () => {
  const fields = { home: { kind: "street", from: ["first", "second"] } } as const;
  const housesOf = (record: object) => [textsOf(fields, record, "home"), textsOf(fields, record, "home.number")];
  const [names, numbers] = housesOf({ first: "12 rue Pasteur", second: "14 rue Pasteur" });
  expect(new Set(names).size).toBe(1);
  expect(numbers).toEqual(["12", "14"]);
  expect(housesOf({ first: "12 rue Pasteur", second: "12, Rue Pasteur" })).toEqual([names?.slice(0, 1), ["12"]]);
  expect(housesOf({ first: "12 rue Pasteur", second: "12 rue Verte" })[1]).toEqual(["12", "12"]);
});
