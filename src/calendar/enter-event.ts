import { resolveEntry } from "../entry/resolve-entry.js";
import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { CalendarEvent, CalendarEventDetails } from "../model/calendar-event.js";
import type { Recurrence } from "../model/recurrence.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { completeSpan, spanObjections } from "./complete-span.js";
import { enterRule } from "./enter-rule.js";
import { ownFields } from "./event-details.js";
import type { EventInput } from "./event-input.schema.js";
import { detailsObjections } from "./event-objections.js";
import type { EventEntryState } from "./event-state.js";

/** What was entered of an event, checked by its schema: recurrences are complete. */
export type EventChanges = Omit<EventInput, "recurrence"> & {
  /** When it happens again; `null` for once. */
  readonly recurrence?: Recurrence | null | undefined;
};

/** What an event is to be. */
export interface EnteredEvent {
  /** Everything that a user may enter. */
  readonly details: CalendarEventDetails;
  /** The company, where one was entered. */
  readonly companyId: Id<"company"> | null | undefined;
  /** The host's own fields that were entered. */
  readonly custom: CalendarEvent["custom"];
  /** What stands against it. */
  readonly refusals: readonly Refusal[];
}

/** Puts what was entered on top of what an event is, or of what an event is at first. */
export function enterEvent(
  changes: EventChanges,
  base: CalendarEventDetails,
  before: CalendarEvent | null,
  state: EventEntryState,
  env: DecisionEnv,
): EnteredEvent {
  const { recurrence, rrule, unmatchedStart, ...plain } = changes;
  const entry = resolveEntry<CalendarEventDetails>({}, plain, state, { sizeBands: [] }, env);
  const completed = completeSpan(entry.details, before, env.actor.timeZone);
  const wrong = spanObjections(entry.details, completed);
  const ruled =
    wrong.length > 0
      ? { recurrence: base.recurrence, rruleText: base.rruleText, span: completed, refusals: [] }
      : enterRule({ recurrence, rrule, unmatchedStart }, before, completed);
  const { span, refusals, ...rule } = ruled;
  const details = { ...base, ...followingFields(changes, base), ...entry.details, ...span, ...rule };
  return {
    details,
    companyId: entry.companyId,
    custom: entry.custom,
    refusals: [...entry.refusals, ...wrong, ...refusals, ...detailsObjections(details, state, before)],
  };
}

/** What a change makes of other fields that were not entered: those of another type, or another organiser, are cleared. */
function followingFields(changes: EventChanges, base: CalendarEventDetails): Partial<CalendarEventDetails> {
  const { type, organizerId, organizerEmail } = changes;
  return {
    ...(type === undefined || type === base.type ? {} : { categoryId: null, ...ownFields(type) }),
    ...((organizerId ?? null) === null ? {} : { organizerEmail: null }),
    ...((organizerEmail ?? null) === null ? {} : { organizerId: null }),
  };
}
