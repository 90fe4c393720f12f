import type { JournalObstacle } from "../../journal/journal-obstacles.js";
import { journalObstacles } from "../../journal/journal-obstacles.js";
import { stepsOfJournal } from "../../journal/journal-steps.js";
import type { Derive } from "../../journal/plan-undo-steps.js";
import { planUndoSteps } from "../../journal/plan-undo-steps.js";
import type { Decision, Refusal } from "../../kernel/decision.js";
import { acceptUnless } from "../../kernel/decision.js";
import type { RecordKey } from "../../kernel/id.js";
import { splitKey } from "../../kernel/id.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Journal } from "../../model/journal.js";
import type { AnyRecord } from "../../model/record-types.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { replace } from "../../plan/write.js";
import type { WritePlan } from "../../plan/write-plan.js";
import { newEntry } from "../../timeline/new-entry.js";
import { searchTextOfEvent } from "../derive-event.js";
import { deriveTimes } from "../event-times.js";
import { relatedToEvent } from "../related-to-event.js";

/** Why an edit of an event is not undone. */
export type UndoEventEditRefusalCode =
  | "EVENT_EDIT_ERASED"
  | "EVENT_EDIT_UNDONE"
  | "EVENT_EDIT_RECORD_CHANGED"
  | "EVENT_EDIT_RECORD_USED";

/** What is loaded before an edit of an event is undone. */
export interface UndoEventEditState {
  /** The event or the series that was edited. */
  readonly event: CalendarEvent;
  /** The journal of the edit. */
  readonly journal: Journal;
  /** The records that the edit wrote, as they are now, by key. */
  readonly records: ReadonlyMap<RecordKey, AnyRecord>;
  /** How many other records refer to each record that the edit made, by key. */
  readonly uses: ReadonlyMap<RecordKey, number>;
}

/** Decides whether an edit of an event is undone: what it made is removed, what it changed gets its values back. */
export function decideUndoEventEdit(
  { event, journal, records, uses }: UndoEventEditState,
  env: DecisionEnv,
): Decision<WritePlan<CalendarEvent>, UndoEventEditRefusalCode> {
  const steps = stepsOfJournal(journal);
  const found: Refusal<UndoEventEditRefusalCode>[] =
    journal.archivedAt !== null
      ? [{ code: "EVENT_EDIT_ERASED" }]
      : journal.undoneAt === null
        ? journalObstacles(steps, records, uses)
            .filter((obstacle) => !isScheduling(obstacle, records))
            .map(refusalOf)
        : [{ code: "EVENT_EDIT_UNDONE", params: { at: journal.undoneAt.toISOString() } }];
  return acceptUnless(found, () => {
    const writes = planUndoSteps(steps, records, deriveAnew, env);
    const back = writes.find((write) => write.op === "replace" && write.record.id === event.id);
    const result = back?.op === "replace" ? (back.record as CalendarEvent) : event; // the id is the event's
    return {
      writes: [...writes, replace("journal", journal, { undoneAt: env.now }, env.now)],
      entries: [
        newEntry(
          "calendarEvent",
          event,
          { kind: "eventEditUndone", related: relatedToEvent(event), data: journal.result },
          env,
        ),
      ],
      warnings: [],
      result,
    };
  });
}

/** Reminders are set and taken back, never changed: what else is written of one is how far the ledger got. */
const isScheduling = ({ key, why }: JournalObstacle, records: UndoEventEditState["records"]): boolean =>
  why === "changed" && splitKey(key).type === "reminder" && records.has(key);

const deriveAnew: Derive = (type, record) => {
  if (type !== "calendarEvent") return {};
  const event = record as CalendarEvent; // the type tells which record it is
  return {
    ...deriveTimes(event),
    searchText: searchTextOfEvent(event),
    revision: event.revision + 1,
  } as Partial<AnyRecord>;
};

const refusalOf = ({ key, why, uses }: JournalObstacle): Refusal<UndoEventEditRefusalCode> =>
  why === "changed"
    ? { code: "EVENT_EDIT_RECORD_CHANGED", params: { record: key } }
    : { code: "EVENT_EDIT_RECORD_USED", params: { record: key, uses } };
