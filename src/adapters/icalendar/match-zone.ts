import { zoneOffset } from "../../kernel/time-zone.js";
import { zoneTransitions } from "../../kernel/zone-transitions.js";
import type { ZoneChanges } from "./custom-zone.js";
import { windowsZones } from "./windows-zones.js";

/** The first zone whose clocks show the same from one instant to another: of those preferred, then of one for each set of clocks. */
export function matchZone(wanted: ZoneChanges, from: Date, to: Date, preferred: readonly string[]): string | null {
  const candidates = new Set([...preferred, ...windowsZones.values()]);
  for (const zone of candidates) if (matches(zone, wanted, from, to)) return zone;
  return null;
}

function matches(zone: string, wanted: ZoneChanges, from: Date, to: Date): boolean {
  if (zoneOffset(zone, from) !== wanted.offset) return false;
  const changes = zoneTransitions(zone, from, to);
  return (
    changes.length === wanted.changes.length &&
    changes.every(({ at, offsetAfter }, i) => {
      const other = wanted.changes[i];
      return other !== undefined && at.getTime() === other.at.getTime() && offsetAfter === other.offsetAfter;
    })
  );
}
