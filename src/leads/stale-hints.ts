import type { CivilDate } from "../kernel/civil-date.js";
import { addDays, epochDayOf } from "../kernel/civil-date.js";
import { civilDateAt, startOfDate } from "../kernel/time-zone.js";
import type { Lead } from "../model/lead.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { statusIdsWhere } from "../status/pipeline-definition.js";
import type { LeadRules } from "./lead-rules.js";

/** A sign that a lead is being forgotten. */
export interface StaleHint {
  /** Nobody is in charge, or nobody changed it. */
  readonly code: "LEAD_UNASSIGNED" | "LEAD_UNTOUCHED";
  /** For how many days, by the calendar of the zone. */
  readonly days: number;
}

/** The signs that an open lead is being forgotten; none for a closed or archived one. */
export function staleHints(
  lead: Lead,
  { pipelines, staleAfterDays }: Pick<LeadRules, "pipelines" | "staleAfterDays">,
  now: Date,
  zone: string,
): StaleHint[] {
  if (lead.archivedAt !== null || !statusIdsWhere(pipelines, true).includes(lead.statusId)) return [];
  const today = civilDateAt(zone, now);
  const hints: StaleHint[] = [];
  const unassigned = daysBetween(lead.createdOn, today);
  const untouched = daysBetween(civilDateAt(zone, lead.updatedAt), today);
  if (lead.assignedToId === null && unassigned >= staleAfterDays.unassigned)
    hints.push({ code: "LEAD_UNASSIGNED", days: unassigned });
  if (untouched >= staleAfterDays.untouched) hints.push({ code: "LEAD_UNTOUCHED", days: untouched });
  return hints;
}

/** The condition that holds for the leads that have hints, whatever their status. It is the same the whole day. */
export function staleFilter({ staleAfterDays }: Pick<LeadRules, "staleAfterDays">, now: Date, zone: string): Filter {
  const today = civilDateAt(zone, now);
  const unassigned = allOf(
    { op: "eq", field: "assignedToId", kind: "text", value: null },
    { op: "lte", field: "createdOn", kind: "date", value: addDays(today, -staleAfterDays.unassigned) },
  );
  const touchedSince = startOfDate(zone, addDays(today, 1 - staleAfterDays.untouched));
  const untouched: Filter = { op: "lt", field: "updatedAt", kind: "instant", value: touchedSince };
  return { op: "or", filters: [unassigned, untouched] };
}

const daysBetween = (from: CivilDate, to: CivilDate): number => epochDayOf(to) - epochDayOf(from);
