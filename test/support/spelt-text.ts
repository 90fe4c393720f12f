import fc from "fast-check";

/** Any text, and texts of the letters and signs that names are written with. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(..."aeouAEOUéèçœæßøłıüöäÜÖÄdlstnDLSTN'’´-–.,&+/  \t12"),
    maxLength: 30,
  }),
);

/** Plain words that no folding changes but for case. */
export const plainWords = fc.array(fc.stringMatching(/^[bcdfghklmnprstvz][aio][bcdfghklmnprstvz]{1,4}$/), {
  minLength: 1,
  maxLength: 4,
});

/** How a text may be written otherwise: in another case, with other blanks and signs between its words, with accents. */
export const otherSpelling = fc.record({
  upper: fc.boolean(),
  between: fc.constantFrom(" ", "  ", "\t ", " - ", "-", ", ", " / "),
  around: fc.constantFrom("", " ", "  ", "."),
  accents: fc.boolean(),
});

type Spelling = typeof otherSpelling extends fc.Arbitrary<infer S> ? S : never;

/** Writes words otherwise. */
export function spelt(words: readonly string[], { upper, between, around, accents }: Spelling): string {
  const text = `${around}${words.join(between)}${around}`;
  const accented = accents ? text.replace(/[aio]/g, (letter) => `${letter}\u0301`).normalize("NFC") : text;
  return upper ? accented.toUpperCase() : accented;
}
