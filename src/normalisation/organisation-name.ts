import { foldLetters } from "./fold-letters.js";
import { legalForms } from "./legal-forms.js";

/** The name of an organisation as it is compared. */
export interface OrganisationName {
  /** Folded, without legal form and words that only say that it is an organisation; blank only for a text without letters and digits. */
  readonly name: string;
  /** The legal form, folded and without dots and blanks, such as `sarl` or `gmbhcokg`; `null` for none. */
  readonly legalForm: string | null;
}

/** Words that join others, however they are written. */
const joining: ReadonlySet<string> = new Set(["et", "and", "und", "y", "e", "en"]);
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
 * Takes the name of an organisation apart: `S.A.R.L. Dupont et Fils` and `Dupont & Fils SARL` have one name. Dotted
 * initials are taken together; the legal form may stand at either end. What would be left empty stays: a company named
 * SA keeps its name. Taking apart a name that was taken apart changes nothing more.
 */
export function organisationName(text: string): OrganisationName {
  const words = wordsOf(text);
  const front = formAtFront(words);
  const withoutFront = words.slice(front);
  const back = formAtBack(withoutFront);
  const rest = withoutFront.slice(0, withoutFront.length - back);
  const forms = [...words.slice(0, front), ...withoutFront.slice(withoutFront.length - back)];
  const form = forms.filter((word) => !joining.has(word)).join("");
  const name = withoutClosing(withoutOpening(rest.filter((word) => !joining.has(word) || rest.length < 2))).join(" ");
  const again = foldLetters(name);
  if (again === text) return { name: again, legalForm: form === "" ? null : form };
  return { name: organisationName(again).name, legalForm: form === "" ? null : form };
}

/** The words of a name that was taken apart. */
export const organisationWords = (name: string): readonly string[] => (name === "" ? [] : name.split(" "));

/** The initials of a name of two words or more; `null` for one of a single word. */
export function acronymOf(name: string): string | null {
  const words = organisationWords(name);
  return words.length < 2 ? null : words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32)).join("");
}

/** `S.A.R.L.` is one word, so is `G.m.b.H.`; the signs & and + join as words do. */
function wordsOf(text: string): string[] {
  const spread = text
    .replace(/[&+]/g, " et ")
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){2,}\p{L}?/gu, (initials) => `${initials.replaceAll(".", "")} `);
  const folded = foldLetters(spread);
  return folded === "" ? [] : folded.split(" ");
}

const longestForm = 5;

/** How many words at the end are a legal form; never all of them. */
function formAtBack(words: readonly string[]): number {
  let found = 0;
  for (;;) {
    const length = formLength(
      (count) => words.slice(words.length - found - count, words.length - found),
      words.length - found,
    );
    if (length === 0) return found;
    found += length;
  }
}

/** How many words at the beginning are a legal form; never all of them. */
function formAtFront(words: readonly string[]): number {
  return formLength((count) => words.slice(0, count), words.length);
}

function formLength(take: (count: number) => readonly string[], available: number): number {
  for (let count = Math.min(longestForm, available - 1); count > 0; count--) {
    const taken = take(count)
      .filter((word) => !joining.has(word))
      .join("");
    if (legalForms.has(taken)) return count;
  }
  return 0;
}

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
