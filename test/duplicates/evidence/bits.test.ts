import { describe, expect, it } from "vitest";
import type { EvidenceLine } from "../../../src/duplicates/evidence/evidence.js";
import { accountMatchRules } from "../../../src/duplicates/rules/account-rules.js";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import type { MatchRules } from "../../../src/duplicates/rules/match-rules.js";
import { personMatchRules } from "../../../src/duplicates/rules/person-rules.js";
import type { LeadLike } from "../../support/match-records.js";
import { matcherOf } from "../../support/match-records.js";

/** The line of an explanation; no evidence may count more than its most, which lets a search leave pairs early. */
function lineOf(one: object, other: object, comparator: string, rules: MatchRules = leadMatchRules) {
  const matcher = matcherOf(rules, [one, other]);
  for (const piece of matcher.evidence) expect(piece.bits(0, 1)).toBeLessThanOrEqual(piece.most() + 1e-9);
  return matcher.explain(0, 1).find((line): line is EvidenceLine => line.comparator === comparator);
}

/** How far two records agree, which is the same whichever comes first. */
function levelOf(one: object, other: object, comparator: string, rules: MatchRules = leadMatchRules) {
  const matcher = matcherOf(rules, [one, other]);
  const [level, back] = [matcher.explain(0, 1), matcher.explain(1, 0)].map(
    (lines) => lines.find((line) => line.comparator === comparator)?.level,
  );
  expect(back).toBe(level);
  return level;
}

/** The share of two records that have a value which one or both of them have, of which so many are usual. */
const share = (usual: number): number => (0.5 + 200 * usual) / 202;
const [given, family] = [share(0.002), share(0.0001)];

const at = (street: string | null, postalCode: string | null, city: string | null): LeadLike => ({
  address: { street, postalCode, city },
});
const [inArea, inStreet] = [share(1e-4), share(1e-4)];

/** Figures and codes as a host might compare them. */
const figures: MatchRules = {
  ...leadMatchRules,
  fields: { staff: { kind: "number", from: ["staff"] }, vat: { kind: "code", from: ["vat"] } },
  keys: [],
  evidence: [
    { kind: "number", field: "staff" },
    { kind: "code", field: "vat" },
  ],
};

describe("mailboxes of one provider under two names", () => {
  it.each([
    ["googlemail.com", "gmail.com"],
    ["gmail.com", "googlemail.com"],
  ])("DUP-1 are at one domain, whichever is read first: %s, %s", (one, other) => {
    const leads = [
      { email: `jeanmontchaot@${one}` },
      { email: `jeanmontchaot@${other}` },
      { email: `jeenmontcheot@${other}` },
    ];
    const matcher = matcherOf(leadMatchRules, leads);
    const levels = [1, 2].map(
      (row) => matcher.explain(0, row).find(({ comparator }) => comparator === "mailbox")?.level,
    );
    expect(levels).toEqual(["exact", "near"]);
  });
});

