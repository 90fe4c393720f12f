import type { Refusal } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { deriveEvent } from "../derive-event.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf, hasOwn, overrideAt, withGuests, withOverride } from "../event-family.js";
import type { EditEventState } from "../event-state.js";
import type { EventEdit } from "./apply-edit.js";
import { applyEdit } from "./apply-edit.js";
import type { GuestEdit } from "./edit-guests.js";
import { editGuests, isGuestEdit } from "./edit-guests.js";
import type { EditedFamily } from "./edit-series.js";
import { cancelledRefusal, exceptionObjections, excludeOccurrence, withExclusions } from "./exclude-occurrence.js";
import { differingFields } from "./inherit-changes.js";
import { isExcluded } from "./occurrence-target.js";
import { isRescheduled, resetAnswers } from "./reset-answers.js";
import { copiesOf } from "./split-series.js";
import { takeOutOccurrence } from "./take-out-occurrence.js";

/** Why one occurrence cannot be changed so. */
export type EditOccurrenceRefusalCode = "OCCURRENCE_FIELD_OF_SERIES";

/** Edits one occurrence of a series: it is taken out, with the fields that differ as its own. */
export function editOccurrence(
  family: EventFamily,
  occurrence: OccurrenceStart,
  edit: EventEdit,
  state: EditEventState,
  env: DecisionEnv,
): EditedFamily {
  const excluded = isExcluded(family, occurrence);
  const isRuled = overrideAt(family, occurrence) === undefined;
  if (edit.kind === "status" && isRuled && (excluded || edit.status === "cancelled"))
    return excludeOccurrence(family, occurrence, edit.status);
  const taken = takeOutOccurrence(family, occurrence, env);
  const { event, refusals } = applyEdit(taken, edit, state, env);
  const found = [...(excluded ? [cancelledRefusal(occurrence)] : []), ...seriesFieldObjections(edit), ...refusals];
  if (found.length > 0) return { family, event: taken, refusals: found, orphans: [] };
  return isGuestEdit(edit)
    ? editGuestsOfOccurrence(family, taken, edit, state, env)
    : changeOccurrence(family, taken, event, env);
}

/** Fields that have another value than before are the occurrence's own from now on. */
function changeOccurrence(
  family: EventFamily,
  before: CalendarEvent,
  after: CalendarEvent,
  env: DecisionEnv,
): EditedFamily {
  const touched = differingFields(before, after);
  if (touched.length === 0) return { family, event: before, refusals: [], orphans: [] };
  const override = withOwn(after, touched);
  const asksAnew = isRescheduled(before, after) && guestsOf(family, after).length > 0;
  const { family: held, event } = asksAnew ? withOwnGuests(family, override, env) : { family, event: override };
  return putOverride({ ...held, guests: resetAnswers(held.guests, [before], [event]) }, event);
}

function editGuestsOfOccurrence(
  family: EventFamily,
  taken: CalendarEvent,
  edit: GuestEdit,
  state: EditEventState,
  env: DecisionEnv,
): EditedFamily {
  const known = guestsOf(family, taken);
  const { family: held, event } = withOwnGuests(family, taken, env);
  const own = guestsOf(held, event);
  const meant = edit.kind === "invite" ? edit : { ...edit, guestId: sameGuest(edit.guestId, known, own) };
  const { guests, refusals } = editGuests(own, event, meant, state, env);
  return { ...putOverride(withGuests(held, event.id, guests), event), refusals };
}

/** The copy of a guest that was meant. */
const sameGuest = (
  guestId: string,
  known: readonly { readonly id: string }[],
  own: readonly { readonly id: string }[],
) => own[known.findIndex(({ id }) => id === guestId)]?.id ?? guestId;

/** An occurrence with guests of its own: those that it shared with the series until now. */
function withOwnGuests(
  family: EventFamily,
  event: CalendarEvent,
  env: DecisionEnv,
): { readonly family: EventFamily; readonly event: CalendarEvent } {
  if (hasOwn(event, "guests")) return { family, event };
  const own = withOwn(event, ["guests"]);
  return { family: withGuests(family, own.id, copiesOf("guest", guestsOf(family, event), own, env)), event: own };
}

const withOwn = (event: CalendarEvent, fields: readonly string[]): CalendarEvent => ({
  ...event,
  overriddenFields: [...new Set([...event.overriddenFields, ...fields])].sort(),
});

/** Puts the event that stands for an occurrence in its place: the rule does not give the occurrence any more. */
function putOverride(family: EventFamily, override: CalendarEvent): EditedFamily {
  const { excludedStarts } = family.event;
  const starts = override.originalStart === null ? [] : [override.originalStart];
  const series = withExclusions(family, [...excludedStarts, ...starts]);
  const event = { ...override, ...deriveEvent(override, guestsOf(family, override)) };
  const next = withOverride({ ...family, event: series }, event);
  return { family: next, event, refusals: exceptionObjections(series), orphans: [] };
}

/** The rule and the company are the series' alone. */
const seriesFieldObjections = (edit: EventEdit): Refusal<EditOccurrenceRefusalCode>[] =>
  edit.kind !== "change"
    ? []
    : (["recurrence", "rrule", "companyId"] as const).flatMap((field) =>
        edit.changes[field] === undefined
          ? []
          : [{ code: "OCCURRENCE_FIELD_OF_SERIES", path: [field], params: { field } }],
      );
