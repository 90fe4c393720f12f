import type { TimelineEntry, TimelinePage } from "crmkit";
import { CrmError } from "crmkit";
import type { Tables } from "./tables.js";

/** Reads the timeline from a place on; a cursor is the number of places before it. */
export function followTimeline({ of, timeline }: Tables, after: string | null, limit: number): TimelinePage {
  const stored = of("timelineEntry");
  const entries: TimelineEntry[] = [];
  let place = after === null ? 0 : placeOf(after, timeline.length);
  for (; place < timeline.length && entries.length < limit; place++) {
    const entry = stored.get(timeline[place] ?? "");
    if (entry !== undefined) entries.push(entry);
  }
  return { entries, cursor: `own-${place}` };
}

function placeOf(cursor: string, length: number): number {
  const place = /^own-(\d{1,15})$/.exec(cursor)?.[1];
  if (place !== undefined && Number(place) <= length) return Number(place);
  throw new CrmError("INPUT_INVALID", { refusals: [{ code: "TIMELINE_CURSOR_UNFIT", path: ["after"] }] });
}
