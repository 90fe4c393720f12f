import { sharedSpans } from "./shared-spans.js";
import type { TimeSpan } from "./time-span.js";

/** What others leave of a span; the others in ascending order and without overlaps. */
export function spansBetween(span: TimeSpan, taken: readonly TimeSpan[]): readonly TimeSpan[] {
  const starts = [span.startsAt, ...taken.map(({ endsAt }) => endsAt)];
  const gaps = starts.map((startsAt, i) => ({ startsAt, endsAt: taken[i]?.startsAt ?? span.endsAt }));
  return sharedSpans(
    [span],
    gaps.filter(({ startsAt, endsAt }) => startsAt < endsAt),
  );
}
