/** What a letter or sign folds to that Unicode's compatibility decomposition keeps. */
const foldings: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
  ı: "i",
  ς: "σ",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "‐": "-",
};

/**
 * Folds case, accents, ligatures, and the forms of apostrophe and hyphen, so that `Élodie Œuvré` and `ELODIE OEUVRE`
 * become one text. Marks that are letters in their script, as the vowel signs of Hindi and Thai, stay. Independent of
 * any locale. Folding twice changes nothing more.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return isLatin(text) ? text.replace(beyondAscii, foldedLetter).toLowerCase() : foldAnyText(text);
}

/** The same for any text; {@link foldText} takes a shorter way to it where there is one. */
export const foldAnyText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(accents, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłħŧŋĸıς’‘ʼ‐]/g, (sign) => foldings[sign] ?? sign);

/** Letters up to U+017F are folded one by one, for none of them changes beside another, and each only once. */
const isLatin = (text: string): boolean => /^[\0-\u017f]*$/.test(text);
const beyondAscii = /[\u0080-\u017f]/g;
const foldedLetters = new Map<string, string>();

function foldedLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = foldAnyText(letter);
  foldedLetters.set(letter, folded);
  return folded;
}

/** Folds a text and makes every run of blanks one space, with none at the ends. */
export const foldWords = (text: string): string => foldText(text).replace(/\s+/gu, " ").trim();

/** Marks that letters of any script may carry, but for the two that make other letters of Japanese ones, and points of scripts that write no vowels. */
const accents = /(?:(?![\u3099\u309a])(?=[\p{sc=Zinh}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}])\p{M})+/gu;

/** Whether a text has ASCII characters alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant
export const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);
