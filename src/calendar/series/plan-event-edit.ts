import { journalSteps } from "../../journal/journal-steps.js";
import type { Id, RecordKey } from "../../kernel/id.js";
import { keyOf } from "../../kernel/id.js";
import { sameValue } from "../../kernel/same-value.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Guest } from "../../model/guest.js";
import type { Journal } from "../../model/journal.js";
import type { AnyRecord } from "../../model/record-types.js";
import type { Reminder } from "../../model/reminder.js";
import type { Json } from "../../model/timeline-entry.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { newRecord } from "../../plan/new-record.js";
import type { Write } from "../../plan/write.js";
import { insert, nextVersion, storeNext } from "../../plan/write.js";
import { allChanges } from "../../timeline/changed-fields.js";
import type { EventFamily } from "../event-family.js";
import { spanFields } from "./inherit-changes.js";

/** The types of records that make up an event. */
type FamilyRecordType = "calendarEvent" | "guest" | "reminder";

/** The records that make up events, by type. */
export interface FamilyRecords {
  /** Events, series and occurrences that were taken out. */
  readonly calendarEvent: readonly CalendarEvent[];
  /** Their guests. */
  readonly guest: readonly Guest[];
  /** Their reminders. */
  readonly reminder: readonly Reminder[];
}

/** The records that make up an event. */
export const recordsOfFamily = ({ event, overrides, guests, reminders }: EventFamily): FamilyRecords => ({
  calendarEvent: [event, ...overrides],
  guest: guests,
  reminder: reminders,
});

/** What has to be written for an event and what belongs to it to become what they are to be. */
export interface EventWrites {
  /** The writes. */
  readonly writes: readonly Write[];
  /** The records as they will be stored, by key. */
  readonly records: ReadonlyMap<RecordKey, AnyRecord>;
  /** The records as they were, by key. */
  readonly before: ReadonlyMap<RecordKey, AnyRecord>;
}

/** Makes the next version of a record that is to be otherwise; it need not differ. */
type NextRecord = (former: AnyRecord, draft: AnyRecord, now: Date) => AnyRecord;

/** Plans what differs between the records as they are and as they are to be; what is new has version 1. */
export function planEventWrites(
  before: readonly FamilyRecords[],
  after: readonly FamilyRecords[],
  { now }: Pick<DecisionEnv, "now">,
  next: NextRecord = nextRevision,
): EventWrites {
  const old = byKey(before);
  const records = new Map<RecordKey, AnyRecord>();
  const writes: Write[] = [];
  for (const [key, [type, draft]] of byKey(after)) {
    const former = old.get(key)?.[1];
    const record = former === undefined ? draft : next(former, draft, now);
    records.set(key, record);
    if (former === undefined)
      writes.push(insert(type, record as never)); // the key says which type it is
    else if (record !== former) writes.push(storeNext(type, record as never));
  }
  const beforeRecords = new Map([...old].map(([key, [, record]]) => [key, record] as const));
  return { writes, records, before: beforeRecords };
}

function byKey(parts: readonly FamilyRecords[]): Map<RecordKey, readonly [FamilyRecordType, AnyRecord]> {
  const found = new Map<RecordKey, readonly [FamilyRecordType, AnyRecord]>();
  for (const part of parts)
    for (const [type, records] of Object.entries(part) as [FamilyRecordType, readonly AnyRecord[]][])
      for (const record of records) found.set(keyOf(type, record.id), [type, record]);
  return found;
}

/** Fields that other calendars have to be told of. */
const revisedFields = [
  ...spanFields,
  "recurrence",
  "rruleText",
  "excludedStarts",
  "extraStarts",
  "location",
  "status",
] as const satisfies readonly (keyof CalendarEvent)[];

/** The next version as it is, whoever counts its revisions. */
export const nextAsItIs: NextRecord = (former, draft, now) =>
  Object.keys(allChanges<object>(former, draft)).length === 0 ? former : nextVersion(former, draft, now);

/** The next version, of an event with the next revision where other calendars have to be told. */
function nextRevision(former: AnyRecord, draft: AnyRecord, now: Date): AnyRecord {
  if (Object.keys(allChanges<object>(former, draft)).length === 0) return former;
  if (!("revision" in draft) || !("revision" in former)) return nextVersion(former, draft, now);
  const revised = revisedFields.some((field) => !sameValue(former[field], draft[field]));
  return nextVersion(former, { ...draft, revision: former.revision + (revised ? 1 : 0) }, now);
}

/** The journal by which an edit can be undone. */
export function eventJournal(
  { writes, before }: Pick<EventWrites, "writes" | "before">,
  subjectId: Id<"calendarEvent">,
  companyId: CalendarEvent["companyId"],
  result: Json,
  env: DecisionEnv,
): Journal {
  const steps = journalSteps(writes, before);
  return {
    ...newRecord("journal", env, { companyId }),
    kind: "eventEdit",
    actorId: env.actor.userId,
    subjectKey: keyOf("calendarEvent", subjectId),
    result,
    writtenKeys: steps.map(({ key }) => key),
    changes: steps.map(({ version, changes }) => ({ version, changes })),
    undoneAt: null,
  };
}
