import { undoEventEditSchema } from "../calendar/event-commands.schema.js";
import { decideUndoEventEdit } from "../calendar/series/decide-undo-event-edit.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { countUsesOfMade, loadSteps } from "./load-journal.js";
import { parseInput } from "./parse-input.js";
import { rearmed } from "./rearm-reminders.js";

/** Loads what undoing an edit of an event needs, and decides; nothing is written. */
export async function undoEventEdit(scope: CrmScope, input: unknown): Promise<Decision<WritePlan<CalendarEvent>>> {
  requireAction(scope, "calendar.update");
  const { journalId } = parseInput(undoEventEditSchema, input);
  const [journal] = await scope.storage.get("journal", [journalId]);
  const eventId = journal?.kind === "eventEdit" ? splitKey(journal.subjectKey).id : "";
  const event = (await scope.visible.get("calendarEvent", [eventId])).get(eventId);
  if (journal === undefined || event === undefined)
    throw new CrmError("NOT_FOUND", { record: keyOf("journal", journalId) });
  scope.visible.requireWritable("calendarEvent", event);
  const [records, uses] = await Promise.all([loadSteps(scope, journal), countUsesOfMade(scope, journal)]);
  return rearmed(scope, decideUndoEventEdit({ event, journal, records, uses }, decisionEnv(scope)));
}