describe("the bits of evidence", () => {
  it.each<[string, string, string, number]>([
    ["Lucien", "Lucien", "exact", 0.8 / given],
    ["Robert", "Bob", "alias", 0.06 / (2 * given + 0.003)],
    ["Jean", "J", "initial", 0.03 / 0.08],
    ["Alexis Lucien", "Lucien Marc", "part", 0.01 / (2 * given + 0.003)],
    ["Lucien", "Lucein", "near", 0.08 / (given + 0.003)],
    ["Philippe", "Filip", "sound", 0.01 / (3 * given + 0.003)],
    ["Jean", "Karl", "differs", 0.02],
  ])("DUP-3 of the given names %s and %s, %s", (one, other, level, odds) => {
    const line = lineOf({ firstName: one }, { firstName: other }, "personName");
    expect(line?.level).toBe(level);
    expect(line?.bits).toBeCloseTo(Math.log2(odds), 9);
  });

  it.each<[string, string, string, number]>([
    ["Montchaot", "Montchaot", "exact", 0.82 / family],
    ["Martin-Durand", "Durand", "part", 0.03 / (2 * family + 0.0003)],
    ["Montchaot", "Montchoat", "near", 0.12 / (family + 0.0003)],
    ["Philippe", "Filip", "sound", 0.02 / (3 * family + 0.003)],
    ["Robert", "Bob", "differs", 0.03],
  ])("DUP-3 of the family names %s and %s, %s", (one, other, level, odds) => {
    const line = lineOf({ lastName: one }, { lastName: other }, "personName");
    expect(line?.level).toBe(level);
    expect(line?.bits).toBeCloseTo(Math.log2(odds), 9);
  });

  it("DUP-3 of a name that is near a common one are those of the common one, whichever comes first", () => {
    const others = Array.from({ length: 40 }, (): LeadLike => ({ lastName: "Martin" }));
    const matcher = matcherOf(leadMatchRules, [{ lastName: "Matrin" }, { lastName: "Filip" }, ...others]);
    const common = (38.5 + 200 * 0.0001) / 242;
    expect(matcher.explain(0, 2)[0]?.bits).toBeCloseTo(Math.log2(0.12 / (common + 0.0003)), 9);
    expect(matcher.explain(2, 0)[0]?.bits).toBeCloseTo(Math.log2(0.12 / (common + 0.0003)), 9);
  });

  it("DUP-3 of swapped names are those of both in the fields where they are found more often, less what a swap costs", () => {
    const [one, other] = [
      { firstName: "Jean", lastName: "Montchaot" },
      { firstName: "Montchaot", lastName: "Jean" },
    ];
    const bits = Math.log2((0.03 * 0.8 * 0.82) / given ** 2);
    expect(lineOf(one, other, "personName")).toMatchObject({
      level: "swapped",
      bits: expect.closeTo(bits, 9),
      alone: expect.closeTo(bits, 9),
    });
    const nearly = { firstName: "Montchoat", lastName: "Jean" };
    const near = Math.log2((0.03 * 0.8 * 0.12) / given / (given + 0.003));
    expect(lineOf(one, nearly, "personName")?.bits).toBeCloseTo(near, 9);
    expect(lineOf(nearly, one, "personName")?.bits).toBeCloseTo(near, 9);
    expect(lineOf(one, { firstName: "Montchoat", lastName: "Jaen" }, "personName")?.level).toBe("differs");
    expect(lineOf(one, { firstName: "Montchaot", lastName: null }, "personName")?.level).toBe("differs");
  });

  it.each<[string, string, string, number]>([
    ["montchaot@apollo.fr", "montchaot@apollo.fr", "exact", 0.68 / share(1e-7)],
    ["info@apollo.fr", "info@apollo.fr", "role", 2 ** 6],
    ["montchaot@apollo.fr", "montchoat@apollo.fr", "near", 0.05 / 3e-5],
    ["info@apollo.fr", "inf@apollo.fr", "near", 2 ** 6],
    ["inf@apollo.fr", "info@apollo.fr", "near", 2 ** 6],
    ["jean@gmx.de", "jean@orange.fr", "sameName", 1],
    ["jean@gmx.de", "karl@orange.fr", "differs", 0.25],
  ])("DUP-3 of the mailboxes %s and %s, %s", (one, other, level, odds) => {
    const line = lineOf({ email: one }, { email: other }, "mailbox");
    expect(line?.level).toBe(level);
    expect(line?.bits).toBeCloseTo(Math.log2(odds), 9);
  });

  it.each<[string, string, string, number]>([
    ["Apollo SARL", "Apollo", "exact", 0.78 / share(1e-6)],
    ["Apollo", "Apolo", "near", 0.1 / (2 * share(1e-6) + 1e-6)],
    ["International Business Machines", "IBM", "acronym", 0.02 / 1e-3],
    ["Spago", "Spago Los Angeles", "words", 0.08 / (4 * share(1e-6) + 1e-4)],
    ["Apollo", "Zeus", "differs", 0.12],
  ])("DUP-3 of the companies %s and %s, %s", (one, other, level, odds) => {
    const line = lineOf({ companyName: one }, { companyName: other }, "organisation");
    expect(line?.level).toBe(level);
    expect(line?.alone).toBeCloseTo(Math.log2(odds), 9);
  });

  it.each<[LeadLike, LeadLike, string, string, number]>([
    [{ mobilePhone: "+33612345678" }, { mobilePhone: "+33612345678" }, "mobile", "exact", 0.62 / share(1e-7)],
    [{ mobilePhone: "+33612345678" }, { mobilePhone: "+33612345679" }, "mobile", "near", 0.04 / 1e-4],
    [{ mobilePhone: "+33612345678" }, { mobilePhone: "+33798765432" }, "mobile", "differs", 0.35],
    [{ fixedPhone: "+33123456789" }, { fixedPhone: "+33123456789" }, "landline", "exact", 0.6 / share(1e-7)],
    [{ fixedPhone: "+33123456789" }, { fixedPhone: "+33123456788" }, "landline", "near", 0.03 / 1e-4],
    [{ fixedPhone: "+33123456789" }, { fixedPhone: "+33498765432" }, "landline", "differs", 0.6],
    [{ website: "apollo.fr" }, { website: "www.apollo.fr" }, "domain", "exact", 0.85 / share(1e-6)],
    [{ website: "apollo.fr" }, { website: "zeus.de" }, "domain", "differs", 0.43],
  ])("DUP-3 of %j and %j by %s, %s", (one, other, comparator, level, odds) => {
    const line = lineOf(one, other, comparator);
    expect(line?.level).toBe(level);
    expect(line?.alone).toBeCloseTo(Math.log2(odds), 9);
  });

  it.each<[string, LeadLike, LeadLike, number]>([
    ["address", at("12 rue Foch", "75002", "Paris"), at("12 r. Foch", "75002", "Paris"), 0.72 / (0.5 / 3)],
    ["house", at("12 rue Foch", "75002", null), at("12 rue Foch", "69003", null), 0.05 / (0.02 * inStreet + 1e-5)],
    ["street", at("12 rue Foch", null, "Paris"), at("14 rue Foch", null, "Paris"), 0.08 / (inStreet * inArea + 1e-5)],
    ["area", at("12 rue Foch", "75002", null), at("3 quai Zola", "75002", null), 0.12 / inArea],
    ["differs", at(null, "75002", null), at(null, "69003", null), 0.5],
  ])("DUP-3 of places, %s", (level, one, other, odds) => {
    const line = lineOf(one, other, "place");
    expect(line?.level).toBe(level);
    expect(line?.bits).toBeCloseTo(Math.log2(odds), 9);
  });

  it.each<[string, object, object, string, string, number]>([
    ["dates", { dateOfBirth: "1950-03-11" }, { dateOfBirth: "1950-03-11" }, "date", "exact", 0.85 / share(4e-5)],
    ["dates", { dateOfBirth: "1950-03-11" }, { dateOfBirth: "1950-03-12" }, "date", "near", 0.1 / 2e-3],
    ["dates", { dateOfBirth: "1950-03-11" }, { dateOfBirth: "1978-10-24" }, "date", "differs", 0.05],
    ["codes", { vat: "FR123456" }, { vat: "FR 123 456" }, "code", "exact", 0.85 / share(1e-7)],
    ["codes", { vat: "FR123456" }, { vat: "FR123465" }, "code", "near", 0.1 / 1e-4],
    ["codes", { vat: "FR123456" }, { vat: "DE987" }, "code", "differs", 0.05],
    ["figures", { staff: 100 }, { staff: "100,0" }, "number", "exact", 0.7 / share(1e-3)],
    ["figures", { staff: 100 }, { staff: 90 }, "number", "close", 0.15 / 0.1],
    ["figures", { staff: 100 }, { staff: 89 }, "number", "differs", 0.15],
  ])("DUP-3 of %s %j and %j by %s, %s", (_, one, other, comparator, level, odds) => {
    const rules = comparator === "date" ? personMatchRules : figures;
    const line = lineOf(one, other, comparator, rules);
    expect(line?.level).toBe(level);
    expect(line?.bits).toBeCloseTo(Math.log2(odds), 9);
  });

  it("DUP-3 of several pieces from one source are the strongest for and against, and a tenth of the rest", () => {
    const [one, other] = [
      { companyName: "Apollo", website: "apollo.fr", fixedPhone: "+33123456789" },
      { companyName: "Zeus", website: "apollo.fr", fixedPhone: "+33123456789" },
    ];
    const lines = matcherOf(leadMatchRules, [one, other]).explain(0, 1);
    const [company, site, phone] = [Math.log2(0.12), Math.log2(0.85 / share(1e-6)), Math.log2(0.6 / share(1e-7))];
    expect(lines.map(({ bits }) => bits)).toEqual([company, site, 0.1 * phone].map((bits) => expect.closeTo(bits, 9)));
    expect(lines.map(({ alone }) => alone)).toEqual([company, site, phone].map((bits) => expect.closeTo(bits, 9)));
    const matcher = matcherOf(leadMatchRules, [one, other]);
    expect(matcher.score(0, 1) - matcher.prior()).toBeCloseTo(company + site + 0.1 * phone, 9);
  });

  it("DUP-3 are those that the rules say, where they say so", () => {
    const line = lineOf({ companyName: "Apollo" }, { companyName: "Zeus" }, "organisation", accountMatchRules);
    expect(line?.bits).toBeCloseTo(Math.log2(0.06), 9);
  });

  it("DUP-3 of an address go by how many records have street, number, and post code or else town", () => {
    const groups: readonly (readonly [number, LeadLike])[] = [
      [3, at("12 rue Foch", "75002", "Paris")],
      [2, at("12 rue Foch", "69003", "Paris")],
      [5, at("14 rue Foch", "75002", "Paris")],
      [4, at("12 quai Zola", "75002", "Paris")],
      [6, at("12 rue Foch", null, "Paris")],
      [7, at("12 rue Foch", null, "Lyon")],
    ];
    const matcher = matcherOf(
      leadMatchRules,
      groups.flatMap(([count, lead]) => Array.from({ length: count }, () => lead)),
    );
    let row = 0;
    for (const [count] of groups) {
      const [line] = matcher.explain(row, row + 1);
      expect(line?.level).toBe("address");
      expect(line?.bits, `${count}`).toBeCloseTo(Math.log2(0.72 / (Math.max(count - 1.5, 0.5) / 28)), 9);
      row += count;
    }
  });

  it("DUP-3 of what many have are those of the one that more have, whichever comes first", () => {
    const bitsOf = (one: LeadLike, other: LeadLike, often: LeadLike, comparator: string) => {
      const matcher = matcherOf(leadMatchRules, [one, other, ...Array.from({ length: 20 }, () => often)]);
      return [matcher.explain(0, 1), matcher.explain(1, 0)].map(
        (lines) => lines.find((line) => line.comparator === comparator)?.alone,
      );
    };
    const twice = (odds: number) => [Math.log2(odds), Math.log2(odds)].map((bits) => expect.closeTo(bits, 9));
    const often = (usual: number, counted: number) => (counted - 1.5 + 200 * usual) / 222;
    const given = often(0.002, 21);
    const robert = { firstName: "Robert" };
    expect(bitsOf(robert, { firstName: "Bob" }, robert, "personName")).toEqual(twice(0.06 / (2 * given + 0.003)));
    const philippe = { firstName: "Philippe" };
    expect(bitsOf(philippe, { firstName: "Filip" }, philippe, "personName")).toEqual(twice(0.01 / (3 * given + 0.003)));
    const companies = [{ companyName: "Apollo" }, { companyName: "Apolo" }] as const;
    expect(bitsOf(...companies, companies[0], "organisation")).toEqual(twice(0.1 / (2 * often(1e-6, 21) + 1e-6)));
    const [code, near] = [at(null, "75002", null), at(null, "75003", null)];
    expect(bitsOf(code, near, code, "place")).toEqual(twice(0.12 / often(1e-4, 21)));
    const paris = at(null, null, "Paris");
    expect(bitsOf(paris, paris, paris, "place")).toEqual(twice(0.12 / often(1e-4, 22)));
    const [street, slip] = [at("rue Montchaot", null, null), at("rue Montchoat", null, null)];
    expect(bitsOf(street, slip, street, "place")).toEqual(twice(0.08 / (often(1e-4, 21) + 1e-5)));
    for (const both of [
      { website: "apollo.fr", email: "ann@zeus.de" },
      { website: "zeus.de", email: "ann@apollo.fr" },
    ])
      expect(bitsOf(both, both, { website: "apollo.fr" }, "domain")).toEqual(twice(0.85 / often(1e-6, 2)));
  });

  it("DUP-3 of a rare name are more, the more records there are", () => {
    const lucien = { firstName: "Lucien" };
    const matcher = matcherOf(leadMatchRules, [lucien, lucien, ...Array.from({ length: 4_998 }, () => ({}))]);
    expect(matcher.explain(0, 1)[0]?.bits).toBeCloseTo(Math.log2(0.8 / ((0.5 + 200 * 0.002) / 5_200)), 9);
  });

  it("DUP-3 of a place are of its street alone where the rules have no post code and no town", () => {
    const rules: MatchRules = { ...leadMatchRules, evidence: [{ kind: "place", street: "street" }] };
    const [one, other] = [at("12 rue Foch", "75002", "Paris"), at("12 rue Foch", "69003", "Lyon")];
    expect(lineOf(one, other, "place", rules)).toMatchObject({ level: "address", left: "12 rue foch" });
    expect(levelOf(one, at("rue Foch", null, null), "place", rules)).toBe("street");
    expect(levelOf(one, at(null, "75002", "Paris"), "place", rules)).toBeUndefined();
  });

  it("DUP-6 count whole in a search among many, however early it leaves other pairs", () => {
    const same = {
      companyName: "Apollo",
      website: "apollo.fr",
      fixedPhone: "+33123456789",
      ...at("1 rue X", "75002", null),
    };
    const matcher = matcherOf(leadMatchRules, [same, same, ...Array.from({ length: 5_000 }, () => ({}))]);
    const score = matcher.score(0, 1);
    expect(matcher.scoreFrom(score)(0, 1)).toBe(score);
    expect(matcher.scoreFrom(score + 1)(0, 1)).toBeLessThan(score + 1);
  });
});

