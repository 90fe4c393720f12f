import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { foldName, isInitial, nameWords } from "../../src/normalisation/person-name.js";
import { anyText, otherSpelling, plainWords, spelt } from "../support/spelt-text.js";

describe("foldName", () => {
  it.each([
    ["Jean-Pierre", "Jean Pierre"],
    ["McDonald", "Mc Donald"],
    ["MacDonald", "Mac Donald"],
    ["O’Brien", "O Brien"],
    ["von der Heide", "Vonderheide"],
    ["De la Tour", "DELATOUR"],
    ["d’Arcy", "D Arcy"],
    ["Müller-Weiß", "Mueller Weiss"],
    ["St. John", "Stjohn"],
  ])("DUP-1 takes %s and %s for one name", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
    expect(foldName(one)).not.toBe("");
  });

  it.each([
    ["Jean", "Jeanne"],
    ["Martin", "Martine"],
    ["van Dyk", "Dyk"],
    ["Thi Van", "Thi"],
  ])("DUP-1 keeps %s and %s apart", (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it("DUP-1 tells initials, of letters that are particles too", () => {
    for (const initials of ["J.", "j p", "D. P.", "L.-O.", "É. L."]) expect(isInitial(foldName(initials))).toBe(true);
    for (const name of ["JP", "Jo", "", "J2", "J Paul"]) expect(isInitial(foldName(name))).toBe(false);
  });

  it("DUP-1 gives the words of double names", () => {
    expect(nameWords(foldName("Jean-Pierre"))).toEqual(["jean", "pierre"]);
    expect(nameWords(foldName("von der Heide"))).toEqual(["vonderheide"]);
    expect(nameWords(foldName("-"))).toEqual([]);
  });

  test.prop([anyText], { numRuns: 1_000 })("DUP-1 has nothing more to fold in what it folded", (text) => {
    expect(foldName(foldName(text))).toBe(foldName(text));
  });

  it("DUP-1 folds what was joined to a particle at once", () => {
    expect(foldName("d u xyz")).toBe(foldName(foldName("d u xyz")));
    expect(foldName("d as xyz")).toBe(foldName(foldName("d as xyz")));
    expect(foldName("sa int xyz abc")).toBe(foldName(foldName("sa int xyz abc")));
  });

  test.prop([plainWords, otherSpelling])(
    "DUP-1 does not care for case, accents, blanks and signs",
    (words, otherwise) => {
      expect(foldName(spelt(words, otherwise))).toBe(foldName(words.join(" ")));
    },
  );
});
