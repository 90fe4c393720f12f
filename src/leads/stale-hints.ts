import type { CivilDate } from "../kernel/civil-date.js";
import { addDays, epochDayOf } from "../kernel/civil-date.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { Lead } from "../model/lead.js";
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

/** The last date of creation that makes an unassigned lead stale today. */
export const staleSince = (days: number, now: Date, zone: string): CivilDate => addDays(civilDateAt(zone, now), -days);

const daysBetween = (from: CivilDate, to: CivilDate): number => epochDayOf(to) - epochDayOf(from);
