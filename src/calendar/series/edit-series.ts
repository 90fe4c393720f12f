import type { Refusal } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { deriveEvent } from "../derive-event.js";
import type { EventChanges } from "../enter-event.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf } from "../event-family.js";
import type { OrphanedOccurrence } from "../event-result.js";
import type { EditEventState } from "../event-state.js";
import { startOf } from "../event-times.js";
import { shiftStart, wallSecondsBetween } from "../shift-start.js";
import type { EventEdit } from "./apply-edit.js";
import { applyEdit } from "./apply-edit.js";
import type { PartEdit } from "./edit-part.js";
import { editPart, isPartEdit } from "./edit-part.js";
import { rebaseSeries } from "./rebase-series.js";
import { resetAnswers } from "./reset-answers.js";

/** What an edit makes of an event and what belongs to it. */
export interface EditedFamily {
  /** The event or the series afterwards. */
  readonly family: EventFamily;
  /** The event that the edit was about. */
  readonly event: CalendarEvent;
  /** What stands against it. */
  readonly refusals: readonly Refusal[];
  /** Exceptions that have no occurrence any more. */
  readonly orphans: readonly OrphanedOccurrence[];
}

/** Edits an event that happens once, or a whole series; times that were entered for a later occurrence move the whole. */
export function editSeries(
  family: EventFamily,
  occurrence: OccurrenceStart | null,
  edit: EventEdit,
  state: EditEventState,
  env: DecisionEnv,
): EditedFamily {
  const { event: before } = family;
  const { event, refusals } = applyEdit(before, forFirst(edit, before, occurrence), state, env);
  if (refusals.length > 0) return { family, event: before, refusals, orphans: [] };
  if (isPartEdit(edit)) return editPartOfSeries(family, edit, state, env);
  const { family: next, orphans } = rebaseSeries(family, event, env);
  const guests = resetAnswers(next.guests, [before, ...family.overrides], [next.event, ...next.overrides]);
  return { family: { ...next, guests }, event: next.event, refusals, orphans };
}

/** Occurrences that have no guests of their own have those of the series: who takes part in them changes too. */
function editPartOfSeries(family: EventFamily, edit: PartEdit, state: EditEventState, env: DecisionEnv): EditedFamily {
  const { event } = family;
  const { family: next, refusals } = editPart(family, event, edit, state, env);
  const derived = <E extends CalendarEvent>(one: E): E => ({ ...one, ...deriveEvent(one, guestsOf(next, one)) });
  const whole = { ...next, event: derived(event), overrides: next.overrides.map(derived) };
  return { family: whole, event: whole.event, refusals, orphans: [] };
}

const spanEntries = ["startLocal", "endLocal", "startOn", "endOn"] as const;

/** Times that were entered for an occurrence, as they are for the first one. */
function forFirst(edit: EventEdit, series: CalendarEvent, occurrence: OccurrenceStart | null): EventEdit {
  if (edit.kind !== "change" || occurrence === null) return edit;
  const back = wallSecondsBetween(occurrence, startOf(series));
  const given = spanEntries.filter((field) => (edit.changes[field] ?? null) !== null);
  const moved = given.map((field) => [field, shiftStart(edit.changes[field] as OccurrenceStart, back)]); // checked by the schema
  return { ...edit, changes: { ...edit.changes, ...(Object.fromEntries(moved) as Partial<EventChanges>) } };
}
