import { describe, expect, it } from "vitest";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import { calibrate } from "../../../src/duplicates/scan/calibrate.js";
import type { CompareOptions } from "../../../src/duplicates/scan/compare-rows.js";
import { keyBlocks } from "../../../src/duplicates/scan/key-blocks.js";
import { rowKeys } from "../../../src/duplicates/scan/row-keys.js";
import type { LeadLike } from "../../support/match-records.js";
import { matcherOf } from "../../support/match-records.js";

const all: CompareOptions = { limits: { largest: 60, window: 10 }, collections: null, fresh: null };

/** The shares of a comparison by the names of its levels, as records make them. */
function sharesOf(comparator: string, records: readonly LeadLike[], options = all): Readonly<Record<string, number>> {
  const matcher = matcherOf(leadMatchRules, records);
  const keys = rowKeys(matcher.table, leadMatchRules.keys).map((own) => keyBlocks(own, options.limits.largest));
  for (const _ of calibrate(matcher, keys, options));
  const own = matcher.evidence.flatMap(({ comparisons }) => comparisons).find((one) => one.comparator === comparator);
  return Object.fromEntries((own?.levels ?? []).map((level, i) => [level, own?.shares[i] ?? Number.NaN]));
}

const shipped = { missing: 1, exact: 0.68, role: 0.68, near: 0.05, sameName: 0.1, differs: 0.25 };
const person = (i: number, email: string): LeadLike => ({
  firstName: `Zx${i}q`,
  lastName: `Qz${i}x`,
  email,
  mobilePhone: `+336${10_000_000 + i * 1_234_567}`,
  fixedPhone: `+331${20_000_000 + i * 1_234_567}`,
  companyName: `Wq${i} Zv${i}`,
});
const twins = [1, 2, 3, 4].flatMap((i) => [person(i, `p${i}w@zeus.de`), person(i, `p${i}w@zeus.de`)]);
const closeTo = (shares: object) =>
  Object.fromEntries(Object.entries(shares).map(([level, share]) => [level, expect.closeTo(share, 5)]));

describe("calibrate", () => {
  it("DUP-3 counts levels of pairs that are surely the same, together with forty pairs as shipped", () => {
    const own = [person(5, "p5w@zeus.de"), person(5, "karlo@hera.fr")];
    const counted = { exact: 4, role: 0, near: 0, sameName: 0, differs: 1 };
    const shares = Object.entries(counted).map(([level, n]) => {
      const before = shipped[level as keyof typeof counted]; // the levels of both are the same
      return [level, (n + 40 * before) / (5 + 40)] as const;
    });
    expect(sharesOf("personName", [...twins, ...own])["exact"]).toBeCloseTo((5 + 40 * 0.8) / (5 + 40), 5);
    const found = sharesOf("mailbox", [...twins, ...own]);
    expect(found).toEqual(closeTo({ missing: 1, ...Object.fromEntries(shares) }));
  });

  it("DUP-3 leaves shares as they are where nothing is said of them, or no pair is likely the same", () => {
    expect(sharesOf("mailbox", [])).toEqual(closeTo(shipped));
    expect(sharesOf("mailbox", [{ companyName: "Apollo", lastName: "Qz" }])).toEqual(closeTo(shipped));
    const strangers: readonly LeadLike[] = [
      { firstName: "Jean", lastName: "Montchaot", email: "jean@zeus.de", fixedPhone: "+33123456789" },
      { firstName: "Sophie", lastName: "Durand", email: "karlo@hera.fr", fixedPhone: "+33123456789" },
    ];
    expect(sharesOf("mailbox", strangers)).toEqual(closeTo(shipped));
  });

  it("DUP-6 looks at no pair that is not to be compared", () => {
    const collections = Int32Array.from(twins, () => 0);
    expect(sharesOf("mailbox", twins, { ...all, collections })).toEqual(closeTo(shipped));
  });
});
