import { isCivilDate } from "../../kernel/civil-date.js";
import type { Refusal } from "../../kernel/decision.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import { occursAt } from "../../recurrence/occurs-at.js";
import type { SeriesScope } from "../event-commands.schema.js";
import type { EventFamily } from "../event-family.js";
import { overrideAt } from "../event-family.js";
import { isSeries, startOf, timesOf } from "../event-times.js";

/** What of an event a command is about. */
export interface OccurrenceTarget {
  /** The original start of the occurrence; `null` for the whole event. */
  readonly occurrence: OccurrenceStart | null;
  /** Which occurrences are meant; of an event that happens once, all. */
  readonly scope: SeriesScope;
}

/** Why an occurrence cannot be meant. */
export type OccurrenceRefusalCode =
  | "OCCURRENCE_UNKNOWN"
  | "OCCURRENCE_MISSING"
  | "OCCURRENCE_EXTRA"
  | "EVENT_NOT_A_SERIES";

/** What stands against a target: one or following ones need an occurrence, and the series must have it; a series goes on from one of its rule. */
export function targetObjections(
  { occurrence, scope }: OccurrenceTarget,
  family: EventFamily,
): Refusal<OccurrenceRefusalCode>[] {
  if (occurrence === null)
    return scope === "all" ? [] : [{ code: "OCCURRENCE_MISSING", path: ["occurrence"], params: { scope } }];
  const { event } = family;
  if (!isSeries(event)) return [{ code: "EVENT_NOT_A_SERIES", path: ["occurrence"] }];
  const refusal = (code: OccurrenceRefusalCode) => [{ code, path: ["occurrence"], params: { occurrence } }];
  if (!hasOccurrence(family, occurrence)) return refusal("OCCURRENCE_UNKNOWN");
  const isExtra =
    scope === "following" && !occursAt({ ...timesOf(event), excludedStarts: [], extraStarts: [] }, occurrence);
  return isExtra ? refusal("OCCURRENCE_EXTRA") : [];
}

/** Whether a series has an occurrence of an original start, cancelled ones and those taken out included. */
export function hasOccurrence(family: EventFamily, occurrence: OccurrenceStart): boolean {
  const { event } = family;
  if (isCivilDate(occurrence) !== isCivilDate(startOf(event))) return false;
  return (
    overrideAt(family, occurrence) !== undefined || occursAt({ ...timesOf(event), excludedStarts: [] }, occurrence)
  );
}

/** Whether an occurrence was cancelled without having been taken out before. */
export const isExcluded = (family: EventFamily, occurrence: OccurrenceStart): boolean =>
  overrideAt(family, occurrence) === undefined && family.event.excludedStarts.includes(occurrence);
