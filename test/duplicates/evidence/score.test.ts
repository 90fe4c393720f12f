import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf } from "../../../src/duplicates/columns/match-table.js";
import type { EvidenceLine } from "../../../src/duplicates/evidence/evidence.js";
import type { Matcher } from "../../../src/duplicates/matcher.js";
import { accountMatchRules } from "../../../src/duplicates/rules/account-rules.js";
import { contactMatchRules } from "../../../src/duplicates/rules/contact-rules.js";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import type { MatchRules } from "../../../src/duplicates/rules/match-rules.js";
import { personMatchRules } from "../../../src/duplicates/rules/person-rules.js";
import type { LeadLike } from "../../support/match-records.js";
import { likeLeads, matcherOf } from "../../support/match-records.js";

const linesOf = (matcher: Matcher): readonly EvidenceLine[] => matcher.explain(0, 1);
const sum = (matcher: Matcher, lines: readonly EvidenceLine[]): number =>
  lines.reduce((bits, line) => bits + line.bits, matcher.prior());
const scoreOf = (one: LeadLike, other: LeadLike, rules: MatchRules = leadMatchRules): number =>
  matcherOf(rules, [one, other]).score(0, 1);
const lineOf = (one: LeadLike, other: LeadLike, comparator: string): EvidenceLine | undefined =>
  linesOf(matcherOf(leadMatchRules, [one, other])).find((line) => line.comparator === comparator);

/** Rules in which evidence of several lines stands where the strongest counts. */
const nested: MatchRules = {
  ...leadMatchRules,
  evidence: [
    {
      kind: "strongest",
      rest: 0.3,
      of: [...leadMatchRules.evidence, { kind: "strongest", rest: 0.5, of: [{ kind: "landline", field: "phone" }] }],
    },
  ],
};

const jean: LeadLike = {
  firstName: "Jean",
  lastName: "Montchaot",
  companyName: "Apollo SARL",
  email: "jean.montchaot@apollo.fr",
  mobilePhone: "+33 6 12 34 56 78",
  fixedPhone: "+33 1 23 45 67 89",
  address: { street: "12 rue de la Paix", postalCode: "75002", city: "Paris", countryCode: "FR" },
};

