import type { ExchangedAlarm } from "../../calendar/exchange/exchanged-event.js";
import { alarmKey, alarmOf } from "./alarm.js";
import { alarmLines } from "./alarm-lines.js";
import type { Component } from "./component.js";
import type { EventProperties } from "./event-properties.js";
import { keeperOf, keptPlace } from "./keeper-of.js";
import type { Property } from "./property.js";
import type { EventPeople } from "./read-people.js";

/**
 * What a component says and no field holds, line by line: whole properties, parameters, alarms, components within it. It
 * stands in the order in which it goes out, so that it comes in the same again.
 */
export function readExtras(
  { parts }: Component,
  properties: EventProperties,
  { repeated }: EventPeople,
  subject: string,
): string | null {
  const kept = [...keptProperties(properties, repeated), ...keptParts(parts, subject)];
  return kept.length === 0 ? null : kept.join("\n");
}

function keptProperties(properties: EventProperties, repeated: readonly Property[]): readonly string[] {
  const leftOut = new Set(repeated);
  return [...properties.values()]
    .flat()
    .filter((property) => !leftOut.has(property))
    .map((property) => ({ line: property.line, place: keptPlace(property), kept: keeperOf(property) }))
    .sort((a, b) => a.place - b.place || a.line - b.line)
    .flatMap(({ kept }) => kept ?? []);
}

/** Alarms that remind come first, those of one time together. */
function keptParts(parts: readonly Component[], subject: string): readonly string[] {
  const alarms = parts.map((part) => (part.name === "VALARM" ? alarmOf(part.properties) : null));
  const keys = alarms.map((alarm) => (alarm === null ? null : alarmKey(alarm)));
  const place = (i: number): number => (keys[i] === null ? keys.length : keys.indexOf(keys[i] ?? null));
  return parts
    .map((part, i) => ({ lines: part.content.map(({ text }) => text), alarm: alarms[i] ?? null, place: place(i) }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ lines, alarm }) => (isPlain(alarm, lines, subject) ? [] : lines));
}

/** Whether an alarm goes out just as it came in, without being kept. */
const isPlain = (alarm: ExchangedAlarm | null, lines: readonly string[], subject: string): boolean =>
  alarm !== null && alarmLines(alarm, subject).join("\n") === lines.join("\n");
