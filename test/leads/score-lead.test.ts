import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScoringRule } from "../../src/leads/score-lead.js";
import { scoreLead } from "../../src/leads/score-lead.js";
import { verifyLeadRules } from "../../src/leads/verify-lead-rules.js";
import { leadIn, leadRules } from "../support/lead-decision.js";

const lead = leadIn("lead.to-process", { keyAccount: true, email: null, custom: { budget: 90 } });

const rules: readonly ScoringRule[] = [
  { code: "KEY_ACCOUNT", stars: 3, when: ({ keyAccount }) => keyAccount },
  { code: "NO_EMAIL", stars: -1, when: ({ email }) => email === null },
  { code: "NURTURING", stars: 2, when: ({ nurturing }) => nurturing },
];

describe("the score of a lead", () => {
  it("LEAD-14 is what the rules that speak add up to, with their codes as reasons", () => {
    expect(scoreLead(lead, null, rules)).toEqual({
      score: 2,
      proposedScore: 2,
      scoreReasons: ["KEY_ACCOUNT", "NO_EMAIL"],
    });
  });

  it("LEAD-14 is what a user gave, 0 too, and the proposal stays beside it", () => {
    expect(scoreLead(lead, 0, rules)).toMatchObject({ score: 0, proposedScore: 2 });
    expect(scoreLead(lead, 5, rules)).toMatchObject({ score: 5, proposedScore: 2 });
  });

  it("LEAD-14 is 0 without rules, and nothing is proposed", () => {
    expect(scoreLead(lead, null, [])).toEqual({ score: 0, proposedScore: null, scoreReasons: [] });
  });

  it("LEAD-14 may depend on the host's own fields", () => {
    const budget: ScoringRule = { code: "BUDGET", stars: 4, when: ({ custom }) => Number(custom["budget"]) > 50 };
    expect(scoreLead(lead, null, [budget]).score).toBe(4);
  });

  test.prop([fc.array(fc.record({ stars: fc.double({ min: -100, max: 100, noNaN: true }), speaks: fc.boolean() }))])(
    "LEAD-14 is a whole number of 0 to 5 stars, whatever the rules",
    (drawn) => {
      const scoring = drawn.map(({ stars, speaks }, i) => ({ code: String(i), stars, when: () => speaks }));
      const { score, scoreReasons } = scoreLead(lead, null, scoring);
      expect([0, 1, 2, 3, 4, 5]).toContain(score);
      expect(scoreReasons).toEqual(scoring.filter(({ when }) => when()).map(({ code }) => code));
    },
  );

  it("LEAD-14 is not configured with a code twice", () => {
    const scoring = [...rules, { code: "NURTURING", stars: 1, when: () => true }];
    const faults = verifyLeadRules({ ...leadRules(), scoring });
    expect(faults.map(({ code, path }) => [code, ...path])).toEqual([["SCORING_CODE_TWICE", "scoring", 3]]);
  });
});
