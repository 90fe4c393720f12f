import { emailDomain } from "../../email/email-domain.js";
import { countryCodeOf } from "../../normalisation/country-code.js";
import type { Mailbox } from "../../normalisation/email-address.js";
import { isPlaceholderEmail, mailboxAt } from "../../normalisation/email-address.js";
import { nicknameGroups } from "../../normalisation/nicknames.js";
import { acronymOf, organisationName, organisationWords } from "../../normalisation/organisation-name.js";
import { foldName, isInitial, nameWords } from "../../normalisation/person-name.js";
import { phoneDigits } from "../../normalisation/phone-number.js";
import { phoneticKey } from "../../normalisation/phonetic-key.js";
import { street } from "../../normalisation/postal-address.js";
import type { MatchFieldKind } from "../rules/match-rules.js";
import { appendList, withRoom } from "./int-lists.js";
import type { ValueStore } from "./match-column.js";
import { normalisedText } from "./normalised-text.js";
import { isMailAddress, organisationDomain } from "./organisation-domain.js";
import { emptyValueTable, internValue, valueText } from "./value-table.js";

/** Finds the numbers of a text as it was entered, -1 where nothing of it counts, and puts them at a place of each column. */
export type Intern = (text: string, country: string | null, found: Int32Array, at: number, width: number) => void;

type Stores = (kind: string) => ValueStore;

/** How texts of a kind of field become numbers. */
export function internerOf(kind: MatchFieldKind, stores: readonly ValueStore[], storeOf: Stores): Intern {
  const [store] = stores;
  if (store === undefined) throw new RangeError("A field has a column");
  if (kind === "street") return streets(store, stores[1] ?? store);
  const one = special[kind]?.(store, storeOf) ?? plain(kind, store);
  return (text, country, found, at) => {
    found[at] = one(text, country);
  };
}

/** The number of a text as it was entered; -1 where nothing of it counts. */
type Normalise = (text: string, country: string | null) => number;

/** Kinds of which more is known than their text, or of which texts are taken apart before they are remembered. */
const special: Partial<Readonly<Record<MatchFieldKind, (store: ValueStore, storeOf: Stores) => Normalise>>> = {
  givenName: (store, storeOf) => names(store, storeOf("nameWord"), storeOf("sound")),
  familyName: (store, storeOf) => names(store, storeOf("nameWord"), storeOf("sound")),
  organisation: (store, storeOf) => organisations(store, storeOf("word")),
  mailbox: (store, storeOf) => mailboxes(store, storeOf("mailDomain")),
  phone: (store) => (text, country) => phoneId(store, text, country === null ? null : countryCodeOf(country)),
  domain: (store) => domains(store),
  code: (store) => (text) => plainId(store, normalisedText.code(text)), // each has its own: there is nothing to remember
};

const plain = (kind: MatchFieldKind, store: ValueStore): Normalise =>
  remembered((text) => plainId(store, normalisedText[kind](text)));

const names = (store: ValueStore, words: ValueStore, sounds: ValueStore): Normalise =>
  remembered((text) => nameId(store, words, sounds, foldName(text)));

const organisations = (store: ValueStore, words: ValueStore): Normalise =>
  remembered((text) => organisationId(store, words, text));

/** Few domains have most of the addresses. */
function mailboxes(store: ValueStore, domains: ValueStore): Normalise {
  const domainId = remembered((domain) => plainId(domains, emailDomain(`x@${domain}`) ?? ""));
  return (text, country) => {
    const at = text.indexOf("@");
    const id = at < 1 || isPlaceholderEmail(text) ? -1 : domainId(text.slice(at + 1).trim(), country);
    return id < 0 ? -1 : mailboxId(store, id, mailboxAt(text, valueText(domains.table, id)));
  };
}

/** Remembers what became of a text, for texts of which there are far fewer than records. */
function remembered(normalise: (text: string) => number): Normalise {
  const texts = emptyValueTable();
  let ids = new Int32Array(64);
  return (text) => {
    const before = texts.size;
    const place = internValue(texts, text);
    if (place < before) return ids[place] as number;
    ids = withRoom(ids, texts.size);
    const id = normalise(text);
    ids[place] = id;
    return id;
  };
}

const plainId = ({ table }: ValueStore, text: string): number => (text === "" ? -1 : internValue(table, text));

/** A flag of names: no more than initials. */
export const initialFlag = 1;
/** A flag of mailboxes: read by whoever does a job, such as `info@`. */
export const roleFlag = 1;
/** A flag of phone numbers that are mobile where a record tells the country; other numbers may be any. */
export const mobileFlag = 1;
/** A flag of phone numbers that are no mobile ones where a record tells the country: some are mobile in one country and not in another. */
export const landlineFlag = 2;

function setFlag({ facts }: ValueStore, id: number, flag: number): void {
  facts.flags = withRoom(facts.flags, id + 1);
  facts.flags[id] = flag;
}

function setLink({ facts }: ValueStore, id: number, link: number): void {
  facts.links = withRoom(facts.links, id + 1);
  facts.links[id] = link;
}

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

function mailboxId(store: ValueStore, domain: number, box: Omit<Mailbox, "publicProvider">): number {
  const before = store.table.size;
  const id = internValue(store.table, `${box.local}@${box.domain}`);
  if (id < before) return id;
  setFlag(store, id, box.role ? roleFlag : 0);
  setLink(store, id, domain);
  return id;
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
  const domain = remembered((text) => plainId(store, organisationDomain(text)));
  return (text) => domain(isMailAddress(text) ? `x${text.slice(text.indexOf("@"))}` : text, null);
}

/** Colleagues have one address: it is taken apart once. */
function streets(names: ValueStore, numbers: ValueStore): Intern {
  let numberIds = new Int32Array(64);
  const texts = emptyValueTable();
  const nameId = remembered((text) => {
    const parts = street(text);
    const place = internValue(texts, text);
    numberIds = withRoom(numberIds, place + 1);
    numberIds[place] = parts.number === null ? -1 : plainId(numbers, parts.number);
    return plainId(names, parts.name);
  });
  return (text, country, found, at, width) => {
    found[at] = nameId(text, country);
    found[width + at] = numberIds[internValue(texts, text)] as number;
  };
}
