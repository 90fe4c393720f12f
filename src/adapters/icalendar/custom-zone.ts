import type { LocalDateTime } from "../../kernel/local-date-time.js";
import { isLocalDateTime } from "../../kernel/local-date-time.js";
import type { ZoneTransition } from "../../kernel/zone-transitions.js";
import type { Component } from "./component.js";
import type { EventProperties } from "./event-properties.js";
import { eventProperties, propertyOf } from "./event-properties.js";
import { localAt } from "./local-at.js";
import type { Property } from "./property.js";
import { valuesOf } from "./property.js";
import type { LocalYears } from "./ruled-onsets.js";
import { ruledOnsets } from "./ruled-onsets.js";

/** What a zone's clocks show over some years. */
export interface ZoneChanges {
  /** What they are ahead of UTC when the years begin, in milliseconds. */
  readonly offset: number;
  /** The changes within the years, in ascending order. */
  readonly changes: readonly ZoneTransition[];
}

/**
 * What the clocks of a VTIMEZONE show from one instant to another; `null` for one that cannot be read. Before its first
 * change they show what that change begins with.
 */
export function customZoneChanges(zone: Component, from: Date, to: Date): ZoneChanges | null {
  const observances = zone.parts.filter(({ name }) => name === "STANDARD" || name === "DAYLIGHT");
  const all = observances.map((observance) => observanceChanges(observance, from, to));
  if (all.length === 0) return null;
  const changes: ZoneTransition[] = [];
  for (const some of all) {
    if (some === null) return null;
    changes.push(...some);
  }
  changes.sort((a, b) => a.at.getTime() - b.at.getTime());
  const before = changes.filter(({ at }) => at <= from).at(-1);
  const within = changes.filter(
    ({ at, offsetBefore, offsetAfter }) => at > from && at < to && offsetBefore !== offsetAfter,
  );
  const offset = before?.offsetAfter ?? changes[0]?.offsetBefore;
  return offset === undefined ? null : { offset, changes: within };
}

/** The changes to what a STANDARD or a DAYLIGHT says: its own first one, those of its rule and its further dates. */
function observanceChanges({ properties: lines }: Component, from: Date, to: Date): readonly ZoneTransition[] | null {
  const { properties } = eventProperties(lines);
  const offsetBefore = offsetOf(propertyOf(properties, "TZOFFSETFROM"));
  const offsetAfter = offsetOf(propertyOf(properties, "TZOFFSETTO"));
  const onsets =
    offsetBefore === null
      ? null
      : onsetsOf(properties, offsetBefore, { from: localAt(from, offsetBefore), to: localAt(to, offsetBefore) });
  if (offsetBefore === null || offsetAfter === null || onsets === null) return null;
  return onsets.map((onset) => ({ at: new Date(Date.parse(`${onset}Z`) - offsetBefore), offsetBefore, offsetAfter }));
}

function onsetsOf(properties: EventProperties, offset: number, years: LocalYears): readonly LocalDateTime[] | null {
  const start = propertyOf(properties, "DTSTART");
  const first = start === undefined ? null : localOf(valuesOf(start)[0]);
  if (first === null) return null;
  const further = (properties.get("RDATE") ?? []).flatMap(valuesOf).map(localOf);
  const rule = propertyOf(properties, "RRULE");
  const ruled = rule === undefined ? [] : ruledOnsets(rule.value, first, offset, years);
  if (ruled === null) return null;
  return [...new Set([first, ...ruled, ...further.filter((onset) => onset !== null)])];
}

function localOf(value: unknown): LocalDateTime | null {
  const local = String(value).replace(/Z$/, "");
  return isLocalDateTime(local) ? local : null;
}

/** Reads `+0100` or `-003045`, in milliseconds. */
function offsetOf(property: Property | undefined): number | null {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(property?.value.trim() ?? "") ?? [];
  if (hours === undefined) return null;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === "-" ? -size : size;
}
