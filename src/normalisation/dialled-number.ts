/**
 * What of a text is dialled: in the digits 0 to 9, without `Tel.:` before it and an extension after it. A number that
 * begins with `00` has the `+` instead.
 */
export function dialledNumber(text: string): string {
  const plain = isPlain(text) ? text.trim() : withoutWords(text);
  return plain.startsWith("00") ? `+${plain.slice(2)}` : plain;
}

const isPlain = (text: string): boolean => /^\s*[+\d][\d\s().\-/]*$/.test(text);

function withoutWords(text: string): string {
  const [whole = ""] = text.normalize("NFKC").split(extension);
  return whole
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, arabicDigit)
    .replace(label, "")
    .trim();
}

/** How an extension is told in English, French and German. */
const extension = /(?:;ext=|ext|extension|poste|durchwahl|app|nst|dw|x|#)[\s.:=]*\d{1,6}\D*$/iu;

/** `Tel.:` and the like, and the bracket of `(+33)`; that of `(0)6` belongs to the number. */
const label = /^\s*(?:(?:t[eé]l|mob|fax|gsm|port)\p{L}*[\s.:/]*)?(?:\(\s*(?=\+))?/iu;

/** The code points of the digits of Arabic and Persian end in what they count. */
const arabicDigit = (digit: string): string => String(digit.charCodeAt(0) & 15);
