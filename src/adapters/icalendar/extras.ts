import type { ExchangedAlarm } from "../../calendar/exchange/exchanged-event.js";
import { alarmKey, alarmOf } from "./alarm.js";
import type { Component } from "./component.js";
import { componentTree } from "./component.js";
import { isKeptFor } from "./keeper-of.js";
import type { Property } from "./property.js";
import { parseProperty } from "./property.js";

/** A component that is kept. */
export interface KeptPart {
  /** Its lines. */
  readonly lines: readonly string[];
  /** The key of the alarm that it is; `null` for anything else. */
  readonly alarm: string | null;
}

/** What is kept of an event besides its fields. */
export interface Extras {
  /** What is kept for properties that the fields give, in order. */
  readonly kept: readonly Property[];
  /** Lines that go out as they are. */
  readonly lines: readonly string[];
  /** Components. */
  readonly parts: readonly KeptPart[];
}

/** Takes apart what was kept; `null` for what are no lines of an event. */
export function parseExtras(text: string | null): Extras | null {
  const lines = text === null ? [] : text.split("\n");
  const framed = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR"];
  const { roots, strays } = componentTree(framed.map((line, i) => ({ text: line, line: i + 1 })));
  const [calendar, ...others] = roots;
  const [event, ...more] = calendar?.parts ?? [];
  if (event === undefined || others.length + more.length + strays.length > 0) return null;
  return calendar?.brokenAt === null && event.brokenAt === null ? extrasOf(event) : null;
}

function extrasOf({ properties, parts }: Component): Extras | null {
  const kept: Property[] = [];
  const lines: string[] = [];
  for (const line of properties) {
    const property = parseProperty(line);
    if (property === null) return null;
    if (isKeptFor(property)) kept.push(property);
    else lines.push(line.text);
  }
  return { kept, lines, parts: parts.map(partOf) };
}

function partOf(part: Component): KeptPart {
  const alarm: ExchangedAlarm | null = part.name === "VALARM" ? alarmOf(part.properties) : null;
  return { lines: part.content.map(({ text }) => text), alarm: alarm === null ? null : alarmKey(alarm) };
}
