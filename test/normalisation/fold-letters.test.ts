import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLetters, plainWords as wordsOf, wordsOfAny } from "../../src/normalisation/fold-letters.js";
import { anyText, otherSpelling, plainWords, spelt } from "../support/spelt-text.js";

describe("foldLetters", () => {
  it.each([
    ["Müller", "muller"],
    ["Mueller", "muller"],
    ["Straße", "strasse"],
    ["Œuvré", "oeuvre"],
    ["ISTANBUL ıİ", "istanbul ii"],
    ["Samuel Michaël", "samul michal"],
    ["rue Zoé Sue", "rue zoe sue"],
    ["O’Brien-D'Arcy", "obrien darcy"],
    ["A.C.M.E.", "a c m e"],
    ["  Jean \t Pierre ", "jean pierre"],
    ["***", ""],
    ["", ""],
    ["東京 株式会社", "東京 株式会社"],
  ])("DUP-1 folds %s to %s", (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  test.prop([anyText], { numRuns: 1_000 })("DUP-1 has nothing more to fold in what it folded", (text) => {
    expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
  });

  test.prop([fc.oneof(anyText, fc.string({ unit: "binary-ascii" }))], { numRuns: 2_000 })(
    "DUP-1 finds the same words by the short way as by the long one",
    (text) => {
      expect(wordsOf(text)).toBe(wordsOfAny(text));
    },
  );

  test.prop([plainWords, otherSpelling])(
    "DUP-1 does not care for case, accents, blanks and signs",
    (words, otherwise) => {
      expect(foldLetters(spelt(words, otherwise))).toBe(words.join(" "));
    },
  );
});
