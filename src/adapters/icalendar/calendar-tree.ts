import type { CrmError } from "../../kernel/crm-error.js";
import { mostComponents, mostText } from "./calendar-limits.js";
import type { Component } from "./component.js";
import { componentTree } from "./component.js";
import type { ContentLine } from "./content-line.js";
import { unfold } from "./content-line.js";
import { eventProperties } from "./event-properties.js";
import { icalendarError } from "./icalendar-error.js";
import { readText } from "./read-parts.js";

/** What a file consists of. */
export interface CalendarTree {
  /** Its calendars, one at least. */
  readonly calendars: readonly Component[];
  /** Lines that are of no calendar. */
  readonly strays: readonly ContentLine[];
}

/**
 * Takes a file apart.
 * @throws CrmError `INPUT_INVALID` where it is too large, holds no calendar, or one of another version than 2.0.
 */
export function calendarTree(text: string): CalendarTree {
  if (text.length > mostText) throw tooLarge();
  const lines = unfold(text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/));
  const bounds = lines.filter((line) => /^(?:BEGIN|END):/i.test(line.text)).length;
  if (bounds > 2 * mostComponents) throw tooLarge();
  const { roots, strays } = componentTree(lines);
  const calendars = roots.filter(({ name }) => name === "VCALENDAR");
  if (calendars.length === 0)
    throw icalendarError({ code: "ICALENDAR_MALFORMED", params: { line: lines[0]?.line ?? 1 } });
  for (const { properties } of calendars) {
    const version = readText(eventProperties(properties).properties, "VERSION");
    if (version !== null && version !== "2.0")
      throw icalendarError({ code: "ICALENDAR_VERSION_UNKNOWN", params: { version } });
  }
  const outside = roots.flatMap((root) => (root.name === "VCALENDAR" ? [] : root.content));
  return { calendars, strays: [...strays, ...outside] };
}

const tooLarge = (): CrmError =>
  icalendarError({ code: "ICALENDAR_TOO_LARGE", params: { characters: mostText, components: mostComponents } });
