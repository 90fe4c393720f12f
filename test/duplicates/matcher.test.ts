import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { accountMatchRules } from "../../src/duplicates/rules/account-rules.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { likeLeads, matcherOf } from "../support/match-records.js";

describe("scoreFrom", () => {
  test.prop(
    [
      fc.array(likeLeads, { minLength: 2, maxLength: 12 }),
      fc.constantFrom(leadMatchRules, accountMatchRules),
      fc.integer({ min: -40, max: 30 }),
    ],
    { numRuns: 500 },
  )("DUP-3 gives what score gives for all pairs that count, and less for the others", (records, rules, least) => {
    const matcher = matcherOf(rules, records);
    const scoreFrom = matcher.scoreFrom(least);
    for (const a of records.keys())
      for (const b of records.keys()) {
        const bits = matcher.score(a, b);
        if (bits >= least) expect(scoreFrom(a, b)).toBe(bits);
        else expect(scoreFrom(a, b)).toBeLessThan(least);
        for (const piece of matcher.evidence) expect(piece.bits(a, b)).toBeLessThanOrEqual(piece.most() + 1e-9);
      }
  });
});
