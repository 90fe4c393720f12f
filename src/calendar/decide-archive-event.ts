import { planArchive } from "../entry/plan-archive.js";
import type { Decision } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";

/** Why an event is not put away or taken out again. */
export type ArchiveEventRefusalCode = "EVENT_OF_SERIES";

/**
 * Decides whether an event is put away or taken out again; the occurrences that were taken out of a series go with it, and
 * come back with it if they went with it. A single one is cancelled instead.
 */
export function decideArchiveEvent(
  event: CalendarEvent,
  overrides: readonly CalendarEvent[],
  archived: boolean,
  env: DecisionEnv,
): Decision<WritePlan<CalendarEvent>, ArchiveEventRefusalCode> {
  if (event.seriesId !== null) return refuse({ code: "EVENT_OF_SERIES", params: { event: event.subject } });
  const plan = planArchive("calendarEvent", event, archived, env);
  if (plan.writes.length === 0) return accept(plan);
  const since = event.archivedAt?.getTime();
  const along = overrides.filter(({ archivedAt }) => archivedAt?.getTime() === since);
  const archivedAt = archived ? env.now : null;
  const writes = along.map((override) => replace("calendarEvent", override, { archivedAt }, env.now));
  return accept({ ...plan, writes: [...plan.writes, ...writes] });
}
