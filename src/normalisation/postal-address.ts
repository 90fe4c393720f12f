import { foldLetters } from "./fold-letters.js";

/** House number and street, as they are compared. */
export interface Street {
  /** The house number with what is added to it, such as `12bis` or `5a`; `null` for none. */
  readonly number: string | null;
  /** The street, folded, its kind in one form and without `de la` and the like. */
  readonly name: string;
}

/** Kinds of streets and other words of addresses, each line one word however it is written. */
const sameWords = `
rue r
avenue av ave aven
boulevard bd bld blvd boul blv
place pl
chemin ch chem che
impasse imp
allee all allees
route rte
quai q
square sq
zone zi za zac zone
street st str
road rd
drive dr
lane ln
court ct
terrace ter
highway hwy
parkway pkwy
suite ste
building bldg
apartment apt
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
ninth 9th
tenth 10th
saint sankt
general gal
docteur doct
president pdt
marechal mal
professeur prof
`;

const oneForm: ReadonlyMap<string, string> = new Map(
  sameWords
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ");
      return words.map((word): [string, string] => [word, words[0] ?? word]);
    }),
);

/** Words that are as often left out as written, points of the compass among them. */
const links: ReadonlySet<string> = new Set(
  "de du des d la le les l of the der die das am im an in industrielle artisanale north south east west n s e w ne nw se sw".split(
    " ",
  ),
);
const additions: ReadonlySet<string> = new Set("bis ter quater a b c d e f".split(" "));

/** Takes a line with street and house number apart, whichever comes first. */
export function street(text: string): Street {
  const words = foldLetters(text.replace(/(\p{L})['’](?=\p{L})/gu, "$1 "))
    .split(" ")
    .flatMap(germanStreet);
  const at = words.findIndex((word) => /^\d+(?:\p{L}|bis|ter|quater)?$/u.test(word));
  if (at < 0) return { number: null, name: nameOf(words) };
  const next = words[at + 1];
  const added = next !== undefined && additions.has(next) && (next.length > 1 || at + 2 >= words.length) ? next : "";
  const rest = words.filter((_, i) => i !== at && (added === "" || i !== at + 1));
  return { number: `${words[at]}${added}`, name: nameOf(rest) };
}

/** `hauptstrasse`, `hauptstr` and `haupt str` are written alike. */
function germanStreet(word: string): readonly string[] {
  const found = /^(.{2,}?)(?:strasse|strase|str)$/.exec(word);
  if (found !== null) return [found[1] ?? word, "strasse"];
  return [word === "str" || word === "strase" ? "strasse" : word];
}

function nameOf(words: readonly string[]): string {
  const kept = words.filter((word) => !links.has(word));
  const named = (kept.length === 0 ? words : kept).map((word) => oneForm.get(word) ?? word);
  return named.map((word) => (word === "strasse" ? "street" : word)).join(" ");
}

/** A post code, or another code, as it is compared: its letters and digits, folded. */
export const postcode = (text: string): string => foldLetters(foldLetters(text).replaceAll(" ", ""));

/** A town as it is compared: `St.` for Saint, no hyphens, no `Cedex` and no number of a district. */
export function city(text: string): string {
  const words = foldLetters(text).split(" ");
  const kept = words.filter((word) => word !== "cedex" && !/^\d+(?:er|e|eme)?$/.test(word));
  return (kept.length === 0 ? words : kept)
    .map((word) => (word === "st" ? "saint" : word === "ste" ? "sainte" : word))
    .join(" ");
}
