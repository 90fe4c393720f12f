import { spansInOrder } from "./spans-in-order.js";
import type { TimeSpan } from "./time-span.js";

/** The time that any of the spans takes, as spans in ascending order that do not even touch. */
export function mergeSpans(spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const merged: TimeSpan[] = [];
  for (const { startsAt, endsAt } of spansInOrder(spans)) {
    const last = merged.at(-1);
    if (last === undefined || last.endsAt < startsAt) merged.push({ startsAt, endsAt });
    else if (last.endsAt < endsAt) merged[merged.length - 1] = { startsAt: last.startsAt, endsAt };
  }
  return merged;
}
