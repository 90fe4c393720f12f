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
street st str strasse strase
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

/**
 * Takes a line with street and house number apart: the number is the one at the beginning, or else at the end, or else
 * the first. A day or a year beside a month, as in `rue du 8 mai 1945`, is none; of `12-14` the first counts.
 */
export function street(text: string): Street {
  const words = foldLetters(withoutSecond(withoutElision(text)))
    .split(" ")
    .flatMap(germanStreet);
  const at = numberAt(words);
  if (at < 0) return { number: null, name: nameOf(words) };
  const next = words[at + 1];
  const added = next !== undefined && additions.has(next) && (next.length > 1 || at + 2 >= words.length) ? next : "";
  const rest = words.filter((_, i) => i !== at && (added === "" || i !== at + 1));
  return { number: `${words[at]}${added}`, name: nameOf(rest) };
}

/** A line that is a house number and words without digits. */
export interface NumberAndStreet {
  /** The house number. */
  readonly number: string;
  /** The words, as they stand. */
  readonly rest: string;
}

/**
 * Takes most lines apart at once: {@link street} finds in them this number, and the name that it finds in the rest alone,
 * unless that {@link beginsWithAddition}. `null` for other lines.
 */
export function numberAndStreet(text: string): NumberAndStreet | null {
  const first = numberFirst.exec(text);
  if (first !== null) return { number: first[1] ?? "", rest: first[2] ?? "" };
  const last = numberLast.exec(text);
  return last === null ? null : { number: last[2] ?? "", rest: last[1] ?? "" };
}

const numberFirst = /^(\d{1,5}),? +([A-Za-z\u00c0-\u017f][A-Za-z\u00c0-\u017f '’.-]*)$/;
/** Of four digits it might be a year. */
const numberLast =
  /^([A-Za-z\u00c0-\u017f][A-Za-z\u00c0-\u017f '’.-]*[A-Za-z\u00c0-\u017f'’.-]|[A-Za-z\u00c0-\u017f]),? +(\d{1,3})$/;

/** Whether the first word changes how a house number before it is taken: it is `bis` or the like, or a month. */
export function beginsWithAddition(text: string): boolean {
  const [first = ""] = foldLetters(text).split(" ");
  return additions.has(first) || months.has(first);
}

/** In `d'Artagnan` and `l'Église` there are two words, in `St John's` one. */
const withoutElision = (text: string): string =>
  /['’]/.test(text) ? text.replace(/(?<![\p{L}\p{N}])([dl]|qu)['’](?=\p{L})/giu, "$1 ") : text;

const withoutSecond = (text: string): string =>
  /[-–/]/.test(text)
    ? text.replace(
        /(?<![\p{L}\p{N}])(\d{1,5}\p{L}?)\s*[-–/]\s*\d{1,5}(?:bis|ter|quater|\p{L})?(?![\p{L}\p{N}])/gu,
        "$1",
      )
    : text;

function numberAt(words: readonly string[]): number {
  if (isHouseNumber(words, 0)) return 0;
  const last = words.length - 1;
  return isHouseNumber(words, last) ? last : words.findIndex((_, i) => isHouseNumber(words, i));
}

function isHouseNumber(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (!/^\d+(?:\p{L}|bis|ter|quater)?$/u.test(word)) return false;
  const isYear = word.length === 4 && months.has(words[at - 1] ?? "");
  return !isYear && !months.has(words[at + 1] ?? "");
}

/** Months in French and German. */
const months: ReadonlySet<string> = new Set(
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre januar februar marz april juni juli august september oktober november dezember".split(
    " ",
  ),
);

/** `hauptstrasse`, `hauptstr` and `haupt str` are written alike. */
function germanStreet(word: string): readonly string[] {
  const found = /^(.{2,}?)(?:strasse|strase|str)$/.exec(word);
  return found === null ? [word] : [found[1] ?? word, "strasse"];
}

function nameOf(words: readonly string[]): string {
  const kept = words.filter((word) => !links.has(word));
  const all = kept.length === 0 ? words : kept;
  return all
    .map((word, i) => (word === "st" || word === "ste" ? saintOrNot(all, i) : (oneForm.get(word) ?? word)))
    .join(" ");
}

/** `St` at the end, or before a part of a house, is a street, and `Ste` there a suite; elsewhere they are saints. */
function saintOrNot(words: readonly string[], at: number): string {
  const next = words[at + 1];
  const isEnd = at > 0 && (next === undefined || /\d/.test(next) || partsOfHouses.has(oneForm.get(next) ?? next));
  if (words[at] === "ste") return isEnd ? "suite" : "sainte";
  return isEnd ? "street" : "saint";
}

const partsOfHouses: ReadonlySet<string> = new Set(["suite", "apartment", "building", "unit"]);

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
