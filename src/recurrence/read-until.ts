import type { CivilDate } from "../kernel/civil-date.js";
import { isCivilDate } from "../kernel/civil-date.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { OccurrenceStart } from "../kernel/local-date-time.js";
import { isLocalDateTime, secondsPerDay, wallSecondsOf } from "../kernel/local-date-time.js";
import { zoneOffset } from "../kernel/time-zone.js";
import { lastWall } from "./compile-rule.js";
import type { RRuleRefusalCode } from "./recurrence-refusal-code.js";
import type { RuleEnd } from "./rule-parts.js";
import { malformed } from "./split-rule-text.js";

/**
 * Reads UNTIL: a date, which that day ends; a local time; or an instant in UTC, which becomes the local time that the
 * zone shows then. For a start without a time only the date counts, as it is written.
 */
export function readUntil(text: string, start: OccurrenceStart, timeZone: string): Decision<RuleEnd, RRuleRefusalCode> {
  const [, year, month, day, time, utc] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6})(Z?))?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isCivilDate(date)) return malformed("UNTIL", "form");
  if (time === undefined) return until(lastOf(date));
  const local = `${date}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4) === "60" ? "59" : time.slice(4)}`;
  if (!isLocalDateTime(local)) return malformed("UNTIL", "form");
  if (start.length === 10) return until(lastOf(date));
  const wall = wallSecondsOf(local);
  return until(utc === "Z" ? wall + Math.floor(zoneOffset(timeZone, new Date(wall * 1000)) / 1000) : wall);
}

const lastOf = (date: CivilDate): number => wallSecondsOf(date) + secondsPerDay - 1;

/** Where the zone is ahead of UTC, the last instant that can be written lies beyond the calendar: there the calendar ends. */
const until = (wall: number): Decision<RuleEnd, RRuleRefusalCode> =>
  accept({ kind: "until", lastWall: Math.min(wall, lastWall) });
