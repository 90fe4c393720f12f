import { formatProperty } from "./format-property.js";
import type { Observance } from "./observance.js";
import { observancesOf } from "./observances.js";

/** Writes a zone as a VTIMEZONE that is right in the years of some events, and later where the zone follows a rule. */
export const zoneLines = (zone: string, firstYear: number, lastYear: number): readonly string[] => [
  "BEGIN:VTIMEZONE",
  formatProperty("TZID", "text", [zone]),
  ...observancesOf(zone, firstYear, lastYear).flatMap(observanceLines),
  "END:VTIMEZONE",
];

function observanceLines({ offsetBefore, offsetAfter, onsets, rule }: Observance): readonly string[] {
  const name = offsetAfter > offsetBefore ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    `TZOFFSETFROM:${offsetText(offsetBefore)}`,
    `TZOFFSETTO:${offsetText(offsetAfter)}`,
    formatProperty("DTSTART", "date-time", [onsets[0]]),
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    // Some programs take DTSTART for no change of its own where there are RDATEs, and of each RDATE the first value.
    ...(onsets.length === 1 ? [] : onsets.map((onset) => formatProperty("RDATE", "date-time", [onset]))),
    `END:${name}`,
  ];
}

function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = "", minutes = "", rest = ""] = parts.map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${hours}${minutes}${rest === "00" ? "" : rest}`;
}
