import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Identity } from "../../src/duplicates/match-keys.js";
import { emailKey, matchKeysOf, phoneKey } from "../../src/duplicates/match-keys.js";

const nobody: Identity = {
  firstName: null,
  lastName: null,
  companyName: null,
  email: null,
  fixedPhone: null,
  mobilePhone: null,
};
const keysOf = (identity: Partial<Identity>): string[] => matchKeysOf({ ...nobody, ...identity });
const shared = (a: Partial<Identity>, b: Partial<Identity>): boolean =>
  keysOf(a).some((key) => keysOf(b).includes(key));

describe("the keys of likely duplicates", () => {
  it("DUP-5 are written as they are stored, sorted", () => {
    const phones = { fixedPhone: "+33 1 23 45 67 89", mobilePhone: "06 12 34 56 78" };
    const ann = { firstName: "Jean--Pierre", lastName: "Lee", companyName: "ACME (France)", email: "Jp@ACME.fr " };
    const [mail, mobile, fixed] = ["e:jp@acme.fr", "p:612345678", "p:123456789"];
    expect(keysOf({ ...phones, ...ann })).toEqual([mail, "n:acme france|lee|jean pierre", fixed, mobile]);
    expect(keysOf({ companyName: "ACME" })).toEqual(["n:acme||"]);
  });

  it("DUP-5 are hashed where they would be longer than 1,024 signs", () => {
    const long = (length: number) => keysOf({ companyName: "a".repeat(length) });
    expect(long(1_020)).toEqual([`n:${"a".repeat(1_020)}||`]);
    expect(long(1_021)[0]).toMatch(/^n:[\da-f]{32}$/);
    expect(long(1_021)).not.toEqual(long(1_022));
  });

  it("DUP-1 are none for somebody of whom nothing is known, or a last name alone", () => {
    expect(keysOf({})).toEqual([]);
    expect(keysOf({ lastName: "Lee" })).toEqual([]);
    expect(keysOf({ firstName: "Ann" })).toEqual([]);
  });

  it("DUP-1 are none where nothing is left after folding: an empty field never matches", () => {
    expect(keysOf({ companyName: "???" })).toEqual([]);
    expect(keysOf({ firstName: "-", lastName: "." })).toEqual([]);
    expect(shared({ companyName: "***" }, { companyName: "???" })).toBe(false);
  });

  it.each<[string, Partial<Identity>, Partial<Identity>]>([
    ["an address in another case", { email: "Ann@ACME.example" }, { email: "ann@acme.example" }],
    [
      "a number with and without its country code",
      { fixedPhone: "+33 6 12 34 56 78" },
      { fixedPhone: "06.12.34.56.78" },
    ],
    ["a number in another field", { fixedPhone: "0612345678" }, { mobilePhone: "06 12 34 56 78" }],
    ["a name with other accents", { firstName: "Zoé", lastName: "Œuvré" }, { firstName: "ZOE", lastName: "oeuvre" }],
    ["a name with other punctuation", { companyName: "A.C.M.E" }, { companyName: "a-c-m-e" }],
  ])("DUP-1 are shared by %s", (_, a, b) => {
    expect(shared(a, b)).toBe(true);
  });

  it.each<[string, Partial<Identity>, Partial<Identity>]>([
    ["short numbers", { fixedPhone: "12345" }, { fixedPhone: "12345" }],
    ["one company with and without a person", { companyName: "ACME" }, { companyName: "ACME", lastName: "Lee" }],
    ["an address that is longer", { email: "ann@acme.example" }, { email: "joann@acme.example" }],
  ])("DUP-1 are not shared by %s", (_, a, b) => {
    expect(shared(a, b)).toBe(false);
  });

  it("DUP-2 keep parts of names apart", () => {
    expect(shared({ firstName: "b c", lastName: "a" }, { firstName: "c", lastName: "a b" })).toBe(false);
    expect(shared({ firstName: "c", lastName: "a|b" }, { firstName: "b|c", lastName: "a" })).toBe(false);
  });

  const part = fc.string({ minLength: 1, maxLength: 6 });
  const isLetters = (text: string) => /^[a-z]+$/.test(text);

  test.prop([part.filter(isLetters), part.filter(isLetters), part.filter(isLetters), part.filter(isLetters)])(
    "DUP-2 are equal for equal names only",
    (first, last, otherFirst, otherLast) => {
      const same = first === otherFirst && last === otherLast;
      const a = { firstName: first, lastName: last };
      expect(shared(a, { firstName: otherFirst, lastName: otherLast })).toBe(same);
    },
  );

  test.prop([
    fc.record({
      firstName: fc.option(part),
      lastName: fc.option(part),
      companyName: fc.option(part),
      email: fc.option(part),
      fixedPhone: fc.option(part),
      mobilePhone: fc.option(part),
    }),
  ])("DUP-1 are sorted, each once, whatever is known", (identity) => {
    const keys = matchKeysOf(identity);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it("DUP-1 stay short, however long names become by folding, and still match", () => {
    const long = { companyName: "\uFDFA".repeat(255), lastName: "Lee" };
    expect(keysOf(long).every((key) => key.length <= 1_024)).toBe(true);
    expect(shared(long, { ...long, lastName: "LEE" })).toBe(true);
    expect(shared(long, { ...long, lastName: "Ray" })).toBe(false);
  });

  it("DUP-1 take the last nine digits of a phone number, six at least", () => {
    expect(phoneKey("+33 (0)6 12 34 56 78")).toBe("612345678");
    expect(phoneKey("123456")).toBe("123456");
    expect(phoneKey("12345")).toBeNull();
    expect(phoneKey(null)).toBeNull();
    expect(emailKey("  A@B.example ")).toBe("a@b.example");
  });
});
