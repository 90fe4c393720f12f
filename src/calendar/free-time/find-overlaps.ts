import type { BusySpan } from "./busy-span.js";
import { sharedSpan } from "./shared-spans.js";
import { spansInOrder } from "./spans-in-order.js";
import type { TimeSpan } from "./time-span.js";

/** Two busy times of one user, and the stretch that both take. */
export interface Overlap extends TimeSpan {
  /** The user who cannot be at both. */
  readonly userId: string;
  /** The one that starts earlier; of two that start together, the one that was given first. */
  readonly first: BusySpan;
  /** The other. */
  readonly second: BusySpan;
}

/**
 * Finds every pair of busy times of the same user that share time, in the order in which the shared stretches start.
 * Times that only touch share none, and neither does a time without length.
 */
export function findOverlaps(spans: readonly BusySpan[]): readonly Overlap[] {
  const running = new Map<string, readonly BusySpan[]>();
  const overlaps: Overlap[] = [];
  for (const span of spansInOrder(spans)) {
    const still = (running.get(span.userId) ?? []).filter(({ endsAt }) => endsAt > span.startsAt);
    for (const first of still) overlaps.push({ userId: span.userId, first, second: span, ...sharedSpan(first, span) });
    running.set(span.userId, [...still, span]);
  }
  return overlaps;
}
