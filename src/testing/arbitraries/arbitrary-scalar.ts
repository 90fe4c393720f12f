import fc from "fast-check";
import type { FieldKind } from "../../model/field-kinds.js";
import type { Scalar } from "../../query/filter.js";

/** Texts that are easily confused, badly quoted, or put in order differently by a locale, code units, or code points. */
const texts = [
  "",
  " ",
  "a",
  "A",
  "a ",
  " a",
  "b",
  "B",
  "ab",
  "aB",
  "a b",
  "á",
  "Á",
  "A\u0301",
  "é",
  "e",
  "E",
  "Z",
  "z",
  "ä",
  "ø",
  "Ø",
  "œ",
  "OE",
  "Straße",
  "STRASSE",
  "strasse",
  "ﬁn",
  "fin",
  "Ǆ",
  "ΣΊΣΥΦΟΣ",
  "σίσυφος",
  "Ёж",
  "еж",
  "İstanbul",
  "ısı",
  "한국",
  "ｶﾞ",
  "ガ",
  "हिन्दी",
  "ก็",
  "\u0301",
  "’",
  "'",
  "''",
  '"',
  "\\",
  "\\\\",
  "%",
  "_",
  "a%b",
  "a_b",
  "{a,b}",
  "{}",
  "NULL",
  "null",
  "true",
  "1",
  "10",
  "2",
  "-1",
  "$1",
  "?",
  "\u{1F600}",
  "\uFFFD",
  "\uE000",
  "\u{10FFFF}",
  "\u0001",
  "\n",
  "\t",
  "a\nb",
  "2026-03-29",
  "2026-02-30",
  "__proto__",
  "--",
  ";",
  "/*",
];

/** Instants about the changes of clocks, at the ends of weeks and years, and a millisecond apart. */
const instants = [
  "0001-01-01T00:00:00.000Z",
  "1969-12-31T23:59:59.999Z",
  "1970-01-01T00:00:00.000Z",
  "2011-12-30T09:59:59.999Z",
  "2011-12-30T10:00:00.000Z",
  "2024-02-29T12:00:00.000Z",
  "2025-12-31T22:59:59.999Z",
  "2025-12-31T23:00:00.000Z",
  "2026-01-01T00:00:00.000Z",
  "2026-01-05T00:00:00.000Z",
  "2026-03-08T06:59:59.999Z",
  "2026-03-08T07:00:00.000Z",
  "2026-03-28T23:00:00.000Z",
  "2026-03-29T00:59:59.999Z",
  "2026-03-29T01:00:00.000Z",
  "2026-03-29T22:00:00.000Z",
  "2026-10-24T22:00:00.000Z",
  "2026-10-25T00:59:59.999Z",
  "2026-10-25T01:00:00.000Z",
  "2026-10-25T22:59:59.999Z",
  "2026-10-25T23:00:00.000Z",
  "2026-10-25T23:00:00.001Z",
  "9999-12-31T23:59:59.999Z",
].map((text) => new Date(text));

const dates = [
  "0001-01-01",
  "1969-12-31",
  "1970-01-01",
  "2024-02-29",
  "2025-12-29",
  "2026-01-01",
  "2026-01-04",
  "2026-01-05",
  "2026-03-29",
  "9999-12-31",
];

const numbers = [0, 1, 2, 3, 5, 10, 100, -1, 0.1, 0.2, 0.30000000000000004, 1e-7, 123456789.125, 2 ** 53, 1e21, 5e-324];

/** A value of a kind that a field holds or a query asks for; small pools, so that the two meet, of what storages confuse. */
export function arbitraryScalar(kind: FieldKind): fc.Arbitrary<Scalar> {
  switch (kind) {
    case "number":
      return fc.constantFrom(...numbers);
    case "boolean":
      return fc.boolean();
    case "instant":
      return fc.constantFrom(...instants).map((instant) => new Date(instant));
    case "date":
      return fc.constantFrom(...dates);
    default:
      return fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...texts) },
        { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map(([a, b]) => a + b) },
        { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !text.includes("\0")) },
      );
  }
}

/** A list of texts. */
export const arbitraryTexts: fc.Arbitrary<string[]> = fc.array(fc.constantFrom(...texts), { maxLength: 4 });
