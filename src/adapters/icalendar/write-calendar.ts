import type { ExchangedEvent } from "../../calendar/exchange/exchanged-event.js";
import { isTimeZone } from "../../kernel/time-zone.js";
import { foldLine } from "./fold-line.js";
import { formatProperty, formatText } from "./format-property.js";
import { icalendarError } from "./icalendar-error.js";
import { eventLines } from "./write-event.js";
import { zoneLines } from "./zone-lines.js";
import { zoneYears } from "./zone-years.js";

/** What a calendar file says besides its events. */
export interface WriteCalendarOptions {
  /** When the file is made (DTSTAMP). */
  readonly now: Date;
  /** Who made it (PRODID), `-//crmkit//EN` unless said otherwise. */
  readonly productId?: string | undefined;
  /** What the file is for (METHOD of RFC 5546), such as `PUBLISH`, `REQUEST` or `CANCEL`; nothing unless said otherwise. */
  readonly method?: string | undefined;
  /** What the calendar is called. */
  readonly name?: string | undefined;
}

/**
 * Writes events as a calendar file (iCalendar, RFC 5545) with every zone that their times are of.
 * @throws CrmError `INPUT_INVALID` for a zone that the runtime does not know, for `extras` that are no content lines, and
 * for a line break where none can be.
 */
export function writeCalendar(events: readonly ExchangedEvent[], options: WriteCalendarOptions): string {
  const { now, productId = "-//crmkit//EN", method, name } = options;
  requireZones(events);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    formatProperty("PRODID", "text", [productId]),
    "CALSCALE:GREGORIAN",
    ...(method === undefined ? [] : [formatProperty("METHOD", "text", [method])]),
    ...(name === undefined ? [] : [formatText("X-WR-CALNAME", name)]),
    ...[...zoneYears(events, now)].flatMap(([zone, { first, last }]) => zoneLines(zone, first, last)),
    ...events.flatMap((event, i) => requireSingleLines(eventLines(event, i, now), [i])),
    "END:VCALENDAR",
  ];
  return requireSingleLines(lines, []).map(foldLine).join("");
}

/** A value with a line break where none can be would be read as lines of its own. */
function requireSingleLines(lines: readonly string[], path: readonly PropertyKey[]): readonly string[] {
  if (lines.some((line) => /[\r\n]/.test(line))) throw icalendarError({ code: "INPUT_MALFORMED", path });
  return lines;
}

function requireZones(events: readonly ExchangedEvent[]): void {
  events.forEach(({ details, overrides }, i) => {
    if (!isTimeZone(details.timeZone)) throw unknownZone([i]);
    overrides.forEach((override, at) => {
      if (!isTimeZone(override.details.timeZone)) throw unknownZone([i, "overrides", at]);
    });
  });
}

const unknownZone = (path: readonly PropertyKey[]) =>
  icalendarError({ code: "INPUT_MALFORMED", path: [...path, "details", "timeZone"] });
