import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldAnyText, foldText, foldWords } from "../../src/kernel/fold-text.js";

const anyText = fc.string({ unit: "binary", maxLength: 40 });
const latin = fc.string({
  unit: fc.constantFrom(..."aAbBcCéÉèÈçÇœŒæÆßẞøØđĐłŁıİIiñÑüÜŠšžŽ’'‐-  \t12"),
  maxLength: 30,
});

const upToU017f = fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code));

describe("foldText", () => {
  it.each([
    ["Élodie Œuvré", "elodie oeuvre", "accents and ligatures of French"],
    ["STRASSE Straße STRAẞE", "strasse strasse strasse", "sharp s, small and capital"],
    ["ISTANBUL İstanbul ıstanbul", "istanbul istanbul istanbul", "the four i of Turkish"],
    ["ﬁn ﬀ ﬃ ĳ ŉ", "fin ff ffi ij 'n", "typographic ligatures"],
    ["Ærø Łódź Đorđe Þór Ħal ĸ", "aero lodz dorde thor hal k", "letters without a decomposition"],
    ["Ðð Ŧŧ Ŋŋ", "dd tt nn", "letters of Icelandic and Sami"],
    ["ΟΔΟΣ Ὀδός ὁδοσ", "οδοσ οδοσ οδοσ", "Greek, whatever sigma stands at the end"],
    ["Nguyễn Đức Phượng", "nguyen duc phuong", "two marks on a letter of Vietnamese"],
    ["Ёлка Й", "елка и", "Cyrillic"],
    ["ＡＣＭＥ　１２３ ｶﾞ", "acme 123 か\u3099".replace("か", "カ"), "full and half width"],
    ["L’Oréal ‘x’ Saint‑Malo", "l'oreal 'x' saint-malo", "forms of apostrophe and hyphen"],
    ["Ⅷ ½ ² ™", "viii 1⁄2 2 tm", "compatibility forms"],
    ["مُحَمَّد", "محمد", "vowel points of Arabic"],
    ["שָׁלוֹם", "שלום", "points of Hebrew"],
    ["👩‍💻 ❤️", "👩‍💻 ❤", "emoji, without variation selectors"],
  ])("folds %s to %s: %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each([
    ["हिन्दी", "हन्दा", "vowel signs of Hindi"],
    ["ปี", "ปู", "vowel signs of Thai"],
    ["パパ", "ハハ", "voicing marks of Japanese"],
    ["한", "하", "syllables of Korean"],
    ["a-b", "ab", "punctuation"],
    ["a b", "ab", "blanks"],
  ])("keeps %s and %s apart: %s", (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  it("has nothing more to fold in what it folded, whatever the character", () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const folded = foldText(String.fromCodePoint(code));
      if (foldText(folded) !== folded) expect.fail(code.toString(16));
    }
  });

  test.prop([fc.oneof(anyText, latin)], { numRuns: 1_000 })("changes nothing when it folds twice", (text) => {
    expect(foldText(foldText(text))).toBe(foldText(text));
  });

  test.prop([fc.oneof(anyText, latin), fc.constantFrom("NFC", "NFD", "NFKC", "NFKD")])(
    "does not care how a text is composed",
    (text, form) => {
      expect(foldText(text.normalize(form))).toBe(foldText(text));
    },
  );

  test.prop([latin])("does not care about case", (text) => {
    expect(foldText(text.toUpperCase())).toBe(foldText(text));
    expect(foldText(text.toLowerCase())).toBe(foldText(text));
  });

  test.prop([anyText, latin, anyText])("of a text contains that of each part that begins with a letter", (a, b, c) => {
    const part = `x${b}`;
    expect(foldText(`${a}${part}|${c}`)).toContain(foldText(part));
  });

  test.prop([fc.oneof(anyText, latin, fc.string({ unit: upToU017f }))], { numRuns: 2_000 })(
    "comes to the same by the short way as by the long one",
    (text) => {
      expect(foldText(text)).toBe(foldAnyText(text));
    },
  );

  it("comes to the same by both ways for each letter and its neighbours up to U+017F", () => {
    const all = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code));
    for (const one of all) {
      const text = all.map((other) => `${one}${other}`).join("");
      expect(foldText(text)).toBe(foldAnyText(text));
    }
  });

  test.prop([fc.string({ unit: "binary-ascii" })])("of plain text is its lower case", (text) => {
    expect(foldText(text)).toBe(text.toLowerCase());
  });
});

describe("foldWords", () => {
  it("makes runs of blanks one space, those of other scripts too, and leaves none at the ends", () => {
    expect(foldWords(" \t Jean\u00a0\u00a0PIERRE\u3000\n Lévy ")).toBe("jean pierre levy");
    expect(foldWords(" \n ")).toBe("");
  });

  test.prop([fc.oneof(anyText, latin)])("changes nothing when it folds twice", (text) => {
    expect(foldWords(foldWords(text))).toBe(foldWords(text));
  });

  it("takes a time that grows with the text, not with its square", () => {
    for (const unit of [" ", "\u0301", "a\u0301", "ß ", "\u3000"])
      expect(foldWords(unit.repeat(500_000)).length).toBeLessThan(1_500_000);
  });
});
