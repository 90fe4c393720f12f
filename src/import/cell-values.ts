import { isCivilDate } from "../kernel/civil-date.js";
import { foldWords } from "../kernel/fold-text.js";

const yes: ReadonlySet<string> = new Set(["1", "yes", "y", "true", "x", "oui", "o", "vrai", "on"]);
const no: ReadonlySet<string> = new Set(["0", "no", "n", "false", "non", "faux", "off"]);

/** Reads yes or no in English or French, 1 or 0, or a cross; `null` for anything else. */
export function booleanOf(text: string): boolean | null {
  const word = foldWords(text);
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

/** Reads `2026-03-14` or three numbers in the order told, with or without a time after them; `null` for anything else. */
export function dateOf(text: string, order: "dmy" | "mdy"): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text.trim())?.[1];
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ].*)?$/.exec(text.trim());
  const [, first = "", second = "", year = ""] = numbers ?? [];
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  const date = iso ?? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : null;
}

/** Reads a whole or decimal number; `null` for anything else. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(plain) ? Number(plain) : null;
}

/** Splits a name into first and last: at a comma, "Lee, Ann", else at the first blank, "Ann Lee". */
export function splitName(text: string): { readonly firstName: string | null; readonly lastName: string } {
  const words = text.trim().replace(/\s+/g, " ");
  const comma = words.indexOf(",");
  if (comma > 0) return { lastName: words.slice(0, comma).trim(), firstName: words.slice(comma + 1).trim() || null };
  const blank = words.indexOf(" ");
  return blank < 0
    ? { firstName: null, lastName: words }
    : { firstName: words.slice(0, blank), lastName: words.slice(blank + 1) };
}

/** Splits a list at semicolons, commas or bars; each once. */
export const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;,|]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];
