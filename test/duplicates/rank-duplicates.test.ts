import { describe, expect, it } from "vitest";
import type { MatchSubject } from "../../src/duplicates/match-subject.js";
import { rankDuplicates } from "../../src/duplicates/rank-duplicates.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { personMatchRules } from "../../src/duplicates/rules/person-rules.js";

const nothing: MatchSubject = {
  firstName: null,
  lastName: null,
  companyName: null,
  email: null,
  mobilePhone: null,
  fixedPhone: null,
  website: null,
  address: null,
};
const jean: MatchSubject = { ...nothing, firstName: "Jean", lastName: "Montchaot", email: "jean@apollo.fr" };
const rank = (subject: MatchSubject, other: MatchSubject, population = 50_000) => {
  const [ranked] = rankDuplicates(subject, [{ of: "other", subject: other }], leadMatchRules, population);
  if (ranked === undefined) throw new RangeError("each candidate is ranked");
  return ranked;
};

describe("rankDuplicates", () => {
  it("DUP-3 begins with the odds of the population, and adds up what was compared", () => {
    const { of, bits, prior, explain } = rank(jean, jean);
    const evidence = explain();
    expect(of).toBe("other");
    expect(prior).toBeCloseTo(Math.log2(0.3 / 50_000), 9);
    expect(evidence.map(({ field }) => field)).toEqual(["first", "last", "mail", "site"]);
    expect(evidence.reduce((sum, line) => sum + line.bits, prior)).toBeCloseTo(bits, 9);
    expect(rank(jean, jean, 10).prior).toBeCloseTo(Math.log2(0.3 / 1_000), 9);
    const [rare] = rankDuplicates(
      jean,
      [{ of: 1, subject: jean }],
      { ...personMatchRules, duplicateRate: 0.01 },
      50_000,
    );
    expect(rare?.prior).toBeCloseTo(Math.log2(0.01 / 50_000), 9);
  });

  it("DUP-3 explains each candidate by what was compared of it, in the order in which they were given", () => {
    const others = ["jean@apollo.fr", "jean@zeus.fr", "karl@apollo.fr"].map((email) => ({
      of: email,
      subject: { ...jean, email },
    }));
    const ranked = rankDuplicates(jean, others, leadMatchRules, 50_000);
    expect(ranked.map(({ of }) => of)).toEqual(["jean@apollo.fr", "jean@zeus.fr", "karl@apollo.fr"]);
    for (const { of, prior, bits, explain } of ranked) {
      expect(explain().find(({ field }) => field === "mail")?.right).toBe(of);
      expect(explain().reduce((sum, line) => sum + line.bits, prior)).toBeCloseTo(bits, 9);
    }
  });

  it("DUP-3 gives a verdict by the thresholds, and none below all of them", () => {
    const [home, office] = [
      { ...jean, email: "jean@gmx.de" },
      { ...jean, email: "karl@zeus.de" },
    ];
    expect(rank(jean, jean).verdict).toBe("sure");
    expect(rank(jean, nothing).verdict).toBeNull();
    const { bits } = rank(home, office);
    const verdictAt = (sure: number, same: number, review: number) =>
      rankDuplicates(
        home,
        [{ of: 1, subject: office }],
        { ...leadMatchRules, thresholds: { sure, same, review } },
        50_000,
      )[0]?.verdict;
    expect(verdictAt(bits, bits, bits)).toBe("sure");
    expect(verdictAt(bits + 1, bits, bits)).toBe("same");
    expect(verdictAt(bits + 1, bits + 1, bits)).toBe("review");
    expect(verdictAt(bits + 2, bits + 1, bits + 0.5)).toBeNull();
  });

  it("DUP-3 knows how common names are where only some records are compared", () => {
    const bitsOf = (fields: Partial<MatchSubject>) =>
      rank({ ...nothing, ...fields }, { ...nothing, ...fields }).explain()[0]?.bits;
    expect(bitsOf({ lastName: "Smith" })).toBeCloseTo(Math.log2(0.82 / 0.004), 9);
    expect(bitsOf({ lastName: "Montchaot" })).toBeCloseTo(Math.log2(0.82 / 0.0001), 9);
    expect(bitsOf({ firstName: "Marie" })).toBeCloseTo(Math.log2(0.8 / 0.014), 9);
    expect(bitsOf({ firstName: "Montchaot" })).toBeCloseTo(Math.log2(0.8 / 0.002), 9);
    expect(bitsOf({ companyName: "Marie" })).toBeCloseTo(Math.log2(0.78 / ((0.5 + 2e-4) / 50_200)), 9);
    expect(bitsOf({ lastName: "Marie" })).toBeCloseTo(Math.log2(0.82 / 0.0001), 9);
    expect(bitsOf({ mobilePhone: "+33612345678" })).toBeCloseTo(Math.log2(0.62 / ((0.5 + 2e-5) / 50_200)), 9);
  });
});
