import type { Decision, Refusal } from "../../kernel/decision.js";
import { acceptUnless } from "../../kernel/decision.js";
import { keyOf } from "../../kernel/id.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import type { WritePlan } from "../../plan/write-plan.js";
import { newEntry } from "../../timeline/new-entry.js";
import { spanObjections } from "../complete-span.js";
import type { EventFamily } from "../event-family.js";
import { isSeries } from "../event-times.js";
import { relatedToEvent } from "../related-to-event.js";
import { nextAsItIs, planEventWrites, recordsOfFamily } from "../series/plan-event-edit.js";
import { seriesObjections } from "../series-objections.js";
import type { ExchangedEvent } from "./exchanged-event.js";
import type { ExchangeState } from "./family-of-exchanged.js";
import { familyOfExchanged } from "./family-of-exchanged.js";
import { syncDigestOf } from "./sync-digest.js";

/** What the calendar that an event comes from says of it, where the two are kept in step. */
export type SyncMarks = Pick<CalendarEvent, "syncSource" | "syncId" | "syncStamp">;

/** What became of an event of another calendar. */
export interface TakenInEvent {
  /** The event as it is here now. */
  readonly event: CalendarEvent;
  /** The event as it was here; `null` for one that is new. */
  readonly before: CalendarEvent | null;
  /** Whether it was new here, changed what was here, or said nothing new. */
  readonly outcome: "created" | "updated" | "unchanged";
}

/** Decides on taking in an event of another calendar: with the same UID it becomes the same event, so that it may come twice. */
export function decideImportEvent(
  exchanged: ExchangedEvent,
  state: ExchangeState,
  marks: SyncMarks | null,
  env: DecisionEnv,
): Decision<WritePlan<TakenInEvent>> {
  const found = [
    ...archivedObjections(state),
    ...hiddenObjections(exchanged, state),
    ...exchangedObjections(exchanged),
  ];
  return acceptUnless(found, () => {
    const family = familyOfExchanged(exchanged, state, env);
    return planTakenIn(marks === null ? family : inStep(family, marks, env), state, env);
  });
}

/** An event that is as another calendar has it. */
export const inStep = (family: EventFamily, marks: SyncMarks, { now }: Pick<DecisionEnv, "now">): EventFamily => {
  const syncDigest = syncDigestOf(family);
  const isSame = Object.entries({ ...marks, syncDigest }).every(
    ([field, value]) => family.event[field as keyof SyncMarks] === value,
  );
  return isSame ? family : { ...family, event: { ...family.event, ...marks, syncDigest, syncedAt: now } };
};

function planTakenIn(family: EventFamily, state: ExchangeState, env: DecisionEnv): WritePlan<TakenInEvent> {
  const strays = { calendarEvent: state.strays, guest: [], reminder: [] };
  const before = state.family === null ? [strays] : [recordsOfFamily(state.family), strays];
  const { writes, records } = planEventWrites(before, [recordsOfFamily(family)], env, nextAsItIs);
  const event = records.get(keyOf("calendarEvent", family.event.id)) as CalendarEvent; // the key says so
  const outcome = state.family === null ? "created" : writes.length === 0 ? "unchanged" : "updated";
  const result: TakenInEvent = { event, before: state.family?.event ?? null, outcome };
  if (outcome === "unchanged") return { writes: [], entries: [], warnings: [], result };
  const facts = { kind: "imported", related: relatedToEvent(event), data: { uid: event.uid, outcome } } as const;
  return { writes, entries: [newEntry("calendarEvent", event, facts, env)], warnings: [], result };
}

/** What was put away here is not brought back by another calendar. */
const archivedObjections = ({ family }: ExchangeState): Refusal[] =>
  family === null || family.event.archivedAt === null
    ? []
    : [{ code: "EVENT_ARCHIVED", params: { event: family.event.subject } }];

/** A field that is hidden from the actor is unknown to it. */
const hiddenObjections = ({ details, overrides }: ExchangedEvent, { hidden }: ExchangeState): Refusal[] =>
  [details, ...overrides.map((override) => override.details)].flatMap((one, i) =>
    Object.entries(one)
      .filter(([field, value]) => hidden.has(field) && value !== null)
      .map(([field]) => ({
        code: "INPUT_UNKNOWN_FIELD",
        path: [...(i === 0 ? ["details"] : ["overrides", i - 1, "details"]), field],
      })),
  );

/** What stands against an event of another calendar: its own times, and those of each occurrence that differs. */
function exchangedObjections(exchanged: ExchangedEvent): Refusal[] {
  const { details, overrides, recurrence, rruleText } = exchanged;
  const times = { ...details, recurrence, rruleText, excludedStarts: [], extraStarts: [] };
  const own = spanObjections(details, details).map(at("details"));
  const rule = own.length === 0 && isSeries(times) ? seriesObjections(times) : [];
  const tolerated = rule.filter(({ code }) => code !== "RECURRENCE_START_UNMATCHED");
  const exceptions = overrides.flatMap((override, i) =>
    spanObjections(override.details, override.details).map(at("overrides", i, "details")),
  );
  return [...own, ...tolerated, ...exceptions];
}

const at =
  (...path: readonly PropertyKey[]) =>
  (refusal: Refusal): Refusal => ({ ...refusal, path: [...path, ...(refusal.path ?? [])] });
