import type { Refusal } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { deriveEvent } from "../derive-event.js";
import type { EventFamily, SharedPart } from "../event-family.js";
import { guestsOf, hasOwn, overrideAt, remindersOf, withGuests, withOverride, withReminders } from "../event-family.js";
import type { EditEventState } from "../event-state.js";
import type { EventEdit } from "./apply-edit.js";
import { applyEdit } from "./apply-edit.js";
import type { PartEdit } from "./edit-part.js";
import { editOfCopy, editPart, isPartEdit, partOfEdit } from "./edit-part.js";
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
  return isPartEdit(edit)
    ? editPartOfOccurrence(family, taken, edit, state, env)
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
  const { family: held, event } = asksAnew ? withOwnPart(family, override, "guests", env) : { family, event: override };
  return putOverride({ ...held, guests: resetAnswers(held.guests, [before], [event]) }, event);
}

function editPartOfOccurrence(
  family: EventFamily,
  taken: CalendarEvent,
  edit: PartEdit,
  state: EditEventState,
  env: DecisionEnv,
): EditedFamily {
  const part = partOfEdit(edit);
  const known = idsOf(family, taken, part);
  const { family: held, event } = withOwnPart(family, taken, part, env);
  const own = idsOf(held, event, part);
  const copyOf = (id: string): string => own[known.indexOf(id)] ?? id;
  const edited = editPart(held, event, editOfCopy(edit, copyOf), state, env);
  const put = putOverride(edited.family, event);
  return { ...put, refusals: [...put.refusals, ...edited.refusals] };
}

const idsOf = (family: EventFamily, event: CalendarEvent, part: SharedPart): readonly string[] =>
  (part === "guests" ? guestsOf(family, event) : remindersOf(family, event)).map(({ id }) => id);

/** An occurrence with guests or reminders of its own: those that it shared with the series until now. */
function withOwnPart(
  family: EventFamily,
  event: CalendarEvent,
  part: SharedPart,
  env: DecisionEnv,
): { readonly family: EventFamily; readonly event: CalendarEvent } {
  if (hasOwn(event, part)) return { family, event };
  const own = withOwn(event, [part]);
  const held =
    part === "guests"
      ? withGuests(family, own.id, copiesOf("guest", guestsOf(family, event), own, env))
      : withReminders(family, own.id, copiesOf("reminder", remindersOf(family, event), own, env));
  return { family: held, event: own };
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
