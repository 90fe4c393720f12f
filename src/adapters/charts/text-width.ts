/**
 * How wide a text is drawn, in pixels, by the mean of common sans-serif fonts: as good as can be said without the font
 * that the reader has, rather too wide than too narrow, and the same on every machine.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const sign of text) ems += emsOf(sign);
  return ems * fontSize;
}

function emsOf(sign: string): number {
  const known = widths.get(sign);
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}/u.test(sign)) return 0; // drawn upon the sign before
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u.test(sign))
    return 1.05;
  if (/\p{Lu}/u.test(sign)) return 0.7;
  return /\p{Ll}|\p{Nd}/u.test(sign) ? 0.61 : 0.65;
}

const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.28, "ijlI|'"],
      [0.36, " \u00A0\u202F.,:;!ftr()[]/-"],
      [0.95, "mwM%@"],
      [1, "W—…"],
    ] as const
  ).flatMap(([ems, signs]) => [...signs].map((sign) => [sign, ems] as const)),
);
