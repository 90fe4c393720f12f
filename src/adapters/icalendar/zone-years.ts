import type { ExchangedEvent } from "../../calendar/exchange/exchanged-event.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import { isLocal } from "./is-local.js";

/** The years in which a zone's clocks are asked for. */
export interface ZoneYears {
  /** The first. */
  readonly first: number;
  /** The last. */
  readonly last: number;
}

/** The zones that local times of some events are of, but UTC, and the years of those times up to the year of now at least. */
export function zoneYears(events: readonly ExchangedEvent[], now: Date): ReadonlyMap<string, ZoneYears> {
  const found = new Map<string, ZoneYears>();
  const year = now.getUTCFullYear();
  const look = (zone: string, starts: readonly (OccurrenceStart | null)[]): void => {
    if (zone === "UTC") return;
    for (const start of starts) {
      if (start === null || !isLocal(start)) continue;
      const of = Number(start.slice(0, 4));
      const { first, last } = found.get(zone) ?? { first: of, last: year };
      found.set(zone, { first: Math.min(first, of), last: Math.max(last, of) });
    }
  };
  for (const { details, originalStart, excludedStarts, extraStarts, overrides } of events) {
    look(details.timeZone, [details.startLocal, details.endLocal, originalStart, ...excludedStarts, ...extraStarts]);
    for (const override of overrides) {
      look(details.timeZone, [override.originalStart]);
      look(override.details.timeZone, [override.details.startLocal, override.details.endLocal]);
    }
  }
  return found;
}
