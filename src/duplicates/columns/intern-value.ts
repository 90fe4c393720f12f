import { countryCodeOf } from "../../normalisation/country-code.js";
import { phoneDigits } from "../../normalisation/phone-number.js";
import type { MatchFieldKind } from "../rules/match-rules.js";
import type { Intern, Normalise, NumbersOf } from "./intern.js";
import { mailboxIds } from "./mailbox-ids.js";
import type { MatchColumn, ValueStore } from "./match-column.js";
import { normalisedText } from "./normalised-text.js";
import { isMailAddress } from "./organisation-domain.js";
import { remembered } from "./remembered.js";
import { streetIds } from "./street-ids.js";
import { landlineFlag, mobileFlag, setFlag } from "./value-facts.js";

/** How texts of a kind of field become numbers of its columns, whose values are kept by keepers. */
export function internerOf(
  kind: MatchFieldKind,
  [column]: readonly MatchColumn[],
  [keep, keepSecond]: readonly NumbersOf[],
  storeOf: (kind: string) => ValueStore,
): Intern {
  if (column === undefined || keep === undefined) throw new RangeError("A field has a column");
  if (kind === "street") return streetIds(keep, keepSecond ?? keep);
  const normalise = normaliserOf(kind, column.store, keep, storeOf);
  return (texts, countries) => [normalise(texts, countries)];
}

/** Of some kinds texts are taken apart before they are remembered. */
function normaliserOf(
  kind: MatchFieldKind,
  store: ValueStore,
  keep: NumbersOf,
  storeOf: (kind: string) => ValueStore,
): Normalise {
  const normalised: NumbersOf = (texts) => keep(texts.map(normalisedText[kind]));
  switch (kind) {
    case "mailbox":
      return mailboxIds(keep, storeOf("mailDomain"));
    case "phone":
      return phones(store, keep);
    case "domain":
      return domains(remembered(normalised));
    case "code":
      return normalised; // each has its own: there is nothing to remember
    default:
      return remembered(normalised);
  }
}

/** Few countries have most of the numbers. */
function phones(store: ValueStore, keep: NumbersOf): Normalise {
  const codes = new Map<string, string | null>();
  const codeOf = (country: string): string | null => {
    const known = codes.get(country);
    if (known !== undefined) return known;
    const code = countryCodeOf(country);
    if (codes.size < mostCountries) codes.set(country, code);
    return code;
  };
  return (texts, countries) => {
    const numbers = texts.map((text, i) => {
      const country = countries[i] ?? null;
      return phoneDigits(text, country === null ? null : codeOf(country));
    });
    const ids = keep(numbers.map((number) => number?.significant ?? ""));
    for (let i = 0; i < ids.length; i++) setSeen(store, ids[i] as number, numbers[i]?.mobile ?? null);
    return ids;
  };
}

/** As many spellings of countries are remembered. */
const mostCountries = 10_000;

/** Takes in what a record tells of a number that others may have too. */
function setSeen(store: ValueStore, id: number, mobile: boolean | null): void {
  if (id < 0) return;
  const seen = mobile === null ? 0 : mobile ? mobileFlag : landlineFlag;
  setFlag(store, id, (store.facts.flags[id] ?? 0) | seen);
}

/** There are far fewer domains than mail addresses: one address at a domain stands for all. */
const domains =
  (normalise: NumbersOf): NumbersOf =>
  (texts) =>
    normalise(texts.map((text) => (isMailAddress(text) ? `x${text.slice(text.indexOf("@"))}` : text)));
