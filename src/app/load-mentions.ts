import type { RecordType } from "../model/record-types.js";
import { referencesTo } from "../model/references-to.js";
import type { Storage } from "../ports/storage.js";
import { cleanValue, mentionCleanerOf } from "../privacy/cleaner.js";
import type { Holding } from "../privacy/holding.js";
import { holding, keyOfHolding } from "../privacy/holding.js";
import { tracesOf } from "../privacy/traces.js";
import { everyRecord } from "./every-record.js";
import { refersTo } from "./refers-to.js";

/** What records that have to do with a person are made of further: their history, and what was planned and written about them. */
const mentioning: ReadonlySet<RecordType> = new Set([
  "attachment",
  "calendarEvent",
  "emailMessage",
  "journal",
  "opportunity",
  "timelineEntry",
]);

/** Finds the records that belong to what has to do with a person and mention it by what is the person's alone. */
export async function loadMentions(storage: Storage, held: readonly Holding[]): Promise<readonly Holding[]> {
  const clean = mentionCleanerOf(tracesOf(held));
  const known = new Set<string>(held.map(keyOfHolding));
  const about = new Set(held.filter(({ relation }) => relation === "about").map(keyOfHolding));
  const mentions: Holding[] = [];
  const roots = held.filter(({ relation }) => relation !== "person");
  for (const type of new Set(roots.map((one) => one.type))) {
    const ids = roots.flatMap((one) => (one.type === type ? [one.record.id as string] : []));
    for (const reference of referencesTo(type)) {
      if (!mentioning.has(reference.type)) continue;
      for await (const record of everyRecord(storage, reference.type, refersTo(reference, type, ids))) {
        const one = holding(reference.type, record, "mention", [reference.field]);
        if (known.has(keyOfHolding(one)) || !(tellsOf(one, about) || isChanged(record, cleanValue(record, clean))))
          continue;
        known.add(keyOfHolding(one));
        mentions.push(one);
      }
    }
  }
  return mentions;
}

/** The history of a record that is about the person holds what the record held. */
const tellsOf = (one: Holding, about: ReadonlySet<string>): boolean =>
  one.type === "timelineEntry"
    ? about.has(one.record.subjectKey)
    : one.type === "journal" && [one.record.subjectKey, ...one.record.writtenKeys].some((key) => about.has(key));

const isChanged = (before: unknown, after: unknown): boolean => JSON.stringify(before) !== JSON.stringify(after);
