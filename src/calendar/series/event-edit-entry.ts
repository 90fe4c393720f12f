import { keyOf } from "../../kernel/id.js";
import type { CalendarEvent, EventStatus } from "../../model/calendar-event.js";
import type { Json, TimelineEntry } from "../../model/timeline-entry.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { changedFields } from "../../timeline/changed-fields.js";
import { newEntry } from "../../timeline/new-entry.js";
import type { EventFamily } from "../event-family.js";
import { overrideAt } from "../event-family.js";
import type { EventResult } from "../event-result.js";
import { isSeries } from "../event-times.js";
import { relatedToEvent } from "../related-to-event.js";
import type { EventEdit } from "./apply-edit.js";
import type { OccurrenceTarget } from "./occurrence-target.js";
import { isExcluded } from "./occurrence-target.js";

/** What is told of an edit. */
type Told = Pick<EventResult, "event" | "head" | "guests" | "orphans">;

/**
 * Tells what was done to an event, on the timeline of the event or the series. Of an occurrence or a new series that is
 * private, whoever sees the series learns that it was changed, and no more.
 */
export function eventEditEntry(
  edit: EventEdit,
  target: OccurrenceTarget,
  family: EventFamily,
  told: Told,
  env: DecisionEnv,
): TimelineEntry {
  const { event: before } = family;
  const { event, head, orphans } = told;
  const { occurrence, scope } = target;
  const isConcealed = event.id !== before.id && event.visibility === "private";
  const data: Record<string, Json> = {
    ...(occurrence === null ? {} : { scope, occurrence }),
    ...(head === null ? {} : { newSeries: event.id }),
    ...(isConcealed ? {} : factsOf(edit, target, family, told)),
    ...(orphans.length === 0 ? {} : { orphans: orphans.map((orphan) => ({ ...orphan })) }),
  };
  const kind = edit.kind === "change" && !isSeries(before) ? "updated" : toldKinds[edit.kind];
  const related = [...relatedToEvent(before), ...relatedToEvent(event), keyOf("calendarEvent", event.id)];
  return newEntry("calendarEvent", before, { kind, related, data }, env);
}

const toldKinds = {
  change: "seriesChanged",
  status: "eventStatusChanged",
  invite: "guestsInvited",
  answer: "guestAnswered",
  uninvite: "guestRemoved",
  remind: "reminderSet",
  unremind: "reminderRemoved",
} as const satisfies Record<EventEdit["kind"], string>;

function factsOf(
  edit: EventEdit,
  target: OccurrenceTarget,
  family: EventFamily,
  { event, guests }: Told,
): Record<string, Json> {
  if (edit.kind === "change") return { changes: changesOf(family.event, event) };
  if (edit.kind === "status") return { from: statusAt(family, target), to: edit.status };
  if (edit.kind === "invite") return { guests: edit.guests.map(({ email, userId }) => email ?? userId ?? null) };
  if (edit.kind === "remind") return { audience: edit.reminder.audience ?? "me" };
  if (edit.kind === "unremind") return { reminderId: edit.reminderId };
  const guest = [...guests, ...family.guests].find(({ id }) => id === edit.guestId);
  return {
    guestId: edit.guestId,
    ...(guest === undefined ? {} : { guest: guest.email ?? guest.userId }),
    ...(edit.kind === "answer" ? { answer: edit.answer } : {}),
  };
}

/** Where what was meant stood before: an occurrence of its own, or as all of the series. */
function statusAt(family: EventFamily, { occurrence, scope }: OccurrenceTarget): EventStatus | null {
  if (occurrence === null || scope !== "this") return family.event.status;
  if (isExcluded(family, occurrence)) return "cancelled";
  return (overrideAt(family, occurrence) ?? family.event).status;
}

/** What a user changed: of an occurrence or of following ones against the series that they were of. */
const changesOf = (before: CalendarEvent, event: CalendarEvent): Json => {
  const {
    uid: _,
    seriesId: __,
    originalStart: ___,
    overriddenFields: ____,
    participantIds: _____,
    ...changes
  } = changedFields(before, event);
  return changes;
};
