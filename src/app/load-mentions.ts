import type { RecordType } from "../model/record-types.js";
import type { ReferenceTo } from "../model/references-to.js";
import { referencesTo } from "../model/references-to.js";
import type { Storage } from "../ports/storage.js";
import { cleanerOf, cleanValue, mentionCleanerOf } from "../privacy/cleaner.js";
import type { Holding } from "../privacy/holding.js";
import { holding, keyOfHolding } from "../privacy/holding.js";
import { tracesOf } from "../privacy/traces.js";
import type { Filter } from "../query/filter.js";
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

/**
 * Finds the records that belong to what has to do with a person and mention it. What belongs to an event or a sale has to
 * do with the person too; of all that belongs to a company, what mentions it by what is the person's alone.
 */
export async function loadMentions(storage: Storage, held: readonly Holding[]): Promise<readonly Holding[]> {
  const traces = tracesOf(held);
  const cleaners = { touched: cleanerOf(traces), mention: mentionCleanerOf(traces) };
  const known = new Set<string>(held.map(keyOfHolding));
  const about = new Set<string>(held.filter((one) => one.relation === "about").map(keyOfHolding));
  const mentions: Holding[] = [];
  for (const { reference, filter, relation } of questionsOf(held))
    for await (const record of everyRecord(storage, reference.type, filter)) {
      const one = holding(reference.type, record, relation, [reference.field]);
      if (
        known.has(keyOfHolding(one)) ||
        !(tellsOf(one, about) || isChanged(record, cleanValue(record, cleaners[relation])))
      )
        continue;
      known.add(keyOfHolding(one));
      mentions.push(one);
    }
  return mentions;
}

interface Question {
  readonly reference: ReferenceTo;
  readonly filter: Filter;
  readonly relation: "touched" | "mention";
}

/** What belongs to companies is asked for last: what belongs to an event or a sale too counts as such. */
function questionsOf(held: readonly Holding[]): readonly Question[] {
  const roots = held.filter(({ relation }) => relation !== "person");
  const types = [...new Set(roots.map((one) => one.type))];
  const inOrder = [...types.filter((type) => type !== "account"), ...types.filter((type) => type === "account")];
  return inOrder.flatMap((type) => {
    const ids = roots.flatMap((one) => (one.type === type ? [one.record.id as string] : []));
    const relation = type === "account" ? "mention" : "touched";
    const references = referencesTo(type).filter((reference) => mentioning.has(reference.type));
    return references.map((reference): Question => ({ reference, filter: refersTo(reference, type, ids), relation }));
  });
}

/** The history of a record that is about the person holds what the record held. */
const tellsOf = (one: Holding, about: ReadonlySet<string>): boolean =>
  one.type === "timelineEntry"
    ? about.has(one.record.subjectKey)
    : one.type === "journal" && [one.record.subjectKey, ...one.record.writtenKeys].some((key) => about.has(key));

const isChanged = (before: unknown, after: unknown): boolean => JSON.stringify(before) !== JSON.stringify(after);
