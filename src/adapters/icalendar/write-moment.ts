import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import { formatProperty } from "./format-property.js";
import { isLocal } from "./is-local.js";
import type { PropertyParams } from "./property.js";

/** Writes dates, or local times of a zone; those of UTC as instants. */
export function momentLine(
  name: string,
  starts: readonly OccurrenceStart[],
  zone: string,
  kept: PropertyParams = new Map(),
): string {
  if (!starts.every(isLocal)) return formatProperty(name, "date", starts, kept);
  if (zone === "UTC")
    return formatProperty(
      name,
      "date-time",
      starts.map((start) => `${start}Z`),
      kept,
    );
  return formatProperty(name, "date-time", starts, new Map([["TZID", [zone]], ...kept]));
}
