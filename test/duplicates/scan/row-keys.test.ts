import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import type { MatchKeyRule, MatchRules } from "../../../src/duplicates/rules/match-rules.js";
import { keyTextAt, keyTexts, textsOfRow } from "../../../src/duplicates/scan/key-text.js";
import { rowKeys } from "../../../src/duplicates/scan/row-keys.js";
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
      for (const rule of rules.keys) {
        const { keys, width } = rowKeys(table, rule);
        const textsByKey = new Map<number, Set<string>>();
        for (const row of records.keys()) {
          const own = Array.from(keys.subarray(row * width, (row + 1) * width));
          const texts = own.flatMap((key, place) => (key === 0 ? [] : [keyTextAt(table, rule, row, place)]));
          expect([...texts].sort()).toEqual([...keyTexts(rule, textsOfRow(table, row))].sort());
          for (const [place, key] of own.entries())
            if (key !== 0)
              textsByKey.set(key, (textsByKey.get(key) ?? new Set()).add(keyTextAt(table, rule, row, place)));
        }
        const all = [...textsByKey.values()];
        for (const texts of all) expect(texts.size).toBe(1);
        expect(new Set(all.flatMap((texts) => [...texts])).size).toBe(all.length);
      }
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
    const [one, other, swapped, half] = rowKeys(table, parts).keys.filter((_, i) => i % 4 === 0);
    expect(new Set([one, other, swapped]).size).toBe(3);
    expect(half).toBe(0);
    const keys = rowKeys(table, pair).keys;
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[3]).toBe(0);
  });
});