describe("the score of a pair", () => {
  const books = fc.array(likeLeads, { minLength: 2, maxLength: 8 });
  const anyRules = fc.constantFrom(leadMatchRules, contactMatchRules, accountMatchRules, nested);

  test.prop([books, anyRules], { numRuns: 400 })(
    "DUP-3 is the same either way round, and what its lines add up to",
    (book, rules) => {
      const matcher = matcherOf(rules, book);
      for (const a of book.keys())
        for (const b of book.keys()) {
          if (a >= b) continue;
          const lines = matcher.explain(a, b);
          expect(matcher.score(b, a)).toBeCloseTo(matcher.score(a, b), 9);
          expect(Math.abs(sum(matcher, lines) - matcher.score(a, b))).toBeLessThan(1e-9);
          for (const line of lines) {
            expect(Math.abs(line.bits)).toBeLessThanOrEqual(Math.abs(line.alone) + 1e-9);
            expect(line.level).not.toBe("missing");
            expect(Number.isFinite(line.bits)).toBe(true);
          }
        }
    },
  );

  test.prop([books, books], { numRuns: 50 })(
    "DUP-6 does not depend on the order in which records were read",
    (one, other) => {
      const book = [...one, ...other];
      const [there, back] = [matcherOf(leadMatchRules, book), matcherOf(leadMatchRules, [...book].reverse())];
      const last = book.length - 1;
      for (let a = 0; a < last; a++) expect(back.score(last - a - 1, last - a)).toBeCloseTo(there.score(a, a + 1), 9);
    },
  );

  test.prop([likeLeads])("DUP-1 hears nothing of what is missing", (lead) => {
    const matcher = matcherOf(leadMatchRules, [lead, {}]);
    expect(matcher.explain(0, 1)).toEqual([]);
    expect(matcher.score(0, 1)).toBe(matcher.prior());
  });

  it("DUP-3 is sure of the same record twice, and tells what was compared", () => {
    const matcher = matcherOf(leadMatchRules, [jean, jean]);
    expect(matcher.score(0, 1)).toBeGreaterThan(leadMatchRules.thresholds.sure);
    expect(linesOf(matcher)[0]).toMatchObject({
      field: "first",
      comparator: "personName",
      level: "exact",
      left: "jean",
      right: "jean",
    });
    expect(linesOf(matcher).map(({ field }) => field)).toEqual([
      "first",
      "last",
      "mail",
      "phone",
      "company",
      "site",
      "phone",
      "street",
    ]);
    expect(linesOf(matcher).every(({ bits }) => bits > 0)).toBe(true);
  });

  it("DUP-3 counts a rare name more than a common one", () => {
    const others = Array.from({ length: 40 }, (_, i): LeadLike => ({ firstName: `Zx${i}q`, lastName: "Martin" }));
    const matcher = matcherOf(leadMatchRules, [
      { lastName: "Martin" },
      { lastName: "MARTIN" },
      { lastName: "Montchaot" },
      { lastName: "montchaot" },
      ...others,
    ]);
    expect(matcher.score(2, 3)).toBeGreaterThan(matcher.score(0, 1) + 2);
  });

  it("DUP-3 says less of the same, the more records there are", () => {
    const others = Array.from({ length: 4_000 }, () => ({}));
    const few = matcherOf(leadMatchRules, [{ lastName: "Xy" }, { lastName: "Zz" }]);
    const many = matcherOf(leadMatchRules, [{ lastName: "Xy" }, { lastName: "Zz" }, ...others]);
    expect(few.prior()).toBe(Math.log2(0.3 / 1_000));
    expect(many.prior()).toBe(Math.log2(0.3 / 4_002));
  });

  it("DUP-3 lets the mailbox of a role say no more than six bits, a slip in one included", () => {
    for (const [one, other, level] of [
      ["info@apollo.fr", "INFO@apollo.fr", "role"],
      ["info@apollo.fr", "info@apolo.fr", "near"],
      ["contact@a.fr", "contact@b.fr", "near"],
    ] as const) {
      const line = lineOf({ email: one }, { email: other }, "mailbox");
      expect(line?.level).toBe(level);
      expect(line?.bits ?? 9).toBeLessThanOrEqual(6);
    }
    expect(lineOf({ email: "jean@apollo.fr" }, { email: "jean@apollo.fr" }, "mailbox")?.bits).toBeGreaterThan(8);
  });

  it.each<[string, LeadLike, LeadLike, string]>([
    [
      "the same name at another provider",
      { email: "jean.martin@gmx.de" },
      { email: "jean.martin@orange.fr" },
      "sameName",
    ],
    ["another digit", { email: "valerie@apollo.fr" }, { email: "valerie2@apollo.fr" }, "differs"],
    ["another letter", { email: "montchaot@apollo.fr" }, { email: "montchoat@apollo.fr" }, "near"],
    ["dots at Gmail", { email: "j.p.martin@gmail.com" }, { email: "jpmartin+x@googlemail.com" }, "exact"],
  ])("DUP-3 tells mailboxes of %s", (_, one, other, level) => {
    expect(lineOf(one, other, "mailbox")?.level).toBe(level);
  });

  it("DUP-3 takes nearly the same mailbox of a colleague for another", () => {
    const [one, other] = [
      { firstName: "Jean", lastName: "Montchaot", email: "j.montchaot@apollo.fr" },
      { firstName: "Karl", lastName: "Montchaot", email: "k.montchaot@apollo.fr" },
    ];
    expect(lineOf(one, other, "mailbox")?.level).toBe("differs");
    expect(lineOf({ ...one, firstName: "J." }, { ...other, firstName: null }, "mailbox")?.level).toBe("near");
  });

  it("DUP-3 finds first and last name swapped, and says so", () => {
    const [one, other] = [
      { firstName: "Jean", lastName: "Montchaot" },
      { firstName: "Montchaot", lastName: "Jean" },
    ];
    expect(linesOf(matcherOf(leadMatchRules, [one, other]))).toMatchObject([
      { field: "first+last", level: "swapped", left: "jean montchaot", right: "montchaot jean" },
    ]);
    expect(scoreOf(one, other)).toBeGreaterThan(scoreOf(one, { firstName: "Karl", lastName: "Durand" }) + 10);
    expect(scoreOf(one, other)).toBeLessThan(scoreOf(one, one));
  });

  it.each([
    ["Robert", "Bob", "alias"],
    ["Frédéric", "Fred", "alias"],
    ["Michael", "Mike", "alias"],
    ["Jean-Pierre", "JP", "alias"],
    ["Jean-Pierre", "J.-P.", "initial"],
    ["Jean", "J", "initial"],
    ["Alexis Lucien", "Lucien Marc", "part"],
    ["Lucien", "Lucein", "near"],
    ["Philippe", "Filip", "sound"],
    ["Jean", "Karl", "differs"],
    ["L. P.", "Lucien", "initial"],
  ])("DUP-3 tells the given names %s and %s: %s", (one, other, level) => {
    expect(lineOf({ firstName: one }, { firstName: other }, "personName")?.level).toBe(level);
  });

  it.each([
    ["Martin-Durand", "Durand", "part"],
    ["Müller", "Mueller", "exact"],
    ["Schmidt", "Schmitt", "near"],
    ["Mc Donald", "MacDonald", "near"],
    ["Robert", "Bob", "differs"],
  ])("DUP-3 tells the family names %s and %s: %s", (one, other, level) => {
    expect(lineOf({ lastName: one }, { lastName: other }, "personName")?.level).toBe(level);
  });

  it.each([
    ["Apollo SARL", "S.A.R.L. Apollo", "exact"],
    ["Apollo", "Apolo", "near"],
    ["International Business Machines", "IBM Corp.", "acronym"],
    ["Spago", "Spago Los Angeles", "words"],
    ["Apollo Lyon", "Zeus Lyon", "differs"],
  ])("DUP-3 tells the companies %s and %s: %s", (one, other, level) => {
    expect(lineOf({ companyName: one }, { companyName: other }, "organisation")?.level).toBe(level);
  });

  it.each<[LeadLike["address"], LeadLike["address"], string | undefined]>([
    [{ street: "12 rue de la Paix", city: "Paris" }, { street: "12, r. de la Paix", city: "Paris Cedex 2" }, "address"],
    [{ street: "12 rue de la Paix", city: "Paris" }, { street: "rue de la Paix", city: "Paris" }, "address"],
    [{ street: "rue de la Paix" }, { street: "rue de la Paix", city: "Paris" }, "street"],
    [{ street: "12 rue de la Paix", city: "Paris" }, { street: "14 rue de la Paix", city: "Paris" }, "street"],
    [{ street: "12 rue de la Paix", city: "Paris" }, { street: "12 rue de la Paix", city: "Lyon" }, "house"],
    [{ street: "12 rue de la Paix", postalCode: "75002" }, { street: "3 quai Foch", postalCode: "75002" }, "area"],
    [{ city: "Paris" }, { city: "Lyon" }, "differs"],
    [{ street: "12 rue de la Paix" }, { city: "Lyon" }, undefined],
  ])("DUP-3 tells the places %j and %j: %s", (one, other, level) => {
    expect(lineOf({ address: one }, { address: other }, "place")?.level).toBe(level);
  });

  it("DUP-3 takes colleagues for different persons, whatever their company has in common", () => {
    const shared = {
      companyName: "Apollo SARL",
      fixedPhone: "+33 1 23 45 67 89",
      website: "apollo.fr",
      address: jean.address ?? null,
    };
    const [one, other] = [
      { ...shared, firstName: "Jean", lastName: "Montchaot", email: "jean@apollo.fr" },
      { ...shared, firstName: "Karl", lastName: "Dupont", email: "karl@apollo.fr" },
    ];
    expect(scoreOf(one, other)).toBeLessThan(leadMatchRules.thresholds.review);
    expect(scoreOf({ ...one, email: "info@apollo.fr" }, { ...other, email: "info@apollo.fr" })).toBeLessThan(
      leadMatchRules.thresholds.same,
    );
    const lines = linesOf(matcherOf(leadMatchRules, [one, other])).filter(({ alone }) => alone > 0);
    expect(lines.filter(({ bits, alone }) => bits === alone)).toHaveLength(1);
    for (const { bits, alone } of lines) expect([alone, 0.1 * alone]).toContain(bits);
  });

  it("DUP-3 takes husband and wife with one mailbox and address for two", () => {
    const home = { lastName: "Montchaot", email: "famille@orange.fr", address: jean.address ?? null };
    expect(scoreOf({ ...home, firstName: "Jean" }, { ...home, firstName: "Sophie" })).toBeLessThan(
      scoreOf({ ...home, firstName: "Jean" }, { ...home, firstName: "J." }) - 4,
    );
  });

  it("DUP-3 tells father and son of one name and address by their dates of birth", () => {
    const home = {
      firstName: "Jean",
      lastName: "Montchaot",
      street: "12 rue de la Paix",
      postcode: "75002",
      city: "Paris",
    };
    const at = (birth: string) => ({ ...home, dateOfBirth: birth });
    const score = (one: object, other: object) => matcherOf(personMatchRules, [one, other]).score(0, 1);
    expect(score(at("1950-03-11"), at("1978-10-24"))).toBeLessThan(score(home, home) - 4);
    expect(score(at("1950-03-11"), at("1978-10-24"))).toBeLessThan(personMatchRules.thresholds.same);
    expect(score(at("1950-03-11"), at("11.03.1950"))).toBeGreaterThan(score(home, home) + 8);
    expect(score(at("1950-03-11"), at("1950-11-03"))).toBeGreaterThan(score(home, home)); // day for month
    const level = (one: string, other: string) =>
      matcherOf(personMatchRules, [at(one), at(other)])
        .explain(0, 1)
        .find(({ comparator }) => comparator === "date")?.level;
    expect([
      level("1950-03-11", "1950-11-03"),
      level("1950-03-11", "1950-03-12"),
      level("1950-03-11", "1978-10-24"),
    ]).toEqual(["near", "near", "differs"]);
  });

  it("DUP-3 tells mobile phones from land lines in whatever field each stands", () => {
    const swapped = { mobilePhone: jean.fixedPhone ?? null, fixedPhone: jean.mobilePhone ?? null };
    const phones = { mobilePhone: jean.mobilePhone ?? null, fixedPhone: jean.fixedPhone ?? null };
    const lines = linesOf(matcherOf(leadMatchRules, [phones, swapped]));
    expect(lines.map(({ comparator, level, left }) => [comparator, level, left])).toEqual([
      ["mobile", "exact", "612345678"],
      ["landline", "exact", "123456789"],
    ]);
    expect(lineOf({ mobilePhone: "+33612345678" }, { mobilePhone: "+33612345679" }, "mobile")?.level).toBe("near");
    expect(lineOf({ mobilePhone: "+33612345678" }, { mobilePhone: "+33798765432" }, "mobile")?.level).toBe("differs");
  });

  it("DUP-3 knows a mobile phone once any record tells its country, whichever came first", () => {
    const [known, unknown] = [{ mobilePhone: "+33 6 12 34 56 78" }, { mobilePhone: "06 12 34 56 78" }];
    for (const book of [
      [known, unknown],
      [unknown, known],
    ])
      expect(linesOf(matcherOf(leadMatchRules, book)).map(({ comparator }) => comparator)).toEqual(["mobile"]);
    const british = { mobilePhone: "0161 496 0000", address: { countryCode: "GB" } };
    const german = { mobilePhone: "0161 4960000", address: { countryCode: "DE" } };
    for (const book of [
      [british, german],
      [german, british],
    ])
      expect(linesOf(matcherOf(leadMatchRules, book)).map(({ comparator }) => comparator)).toEqual(["landline"]);
  });

  it("DUP-3 compares figures: the same, a tenth apart, or others", () => {
    const rules: MatchRules = {
      ...leadMatchRules,
      fields: { staff: { kind: "number", from: ["staff"] }, vat: { kind: "code", from: ["vat"] } },
      keys: [],
      evidence: [
        { kind: "number", field: "staff", shares: { exact: 0.9 } },
        { kind: "code", field: "vat" },
      ],
    };
    const levels = (one: object, other: object) =>
      matcherOf(rules, [one, other])
        .explain(0, 1)
        .map(({ level }) => level);
    expect(levels({ staff: 100, vat: "FR 123 456" }, { staff: "100,0", vat: "fr123456" })).toEqual(["exact", "exact"]);
    expect(levels({ staff: 100, vat: "FR123456" }, { staff: 95, vat: "FR123465" })).toEqual(["close", "near"]);
    expect(levels({ staff: 100, vat: "FR123456" }, { staff: 50, vat: "DE987" })).toEqual(["differs", "differs"]);
    expect(levels({ staff: 100 }, { vat: "DE987" })).toEqual([]);
    const shares = matcherOf(rules, []).evidence[0]?.comparisons[0]?.shares;
    expect(Array.from(shares ?? [])).toEqual([1, 0.9, 0.15, 0.15]);
  });

  it("DUP-3 counts the records of one address exactly, and an address of many less", () => {
    const home = (i: number): LeadLike => ({
      address: { street: `${i} rue de la Paix`, postalCode: "75002", city: "Paris" },
    });
    const book = Array.from({ length: 3_000 }, (_, i) => home(i < 1_000 ? 1 : i));
    const matcher = matcherOf(leadMatchRules, [...book, home(5_000), home(5_000)]);
    const line = (a: number, b: number) => matcher.explain(a, b)[0];
    expect(line(3_000, 3_001)?.bits).toBeCloseTo(Math.log2(0.72 / (0.5 / 3_003)), 9);
    expect(line(0, 1)?.bits).toBeCloseTo(Math.log2(0.72 / (998.5 / 3_003)), 9);
    expect(columnOf(matcher.table, "street").counts[0]).toBe(3_002);
  });
});
