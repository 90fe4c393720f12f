import { foldText, foldWords, isPlain } from "../kernel/fold-text.js";

/**
 * A text as names are compared: folded, an umlaut and what it is written as the same (`Müller`, `Mueller` and `Muller`) unless it ends a word,
 * and every sign that is no letter or digit a space. Folding twice changes nothing more.
 */
export const foldLetters = (text: string): string => umlautLess(plainWords(text));

/** The words of a text, in their order, folded; of signs alone nothing is left. */
export function plainWords(text: string): string {
  const folded = foldText(text);
  if (/^[a-z\d]+(?: [a-z\d]+)*$/.test(folded)) return folded;
  if (!isPlain(folded)) return wordsOfAny(folded);
  return folded
    .replace(/['`]/g, "")
    .replace(/[^a-z\d]+/g, " ")
    .trim();
}

/** The same for any text; {@link plainWords} takes a shorter way to it for most. */
export const wordsOfAny = (text: string): string =>
  foldWords(text)
    .replace(/['`´]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** Until nothing changes, so that what is left never changes again. */
function umlautLess(text: string): string {
  const less = text.replace(/([aou])e(?=[^aeiou\s])/g, "$1");
  return less === text ? text : umlautLess(less);
}
