import { foldLetters } from "./fold-letters.js";
import { joiningWords } from "./joining-words.js";
import { withoutForms } from "./without-forms.js";

/** The name of an organisation as it is compared. */
export interface OrganisationName {
  /** Folded, without legal form and words that only say that it is an organisation; blank only for a text without letters and digits. */
  readonly name: string;
  /** The legal form, folded and without dots and blanks, such as `sarl` or `gmbhcokg`; `null` for none. */
  readonly legalForm: string | null;
}

/** Words that say no more than that it is an organisation, or an article; left out at the beginning. */
const opening: ReadonlySet<string> = new Set(
  "the le la les l der die das el los societe ste ets etablissements ets etablissement ste groupe group gruppe firma fa cabinet maison compagnie cie gesellschaft".split(
    " ",
  ),
);
/** Words between an opening word and the name itself. */
const linking: ReadonlySet<string> = new Set(["fur", "de", "du", "des", "d", "for", "of"]);
/** Left out at the end. */
const closing: ReadonlySet<string> = new Set("group groupe gruppe holding holdings cie".split(" "));

/**
 * Takes the name of an organisation apart: `S.A.R.L. Dupont et Fils` and `Dupont & Fils SARL` have one name. Initials
 * are taken together, those of `A. E. G.` and `H & M` as well; the legal form may stand at either end. What would be left
 * empty stays: a company named SA keeps its name. Taking apart a name that was taken apart changes nothing more.
 */
export function organisationName(text: string): OrganisationName {
  const { words, legalForm } = withoutForms(wordsOf(text));
  return { name: settled(words), legalForm };
}

/** The words of a name that was taken apart. */
export const organisationWords = (name: string): readonly string[] => (name === "" ? [] : name.split(" "));

/** The initials of a name of two words or more; `null` for one of a single word. */
export function acronymOf(name: string): string | null {
  const words = organisationWords(name);
  return words.length < 2 ? null : words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32)).join("");
}

/** Words that are left out bring others to the ends, and initials side by side. */
function settled(words: readonly string[]): string {
  const kept = withoutClosing(withoutOpening(withoutJoining(words)));
  const name = kept.join(" ");
  return kept.length === words.length ? name : settled(withoutForms(wordsOf(name)).words);
}

/** The signs & and + join as words do; `G.m.b.H.` is one word, and so are single letters side by side. */
function wordsOf(text: string): readonly string[] {
  const joined = /[&+]/.test(text) ? text.replace(/[&+]/g, " et ") : text;
  const glued = joined.includes(".")
    ? joined.replace(dotted, (initials) => `${initials.replaceAll(".", "")} `)
    : joined;
  const folded = foldLetters(glued);
  if (folded === "") return [];
  const together = mayBeInitials.test(folded) ? folded.replace(singleLetters, "") : folded;
  return (together === folded ? folded : foldLetters(together)).split(" ");
}

const dotted = /(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){2,}(?:\p{L}(?!\p{L}))?/gu;
/** Whether there may be any: letters beyond U+FFFF have two units. */
const mayBeInitials = /(?:^| )\S{1,2} \S{1,2}(?: |$)/;
/** The blanks between them. */
const singleLetters = /(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu;

/** A word joins only what stands on both of its sides. */
const withoutJoining = (words: readonly string[]): readonly string[] =>
  words.length < 3 ? words : words.filter((word, i) => i === 0 || i === words.length - 1 || !joiningWords.has(word));

function withoutOpening(words: readonly string[]): readonly string[] {
  const [first, second] = words;
  if (words.length < 2 || first === undefined || !opening.has(first)) return words;
  const from = words.length > 2 && second !== undefined && linking.has(second) ? 2 : 1;
  return withoutOpening(words.slice(from));
}

function withoutClosing(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && closing.has(last) ? withoutClosing(words.slice(0, -1)) : words;
}
