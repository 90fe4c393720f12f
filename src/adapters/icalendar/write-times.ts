import type { ExchangedDetails } from "../../calendar/exchange/exchanged-event.js";
import { addDays } from "../../kernel/civil-date.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { Extras } from "./extras.js";
import { formatRaw } from "./format-property.js";
import { keptParams } from "./kept-params.js";
import { zoneProperty } from "./own-properties.js";
import { momentLine } from "./write-moment.js";

/** Writes when an event is: the end of whole days is the day after the last. */
export function timeLines(details: ExchangedDetails, extras: Extras): readonly string[] {
  const { allDay, startLocal, endLocal, startOn, endOn, timeZone } = details;
  const line = (name: string, at: OccurrenceStart | null): readonly string[] =>
    at === null ? [] : [momentLine(name, [at], timeZone, keptParams(extras, name))];
  return allDay
    ? [
        ...line("DTSTART", startOn),
        ...line("DTEND", endOn === null ? null : addDays(endOn, 1)),
        formatRaw(zoneProperty, new Map(), timeZone),
      ]
    : [...line("DTSTART", startLocal), ...line("DTEND", endLocal)];
}
