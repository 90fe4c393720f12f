import { isRoleLocal } from "../../normalisation/email-address.js";
import { nicknameGroups } from "../../normalisation/nicknames.js";
import { acronymOf, organisationWords } from "../../normalisation/organisation-name.js";
import { isInitial, nameWords } from "../../normalisation/person-name.js";
import { phoneticKey } from "../../normalisation/phonetic-key.js";
import { appendList } from "./int-lists.js";
import type { ValueStore } from "./match-column.js";
import { plainId } from "./remembered.js";
import { initialFlag, roleFlag, setFlag, setLink } from "./value-facts.js";
import { internValue } from "./value-table.js";

/** The number of a normalised text, which gets one if it has none, with what is known of such a text; -1 for a blank one. */
export type KeepValue = (text: string) => number;

/** How normalised texts of a kind are kept with what is known of them besides. */
export type ValueKeepers = (kind: string, store: ValueStore, storeOf: (kind: string) => ValueStore) => KeepValue;

/** Keeps values with all that comparing them needs. */
export const withFacts: ValueKeepers = (kind, store, storeOf) => {
  if (kind === "name") return names(store, storeOf("nameWord"), storeOf("sound"));
  if (kind === "organisation") return organisations(store, storeOf("word"));
  return kind === "mailbox" ? mailboxes(store, storeOf("mailDomain")) : withoutFacts(kind, store, storeOf);
};

/** Keeps nothing but the texts. */
export const withoutFacts: ValueKeepers = (_, store) => (text) => plainId(store, text);

const names =
  (store: ValueStore, words: ValueStore, sounds: ValueStore): KeepValue =>
  (text) => {
    const id = plainId(store, text);
    if (id < store.facts.lists.size) return id;
    setFlag(store, id, isInitial(text) ? initialFlag : 0);
    setLink(store, id, plainId(sounds, phoneticKey(text)));
    appendList(store.facts.lists, nicknameGroups(text));
    const parts = nameWords(text);
    appendList(words.facts.lists, parts.length < 2 ? [] : parts.map((part) => internValue(words.table, part)));
    return id;
  };

const organisations =
  (store: ValueStore, words: ValueStore): KeepValue =>
  (name) => {
    const id = plainId(store, name);
    if (id < store.facts.lists.size) return id;
    const ids = [...new Set(organisationWords(name))].map((word) => internValue(words.table, word));
    for (const word of ids) countWord(words, word);
    appendList(store.facts.lists, ids);
    const acronym = acronymOf(name);
    setLink(store, id, acronym === null ? -1 : internValue(words.table, acronym));
    return id;
  };

/** How many names have a word stands in the links of words. */
function countWord(words: ValueStore, word: number): void {
  setLink(words, word, (words.facts.links[word] ?? 0) + 1);
}

const mailboxes =
  (store: ValueStore, domains: ValueStore): KeepValue =>
  (box) => {
    const before = store.table.size;
    const id = plainId(store, box);
    if (id < before) return id;
    const at = box.indexOf("@");
    setFlag(store, id, isRoleLocal(box.slice(0, at)) ? roleFlag : 0);
    setLink(store, id, plainId(domains, box.slice(at + 1)));
    return id;
  };