describe("how far values agree", () => {
  it.each([
    ["Ng", "Nh", "differs"],
    ["Lee", "Lea", "near"],
    ["Lee", "Le", "differs"],
    ["Kobal", "Mobel", "differs"],
    ["Dupond", "Dopand", "near"],
    ["Li Martin", "Li", "differs"],
    ["Kim Martin", "Kim", "part"],
    ["Kim", "Kim Martin", "part"],
    ["Martin-Durand", "Durand-Lopez", "part"],
    ["Martin-Durand", "Lopez-Zola", "differs"],
    ["Martin Durand", "Art", "differs"],
    ["J", "Karl", "differs"],
    ["Karl", "J", "differs"],
    ["Иванов", "Петрова", "differs"],
  ])("DUP-3 tells the family names %s and %s: %s", (one, other, level) => {
    expect(levelOf({ lastName: one }, { lastName: other }, "personName")).toBe(level);
  });

  it.each([
    ["Zo", "Zorina", "differs"],
    ["Zor", "Zorina", "alias"],
    ["Zorina", "Zor", "alias"],
    ["Zorin", "Zorka", "differs"],
  ])("DUP-3 tells the given names %s and %s: %s", (one, other, level) => {
    expect(levelOf({ firstName: one }, { firstName: other }, "personName")).toBe(level);
  });

  it.each([
    ["ab@zeus.de", "cd@zeus.de", "differs"],
    ["montchaot@apollo.fr", "mantchaat@apollo.fr", "near"],
    ["montchaot@apollo.fr", "mantchaat@apolla.fr", "differs"],
    ["jean@gmx.de", "jeanne@orange.fr", "differs"],
    ["valerie12@apollo.fr", "valerie21@apollo.fr", "differs"],
    ["valerie0@apollo.fr", "valerie@apollo.fr", "differs"],
    ["valerie9@apollo.fr", "valerie@apollo.fr", "differs"],
    ["valerie12@apollo.fr", "valeria12@apollo.fr", "near"],
    ["1valerie@apollo.fr", "1valeria@apollo.fr", "near"],
    ["jean.martin@apollo.fr", "jeanmartin@apollo.fr", "near"],
    ["ab@apollo.fr", "cd@apollo.fr", "differs"],
    ["ab@apollo.fr", "cbd@apollo.fr", "differs"],
    ["cbd@apollo.fr", "ab@apollo.fr", "differs"],
    ["abc@apollo.fr", "ade@apollo.fr", "near"],
    ["jean@gmx.de", "julie@orange.fr", "differs"],
  ])("DUP-3 tells the mailboxes %s and %s: %s", (one, other, level) => {
    expect(levelOf({ email: one }, { email: other }, "mailbox")).toBe(level);
  });

  it.each([
    ["Abc", "Abd", "differs"],
    ["Abcd", "Abce", "near"],
    ["Abcd", "Abc", "differs"],
    ["Abcdefg", "Abcdezz", "differs"],
    ["Abcdefgh", "Abcdefzz", "near"],
    ["IBM", "International Business Machines", "acronym"],
    ["IBM France", "International Business Machines", "differs"],
    ["Apollo Lyon Optik", "Apollo Lyon Metall", "differs"],
    ["Apollo Lyon Optik Nord", "Apollo Lyon Optik Sud", "differs"],
    ["Apollo Lyon Optik Metall Nord", "Apollo Lyon Optik Metall Sud", "words"],
  ])("DUP-3 tells the companies %s and %s: %s", (one, other, level) => {
    expect(levelOf({ companyName: one }, { companyName: other }, "organisation")).toBe(level);
  });

  it("DUP-3 lets words that many companies have tell less", () => {
    const others = Array.from({ length: 60 }, (_, i): LeadLike => ({ companyName: `Optik Lyon Z${i}q` }));
    const [one, other] = [{ companyName: "Apollo Optik Lyon" }, { companyName: "Zeus Optik Lyon" }];
    const level = (book: readonly LeadLike[]) =>
      matcherOf(leadMatchRules, book)
        .explain(0, 1)
        .find(({ comparator }) => comparator === "organisation")?.level;
    const rare = [{ companyName: "Apollo Montchaot Zermatt Optik" }, { companyName: "Montchaot Zermatt Lyon Optik" }];
    expect(level([one, other, ...others])).toBe("differs");
    expect(level([...rare, ...others])).toBe("words");
  });

  it.each<[string, LeadLike, LeadLike]>([
    ["area", at("12 rue Foch", "75002", "Paris"), at("3 quai Zola", "75002", "Lyon")],
    ["differs", at("12 rue Foch", null, "Paris"), at("3 quai Zola", null, "Paris")],
    ["differs", at("rue Foch", "75002", null), at("rue Foch", "69003", null)],
    ["differs", at("12 rue Foch", "75002", null), at("14 rue Foch", "69003", null)],
    ["address", at("12 rue Foch", "75002", "Paris"), at("12 rue Foch", "75003", "Paris")],
    ["address", at("12 rue Foch", null, "Paris"), at("12 rue Foch", "75003", "Paris")],
    ["street", at("rue Foch", "75002", null), at("12 rue Foch", null, "Paris")],
    ["address", at("12 rue Montchaot", "75002", null), at("12 rue Montchoat", "75002", null)],
    ["area", at(null, "7500", null), at(null, "7501", null)],
    ["differs", at(null, "750", null), at(null, "751", null)],
    ["differs", at(null, "7500", null), at(null, "750", null)],
    ["address", at("12 rue Foch", "75002", "Paris"), at("12 rue Foch", "69003", "Paris")],
    ["differs", at(null, null, "Zermat"), at(null, null, "Zormit")],
    ["area", at(null, null, "Zermatt"), at(null, null, "Zormitt")],
  ])("DUP-3 tells places: %s", (level, one, other) => {
    expect(levelOf(one, other, "place")).toBe(level);
    expect(levelOf(other, one, "place")).toBe(level);
  });

  it("DUP-3 names the values that were compared", () => {
    const address = { street: "12 rue Foch", postalCode: "75002", city: "Paris Cedex 2" };
    const [phones, sites] = [
      { mobilePhone: "+33612345678", fixedPhone: "+33698765432" },
      { website: "apollo.fr", email: "jean@zeus.de" },
    ];
    expect(lineOf({ address }, { address }, "place")?.left).toBe("12 rue foch 75002 paris");
    expect(lineOf(phones, phones, "mobile")?.right).toBe("612345678, 698765432");
    expect(lineOf(sites, sites, "domain")?.left).toBe("apollo.fr, zeus.de");
    expect(lineOf(at(null, null, "Paris"), at("rue X", null, "Paris"), "place")).toMatchObject({
      left: "paris",
      right: "rue x paris",
    });
    const named = (field: string, one: unknown, other: unknown, comparator: string, rules?: MatchRules) => {
      const line = lineOf({ [field]: one }, { [field]: other }, comparator, rules);
      return [line?.left, line?.right];
    };
    expect(named("email", "Ann@apollo.fr", "bob@zeus.de", "mailbox")).toEqual(["ann@apollo.fr", "bob@zeus.de"]);
    expect(named("companyName", "Apollo SA", "Zeus", "organisation")).toEqual(["apollo", "zeus"]);
    expect(named("staff", "1 200", 7, "number", figures)).toEqual(["1200", "7"]);
    expect(named("vat", "FR-1", "DE-2", "code", figures)).toEqual(["fr1", "de2"]);
    expect(named("dateOfBirth", "1950-03-11", "1/2/1960", "date", personMatchRules)).toEqual(["19500311", "19600201"]);
  });

  it("DUP-1 hears nothing of what one of the two does not say", () => {
    for (const [field, value, comparator, rules] of [
      ["staff", 7, "number", figures],
      ["vat", "FR-1", "code", figures],
      ["dateOfBirth", "1950-03-11", "date", personMatchRules],
      ["email", "ann@apollo.fr", "mailbox", leadMatchRules],
      ["companyName", "Apollo", "organisation", leadMatchRules],
      ["website", "apollo.fr", "domain", leadMatchRules],
      ["mobilePhone", "+33612345678", "mobile", leadMatchRules],
    ] as const)
      expect(levelOf({ [field]: value }, {}, comparator, rules), field).toBeUndefined();
  });

  it("DUP-3 takes the best of several numbers and domains", () => {
    const near = { mobilePhone: "+33612345679", fixedPhone: "+33798765432" };
    const one = { mobilePhone: "+33799999999", fixedPhone: "+33612345678" };
    expect(levelOf(one, near, "mobile")).toBe("near");
    expect(levelOf(near, one, "mobile")).toBe("near");
    expect(levelOf(one, { ...near, mobilePhone: "+33612345678" }, "mobile")).toBe("exact");
    const sites = { website: "apollo.fr", email: "jean@zeus.de" };
    expect(levelOf(sites, { website: "hera.fr", email: "karl@zeus.de" }, "domain")).toBe("exact");
    expect(levelOf(sites, { website: "hera.fr" }, "domain")).toBe("differs");
  });

  it.each([
    ["AB12", "AB13", "differs"],
    ["AB123", "AB124", "near"],
    ["AB123", "AB12", "differs"],
  ])("DUP-3 tells the codes %s and %s: %s", (one, other, level) => {
    expect(levelOf({ vat: one }, { vat: other }, "code", figures)).toBe(level);
  });

  it("DUP-3 takes day for month in dates alone", () => {
    const [one, other] = ["19500311", "19501103"];
    expect(levelOf({ dateOfBirth: one }, { dateOfBirth: other }, "date", personMatchRules)).toBe("near");
    expect(levelOf({ vat: one }, { vat: other }, "code", figures)).toBe("differs");
    const long = levelOf({ dateOfBirth: "123456789" }, { dateOfBirth: "123478956" }, "date", personMatchRules);
    expect(long).toBe("differs");
  });

  it.each([
    [100, -100, "differs"],
    [-100, -95, "close"],
    [0, 1, "differs"],
  ])("DUP-3 tells the figures %d and %d: %s", (one, other, level) => {
    expect(levelOf({ staff: one }, { staff: other }, "number", figures)).toBe(level);
  });
});
