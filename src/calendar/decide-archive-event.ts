import { planArchive } from "../entry/plan-archive.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";

/**
 * Plans that an event is put away or taken out again; the occurrences that were taken out of a series go with it, and come
 * back with it if they went with it.
 */
export function planArchiveEvent(
  event: CalendarEvent,
  overrides: readonly CalendarEvent[],
  archived: boolean,
  env: DecisionEnv,
): WritePlan<CalendarEvent> {
  const plan = planArchive("calendarEvent", event, archived, env);
  if (plan.writes.length === 0) return plan;
  const since = event.archivedAt?.getTime();
  const along = overrides.filter(({ archivedAt }) => archivedAt?.getTime() === since);
  const archivedAt = archived ? env.now : null;
  const writes = along.map((override) => replace("calendarEvent", override, { archivedAt }, env.now));
  return { ...plan, writes: [...plan.writes, ...writes] };
}
