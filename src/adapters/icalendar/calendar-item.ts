import type { IcalendarRefusalCode } from "../../calendar/exchange/icalendar-refusal-codes.js";
import type { Refusal } from "../../kernel/decision.js";
import type { RefusedItem } from "./calendar-file.js";
import type { Component } from "./component.js";
import type { EventProperties } from "./event-properties.js";
import { eventProperties, propertyOf } from "./event-properties.js";
import { textOf } from "./property.js";
import { readText } from "./read-parts.js";

/** A component of a file, with what is known of it before it is read. */
export interface CalendarItem {
  /** The component. */
  readonly component: Component;
  /** Its properties. */
  readonly properties: EventProperties;
  /** What is wrong with its lines. */
  readonly found: readonly Refusal<IcalendarRefusalCode>[];
  /** Its UID; `null` where it has none. */
  readonly uid: string | null;
  /** On which line of the file it begins. */
  readonly line: number;
}

/** Looks at a component before it is read. */
export function calendarItem(component: Component): CalendarItem {
  const { properties, found } = eventProperties(component.properties);
  const { brokenAt } = component;
  const broken = brokenAt === null ? [] : [{ code: "ICALENDAR_MALFORMED" as const, params: { line: brokenAt } }];
  const uid = propertyOf(properties, "UID");
  return {
    component,
    properties,
    found: [...broken, ...found],
    uid: uid === undefined ? null : textOf(uid).trim() || null,
    line: component.content[0]?.line ?? 1,
  };
}

/** Reports an item that is not read. */
export const refusedItem = (item: CalendarItem, refusals: readonly Refusal[]): RefusedItem => ({
  component: item.component.name,
  uid: item.uid,
  subject: readText(item.properties, "SUMMARY"),
  line: item.line,
  refusals,
  text: item.component.content.map(({ text }) => text).join("\n"),
});
