import { erasedText } from "./erased-text.js";
import type { Traces } from "./traces.js";

/** Takes what a person is recognised by out of a text; gives the same text where nothing of it is there. */
export type Cleaner = (text: string) => string;

/** Makes the cleaner of what has to do with a person: addresses, phones and names, and whole texts that were copied. */
export const cleanerOf = ({ sure, names, texts }: Traces): Cleaner => {
  const clean = cleanerFor([...sure, ...names]);
  return (text) => (texts.has(text.trim()) ? erasedText : clean(text));
};

/** Makes the cleaner of what may mention a person: what is the person's alone, for others have the same first or last name. */
export const mentionCleanerOf = ({ sure, texts }: Traces): Cleaner => {
  const clean = cleanerFor([...sure]);
  return (text) => (texts.has(text.trim()) ? erasedText : clean(text));
};

/** Whole words only, whatever their case; the longest first, so that a full name goes as one. */
function cleanerFor(tokens: readonly string[]): Cleaner {
  if (tokens.length === 0) return (text) => text;
  const longestFirst = [...tokens].sort((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (text) => text.replace(pattern, erasedText);
}

const escaped = (token: string): string => token.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Cleans every text in a value; items of a list that were nothing else are left out. */
export function cleanValue(value: unknown, clean: Cleaner): unknown {
  if (typeof value === "string") return clean(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => cleanValue(item, clean));
    return items.filter((item, i) => item !== erasedText || value[i] === erasedText);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanValue(part, clean)]));
}
