import { emailKey } from "../duplicates/match-keys.js";
import { splitKey } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import { wordsOf } from "../model/personal-words.js";
import { isRecordType } from "../model/record-schemas.js";
import type { Json } from "../model/timeline-entry.js";
import { erasedText } from "./erased-text.js";
import type { Holding } from "./holding.js";

/** What a person is recognised by in texts. */
export interface Traces {
  /** What is the person's alone: addresses, phones, first and last name together. */
  readonly sure: ReadonlySet<string>;
  /** First and last names by themselves: looked for only in what has to do with the person. */
  readonly names: ReadonlySet<string>;
  /** Free texts about the person, which commands may have copied whole. */
  readonly texts: ReadonlySet<string>;
}

interface Collected {
  readonly sure: Set<string>;
  readonly firsts: Set<string>;
  readonly lasts: Set<string>;
  readonly texts: Set<string>;
}

/** Collects what a person was ever known by: from its records, and from what their timelines and journals tell of before. */
export function tracesOf(holdings: readonly Holding[]): Traces {
  const found: Collected = { sure: new Set(), firsts: new Set(), lasts: new Set(), texts: new Set() };
  const persons = new Set<string>();
  for (const one of holdings) {
    if (one.relation !== "person" && one.type !== "guest") continue;
    if (one.relation === "touched" || one.relation === "mention") continue;
    if (one.relation === "person") persons.add(`${one.type}/${one.record.id}`);
    for (const [field, value] of Object.entries(one.record)) collect(found, one.type, field, value);
  }
  for (const { type, record } of holdings) {
    if (type === "timelineEntry" && persons.has(record.subjectKey))
      collectChanges(found, record.subjectKey, record.data);
    if (type === "journal") collectSteps(found, record, persons);
  }
  return { sure: new Set([...found.sure, ...fullNames(found)]), names: namesOf(found), texts: found.texts };
}

function collect(found: Collected, type: string, field: string, value: unknown): void {
  if (typeof value !== "string" || value.trim() === "" || value === erasedText || !isRecordType(type)) return;
  const text = value.trim();
  const word = wordsOf(type).get(field);
  if (word === "tells") found.texts.add(text);
  if (word !== "identifies") return;
  if (field === "firstName") found.firsts.add(text);
  else if (field === "lastName") found.lasts.add(text);
  else for (const form of formsOf(field, text)) found.sure.add(form);
}

/** A phone is looked for by its digits too, an address in lower case too. */
function formsOf(field: string, text: string): readonly string[] {
  if (field === "email") return [text, emailKey(text)];
  const digits = text.replace(/\D/g, "");
  return field.endsWith("Phone") && digits.length >= shortestPhone ? [text, digits] : [text];
}

const shortestPhone = 6;

function collectChanges(found: Collected, subject: string, data: Json): void {
  const { type } = splitKey(subject as Parameters<typeof splitKey>[0]); // entries name their subjects by keys
  for (const [field, change] of Object.entries(objectOf(objectOf(data)["changes"])))
    for (const side of Object.values(objectOf(change))) collect(found, type, field, side);
}

function collectSteps(found: Collected, { writtenKeys, changes }: Journal, persons: ReadonlySet<string>): void {
  for (const [i, key] of writtenKeys.entries()) {
    if (!persons.has(key)) continue;
    for (const [field, { from, to }] of Object.entries(changes[i]?.changes ?? {}))
      for (const side of [from, to]) collect(found, splitKey(key).type, field, side);
  }
}

/** What is no object has nothing in it. */
const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const fullNames = ({ firsts, lasts }: Collected): string[] =>
  [...firsts].flatMap((first) =>
    [...lasts].flatMap((last) => [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`]),
  );

/** A single letter is no name to look for. */
const namesOf = ({ firsts, lasts }: Collected): ReadonlySet<string> =>
  new Set([...firsts, ...lasts].filter((name) => name.length > 1));
