import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import type { MatchKeyRule, MatchRules } from "../../../src/duplicates/rules/match-rules.js";
import { keyTextAt, keyTexts, textsOfRow } from "../../../src/duplicates/scan/key-text.js";
import type { RowKeys } from "../../../src/duplicates/scan/row-keys.js";
import { keysOfRow, rowKeys } from "../../../src/duplicates/scan/row-keys.js";
import { likeLeads, matcherOf } from "../../support/match-records.js";

const rules: MatchRules = {
  ...leadMatchRules,
  fields: {
    ...leadMatchRules.fields,
    first: { kind: "givenName", from: ["nickname", "firstName"] },
    last: { kind: "familyName", from: ["maidenName", "lastName"] },
  },
  keys: [
    ...leadMatchRules.keys,
    { name: "phone-site", parts: [{ field: "phone" }, { field: "site" }, { field: "last", prefix: 1 }] },
    { name: "area", parts: [{ field: "phone", prefix: 2 }] },
  ],
};

describe("rowKeys", () => {
  test.prop([fc.array(likeLeads, { maxLength: 12 })])(
    "DUP-2 are equal where the texts of the keys are, each of a row once, and can be told as texts",
    (records) => {
      const { table } = matcherOf(rules, records);
      for (const all of rowKeys(table, rules.keys)) {
        const { rule } = all;
        const textsByKey = new Map<number, Set<string>>();
        for (const row of records.keys()) {
          const own = [...keysOfRow(all, row)];
          const texts = own.flatMap((key, place) => (key === 0 ? [] : [keyTextAt(table, rule, row, place)]));
          expect([...texts].sort()).toEqual([...keyTexts(rule, textsOfRow(table, row))].sort());
          for (const [place, key] of own.entries())
            if (key !== 0)
              textsByKey.set(key, (textsByKey.get(key) ?? new Set()).add(keyTextAt(table, rule, row, place)));
        }
        const texts = [...textsByKey.values()];
        for (const same of texts) expect(same.size).toBe(1);
        expect(new Set(texts.flatMap((same) => [...same])).size).toBe(texts.length);
      }
    },
  );

  test.prop([fc.array(likeLeads, { maxLength: 12 })])(
    "DUP-6 are the same whatever was read before, so that the same pairs are compared in any order",
    (records) => {
      const all = rowKeys(matcherOf(rules, records).table, rules.keys);
      const reversed = rowKeys(matcherOf(rules, [...records].reverse()).table, rules.keys);
      for (const [r, own] of all.entries())
        for (const row of records.keys())
          expect(keysOfRow(own, row)).toEqual(keysOfRow(reversed[r] as RowKeys, records.length - 1 - row));
    },
  );

  it("DUP-2 keep parts apart, and take two names in either order", () => {
    const parts: MatchKeyRule = { name: "parts", parts: [{ field: "first" }, { field: "last" }] };
    const pair: MatchKeyRule = { name: "pair", parts: [["first", "last"]] };
    const { table } = matcherOf(rules, [
      { firstName: "ab", lastName: "c" },
      { firstName: "a", lastName: "bc" },
      { firstName: "c", lastName: "ab" },
      { firstName: "ab", lastName: null },
    ]);
    const [ofParts, ofPair] = rowKeys(table, [parts, pair]) as [RowKeys, RowKeys];
    const [one, other, swapped, half] = [0, 1, 2, 3].map((row) => keysOfRow(ofParts, row)[0]);
    expect(new Set([one, other, swapped]).size).toBe(3);
    expect(half).toBe(0);
    const keys = [0, 1, 2, 3].map((row) => keysOfRow(ofPair, row)[0]);
    expect(keys[0]).toBe(keys[2]);
    expect([0, 2].map((row) => keyTexts(pair, textsOfRow(table, row)))).toEqual([["pair:ab+c"], ["pair:ab+c"]]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[3]).toBe(0);
  });
});
