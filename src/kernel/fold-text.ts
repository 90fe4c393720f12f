const unfoldable: Readonly<Record<string, string>> = {
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
  ſ: "s",
};

/**
 * Folds case, accents and ligatures, so that `Élodie Œuvré` and `ELODIE OEUVRE` become one text.
 * Independent of any locale. Folding twice changes nothing more.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const bare = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  return bare.replace(/[ßæœøđðþłħŧŋĸıſ]/g, (letter) => unfoldable[letter] ?? letter);
}

/** Folds a text and makes every run of blanks one space, with none at the ends. */
export const foldWords = (text: string): string => foldText(text).replace(/\s+/gu, " ").trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant
const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);
