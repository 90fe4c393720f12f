import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAt } from "../../../src/duplicates/columns/match-column.js";
import { columnOf, storeOf } from "../../../src/duplicates/columns/match-table.js";
import { valueTexts } from "../../../src/duplicates/columns/value-texts.js";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import type { MatchField, MatchRules } from "../../../src/duplicates/rules/match-rules.js";
import { textsOfRow } from "../../../src/duplicates/scan/key-text.js";
import { likeLeads, matcherOf } from "../../support/match-records.js";

const rulesOf = (fields: Readonly<Record<string, MatchField>>): MatchRules => ({
  ...leadMatchRules,
  fields,
  keys: [],
  evidence: [],
});
const textsOf = (fields: Readonly<Record<string, MatchField>>, record: object, name: string): readonly string[] =>
  textsOfRow(matcherOf(rulesOf(fields), [record]).table, 0)(name);

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
    expect(() => columnOf(table, "none")).toThrow(RangeError);
    expect(() => storeOf(table, "none")).toThrow(RangeError);
  });
});
