import { countryCodeOf } from "../../normalisation/country-code.js";
import { nicknameGroups } from "../../normalisation/nicknames.js";
import { acronymOf, organisationName, organisationWords } from "../../normalisation/organisation-name.js";
import { foldName, isInitial, nameWords } from "../../normalisation/person-name.js";
import { phoneDigits } from "../../normalisation/phone-number.js";
import { phoneticKey } from "../../normalisation/phonetic-key.js";
import type { MatchFieldKind } from "../rules/match-rules.js";
import { appendList } from "./int-lists.js";
import type { Intern, Normalise } from "./intern.js";
import { mailboxIds } from "./mailbox-ids.js";
import type { ValueStore } from "./match-column.js";
import { normalisedText } from "./normalised-text.js";
import { isMailAddress, organisationDomain } from "./organisation-domain.js";
import { plainId, remembered } from "./remembered.js";
import { streetIds } from "./street-ids.js";
import { initialFlag, landlineFlag, mobileFlag, setFlag, setLink } from "./value-facts.js";
import { internValue } from "./value-table.js";

type Stores = (kind: string) => ValueStore;

/** How texts of a kind of field become numbers. */
export function internerOf(kind: MatchFieldKind, stores: readonly ValueStore[], storeOf: Stores): Intern {
  const [store] = stores;
  if (store === undefined) throw new RangeError("A field has a column");
  if (kind === "street") return streetIds(store, stores[1] ?? store);
  const one = special[kind]?.(store, storeOf) ?? plain(kind, store);
  return (text, country, found, at) => {
    found[at] = one(text, country);
  };
}

/** Kinds of which more is known than their text, or of which texts are taken apart before they are remembered. */
const special: Partial<Readonly<Record<MatchFieldKind, (store: ValueStore, storeOf: Stores) => Normalise>>> = {
  givenName: (store, storeOf) => names(store, storeOf("nameWord"), storeOf("sound")),
  familyName: (store, storeOf) => names(store, storeOf("nameWord"), storeOf("sound")),
  organisation: (store, storeOf) => organisations(store, storeOf("word")),
  mailbox: (store, storeOf) => mailboxIds(store, storeOf("mailDomain")),
  phone: phones,
  domain: (store) => domains(store),
  code: (store) => (text) => plainId(store, normalisedText.code(text)), // each has its own: there is nothing to remember
};

const plain = (kind: MatchFieldKind, store: ValueStore): Normalise =>
  remembered((text) => plainId(store, normalisedText[kind](text)));

const names = (store: ValueStore, words: ValueStore, sounds: ValueStore): Normalise =>
  remembered((text) => nameId(store, words, sounds, foldName(text)));

const organisations = (store: ValueStore, words: ValueStore): Normalise =>
  remembered((text) => organisationId(store, words, text));

/** Few countries have most of the numbers. */
function phones(store: ValueStore): Normalise {
  const codes = new Map<string, string | null>();
  const codeOf = (country: string): string | null => {
    const known = codes.get(country);
    if (known !== undefined) return known;
    const code = countryCodeOf(country);
    if (codes.size < mostCountries) codes.set(country, code);
    return code;
  };
  return (text, country) => phoneId(store, text, country === null ? null : codeOf(country));
}

/** As many spellings of countries are remembered. */
const mostCountries = 10_000;

function nameId(store: ValueStore, words: ValueStore, sounds: ValueStore, text: string): number {
  const id = plainId(store, text);
  if (id < store.facts.lists.size) return id;
  setFlag(store, id, isInitial(text) ? initialFlag : 0);
  setLink(store, id, plainId(sounds, phoneticKey(text)));
  appendList(store.facts.lists, nicknameGroups(text));
  const parts = nameWords(text);
  appendList(words.facts.lists, parts.length < 2 ? [] : parts.map((part) => internValue(words.table, part)));
  return id;
}

function organisationId(store: ValueStore, words: ValueStore, text: string): number {
  const { name } = organisationName(text);
  const id = plainId(store, name);
  if (id < store.facts.lists.size) return id;
  const ids = [...new Set(organisationWords(name))].map((word) => internValue(words.table, word));
  for (const word of ids) countWord(words, word);
  appendList(store.facts.lists, ids);
  const acronym = acronymOf(name);
  setLink(store, id, acronym === null ? -1 : internValue(words.table, acronym));
  return id;
}

/** How many names have a word stands in the links of words. */
function countWord(words: ValueStore, word: number): void {
  setLink(words, word, (words.facts.links[word] ?? 0) + 1);
}

function phoneId(store: ValueStore, text: string, country: string | null): number {
  const number = phoneDigits(text, country);
  if (number === null) return -1;
  const before = store.table.size;
  const id = internValue(store.table, number.significant);
  const seen = number.mobile === null ? 0 : number.mobile ? mobileFlag : landlineFlag;
  setFlag(store, id, (id < before ? (store.facts.flags[id] as number) : 0) | seen);
  return id;
}

/** There are far fewer domains than mail addresses. */
function domains(store: ValueStore): Normalise {
  const ofSite = remembered((text) => plainId(store, organisationDomain(text)));
  const ofMail = remembered((rest) => plainId(store, organisationDomain(`x${rest}`)));
  return (text) => (isMailAddress(text) ? ofMail(text.slice(text.indexOf("@"))) : ofSite(text));
}
