import type { CivilDate } from "../kernel/civil-date.js";
import type { LocalDateTime, OccurrenceStart } from "../kernel/local-date-time.js";
import { wallSecondsOf } from "../kernel/local-date-time.js";
import { instantOfLocal } from "../kernel/time-zone.js";
import type { Recurrence, RecurrenceWeekday } from "../model/recurrence.js";
import { orderParts } from "./order-parts.js";
import { partsOfRecurrence } from "./parts-of-recurrence.js";
import { weekdayTexts } from "./read-rule-values.js";
import { utcText } from "./with-rrule-end.js";
import { withoutOverflow } from "./without-overflow.js";

/**
 * A recurrence as the value of an RRULE of RFC 5545, without what goes without saying. Its end is a date for whole days,
 * else the instant in UTC of the last possible start. `overflow` is said by other parts: see `withoutOverflow`.
 * @throws RangeError for an `overflow` that they cannot say, which is against the rules of recurrence.
 */
export function formatRRule(recurrence: Recurrence, start: OccurrenceStart, timeZone: string): string {
  const parts = withoutOverflow(partsOfRecurrence(recurrence), wallSecondsOf(start));
  if (parts === null) throw new RangeError("RFC 5545 has no words for this overflow");
  const { weekdays, monthDays, months, setPositions } = orderParts(parts);
  const list = (name: string, values: readonly (number | string)[]): string[] =>
    values.length === 0 ? [] : [`${name}=${values.join(",")}`];
  return [
    `FREQ=${recurrence.frequency.toUpperCase()}`,
    ...(recurrence.interval === 1 ? [] : [`INTERVAL=${recurrence.interval}`]),
    ...list("BYMONTH", months),
    ...list("BYMONTHDAY", monthDays),
    ...list("BYDAY", weekdays.map(textOfDay)),
    ...list("BYSETPOS", setPositions),
    ...(parts.weekStart === 1 ? [] : [`WKST=${weekdayTexts[parts.weekStart - 1]}`]),
    ...endText(recurrence, start, timeZone),
  ].join(";");
}

const textOfDay = ({ day, nth }: RecurrenceWeekday): string => `${nth ?? ""}${weekdayTexts[day - 1]}`;

function endText({ end }: Recurrence, start: OccurrenceStart, timeZone: string): readonly string[] {
  if (end.kind === "never") return [];
  if (end.kind === "count") return [`COUNT=${end.count}`];
  const until = untilText(end.date, start, timeZone);
  return until === null ? [] : [`UNTIL=${until}`];
}

/** `null` where that is later in UTC than the year 9999: the calendar ends there by itself. */
function untilText(date: CivilDate, start: OccurrenceStart, timeZone: string): string | null {
  const time = start.slice(10);
  if (time === "") return date.replaceAll("-", "");
  const instant = instantOfLocal(timeZone, `${date}${time}` as LocalDateTime); // a date, and the time of a local time
  return instant.getTime() < endOfUtc ? utcText(instant) : null;
}

const endOfUtc = Date.UTC(10_000, 0, 1);
