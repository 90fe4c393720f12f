import type { LocalDateTime } from "../../kernel/local-date-time.js";
import { localDateTimeOf, wallSecondsOf } from "../../kernel/local-date-time.js";
import { occurrenceBefore } from "../../recurrence/occurrence-before.js";
import { occurrencesBetween } from "../../recurrence/occurrences-between.js";
import { parseRRule } from "../../recurrence/parse-rrule.js";
import { isLocal } from "./is-local.js";

/** The years of which the changes of a zone are wanted, in local time. */
export interface LocalYears {
  /** Their beginning. */
  readonly from: LocalDateTime;
  /** Their end. */
  readonly to: LocalDateTime;
}

/** Zones change their clocks twice a year, some four times. */
const mostOnsets = 100;

/**
 * The local times that the rule of an observance gives within some years, and the last one before; `null` for a rule
 * that cannot be read. They are reckoned as in UTC, since they are times by clocks that nothing else changes.
 */
export function ruledOnsets(
  rule: string,
  start: LocalDateTime,
  offset: number,
  { from, to }: LocalYears,
): readonly LocalDateTime[] | null {
  const parsed = parseRRule(untilInLocalTime(rule, offset), start, "UTC");
  if (!parsed.ok) return null;
  const times = { start, timeZone: "UTC", excludedStarts: [], extraStarts: [], ...parsed.value };
  const window = { from: new Date(`${from}Z`), to: new Date(`${to}Z`), limit: mostOnsets };
  const within = [...occurrencesBetween(times, window)].map((occurrence) => occurrence.start);
  const before = occurrenceBefore(times, from);
  return [...(before === null ? [] : [before]), ...within].filter(isLocal);
}

/** UNTIL is an instant, and the rule's start a local time that is `offset` milliseconds ahead of UTC. */
const untilInLocalTime = (rule: string, offset: number): string =>
  rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i, (_, y, mo, d, h, mi, s) => {
    const utc = wallSecondsOf(`${y}-${mo}-${d}T${h}:${mi}:${s}` as LocalDateTime);
    return `UNTIL=${localDateTimeOf(utc + offset / 1000).replaceAll(/[-:]/g, "")}`;
  });
