import { isRoleLocal } from "../../normalisation/email-address.js";
import { nicknameGroups } from "../../normalisation/nicknames.js";
import { acronymOf, organisationWords } from "../../normalisation/organisation-name.js";
import { isInitial, nameWords } from "../../normalisation/person-name.js";
import { phoneticKey } from "../../normalisation/phonetic-key.js";
import { appendList } from "./int-lists.js";
import type { NumbersOf } from "./intern.js";
import type { ValueStore } from "./match-column.js";
import { initialFlag, roleFlag, setFlag, setLink } from "./value-facts.js";
import { internValue, internValues, plainValue } from "./value-table.js";

/** How normalised texts of a kind get their numbers, and are kept with what is known of them besides. */
export type ValueKeepers = (kind: string, store: ValueStore, storeOf: (kind: string) => ValueStore) => NumbersOf;

/** Keeps values with all that comparing them needs. */
export const withFacts: ValueKeepers = (kind, store, storeOf) => {
  if (kind === "name") return learning(store, nameFacts(store, storeOf("nameWord"), storeOf("sound")));
  if (kind === "organisation") return learning(store, organisationFacts(store, storeOf("word")));
  if (kind === "mailbox") return learning(store, mailboxFacts(store, storeOf("mailDomain")));
  return withoutFacts(kind, store, storeOf);
};

/** Keeps nothing but the texts. */
export const withoutFacts: ValueKeepers =
  (_, { table }) =>
  (texts) =>
    internValues(table, texts);

/** Keeps what is known of a value. */
type KeepFacts = (id: number, text: string) => void;

/** Learns the facts of each value when it comes for the first time. */
function learning({ table }: ValueStore, keepFacts: KeepFacts): NumbersOf {
  let known = table.size;
  return (texts) => {
    const ids = internValues(table, texts);
    for (let i = 0; i < ids.length; i++) if (ids[i] === known) keepFacts(known++, texts[i] as string);
    return ids;
  };
}

const nameFacts =
  (store: ValueStore, words: ValueStore, sounds: ValueStore): KeepFacts =>
  (id, text) => {
    setFlag(store, id, isInitial(text) ? initialFlag : 0);
    setLink(store, id, plainValue(sounds.table, phoneticKey(text)));
    appendList(store.facts.lists, nicknameGroups(text));
    const parts = nameWords(text);
    appendList(words.facts.lists, parts.length < 2 ? [] : parts.map((part) => internValue(words.table, part)));
  };

const organisationFacts =
  (store: ValueStore, words: ValueStore): KeepFacts =>
  (id, name) => {
    const ids = [...new Set(organisationWords(name))].map((word) => internValue(words.table, word));
    for (const word of ids) countWord(words, word);
    appendList(store.facts.lists, ids);
    const acronym = acronymOf(name);
    setLink(store, id, acronym === null ? -1 : internValue(words.table, acronym));
  };

/** How many names have a word stands in the links of words. */
function countWord(words: ValueStore, word: number): void {
  setLink(words, word, (words.facts.links[word] ?? 0) + 1);
}

const mailboxFacts =
  (store: ValueStore, domains: ValueStore): KeepFacts =>
  (id, box) => {
    const at = box.indexOf("@");
    setFlag(store, id, isRoleLocal(box.slice(0, at)) ? roleFlag : 0);
    setLink(store, id, plainValue(domains.table, box.slice(at + 1)));
  };
