import type { ExchangedEvent, ExchangedParts } from "../../calendar/exchange/exchanged-event.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import { formatRRule } from "../../recurrence/format-rrule.js";
import { alarmKey } from "./alarm.js";
import { alarmLines, instantText } from "./alarm-lines.js";
import type { Extras } from "./extras.js";
import { parseExtras } from "./extras.js";
import { formatProperty } from "./format-property.js";
import { icalendarError } from "./icalendar-error.js";
import { seriesStart } from "./read-item.js";
import { detailLines } from "./write-details.js";
import { momentLine } from "./write-moment.js";
import { peopleLines } from "./write-people.js";
import { timeLines } from "./write-times.js";

/** Writes an event, and after it the occurrences that differ; `at` is its place in the list. */
export function eventLines(event: ExchangedEvent, at: number, now: Date): readonly string[] {
  const { originalStart, overrides } = event;
  const { timeZone } = event.details;
  const instance = (parts: ExchangedParts, start: OccurrenceStart | null, rules: readonly string[], path: Path) => [
    "BEGIN:VEVENT",
    formatProperty("UID", "text", [event.uid]),
    formatProperty("DTSTAMP", "date-time", [instantText(now)]),
    ...(start === null ? [] : [momentLine("RECURRENCE-ID", [start], timeZone)]),
    ...partsLines(parts, rules, path),
    "END:VEVENT",
  ];
  return [
    ...instance(event, originalStart, ruleLines(event), [at]),
    ...overrides.flatMap((override, i) => instance(override, override.originalStart, [], [at, "overrides", i])),
  ];
}

type Path = readonly PropertyKey[];

function ruleLines(event: ExchangedEvent): readonly string[] {
  const { recurrence, rruleText, excludedStarts, extraStarts } = event;
  const { start, timeZone } = seriesStart(event);
  const rule = recurrence === null ? rruleText : formatRRule(recurrence, start, timeZone);
  const dates = (name: string, starts: readonly OccurrenceStart[]): readonly string[] =>
    starts.length === 0 ? [] : [momentLine(name, starts, timeZone)];
  return [
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    ...dates("RDATE", extraStarts),
    ...dates("EXDATE", excludedStarts),
  ];
}

function partsLines(parts: ExchangedParts, rules: readonly string[], path: Path): readonly string[] {
  const extras = parseExtras(parts.extras);
  if (extras === null) throw icalendarError({ code: "INPUT_MALFORMED", path: [...path, "extras"] });
  const { details, revision, changedAt } = parts;
  return [
    ...timeLines(details, extras),
    ...rules,
    ...detailLines(details, extras),
    ...peopleLines(parts, extras),
    `SEQUENCE:${revision}`,
    ...(changedAt === null ? [] : [formatProperty("LAST-MODIFIED", "date-time", [instantText(changedAt)])]),
    ...extras.lines,
    ...componentLines(parts, extras),
  ];
}

/** Alarms that were kept go out as they came in, as long as there is a reminder of their time; then all other parts. */
function componentLines({ alarms, details }: ExchangedParts, { parts }: Extras): readonly string[] {
  const ofAlarms = alarms.flatMap((alarm) => {
    const kept = parts.filter((part) => part.alarm === alarmKey(alarm));
    return kept.length > 0 ? kept.flatMap(({ lines }) => lines) : alarmLines(alarm, details.subject);
  });
  return [...ofAlarms, ...parts.flatMap(({ alarm, lines }) => (alarm === null ? lines : []))];
}
