/**
 * A text as it can be drawn: composed, with `\n` for every end of a line, without control and format characters. Half a
 * character becomes `U+FFFD`.
 */
export const cleanText = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(/\p{Surrogate}/gu, "\uFFFD")
        .normalize("NFC")
        .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
        .replace(/\t/g, "    ")
        .replace(/[^\P{Cc}\n]/gu, " ")
        .replace(unseen, "");

/** The same on one line. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");

const plain = /^[\n -~]*$/;

/** Joiners stay: they shape Arabic letters, and make one picture of several. */
const unseen = /(?![\u200C\u200D])[\p{Cf}\p{Variation_Selector}]/gu;
