import type { TimeSpan } from "./time-span.js";

/** The time that two lists share, piece by piece; each list in ascending order and without overlaps. */
export function sharedSpans(some: readonly TimeSpan[], others: readonly TimeSpan[]): readonly TimeSpan[] {
  const shared: TimeSpan[] = [];
  for (let i = 0, j = 0; ; ) {
    const [a, b] = [some[i], others[j]];
    if (a === undefined || b === undefined) return shared;
    const span = sharedSpan(a, b);
    if (span.startsAt < span.endsAt) shared.push(span);
    if (a.endsAt < b.endsAt) i++;
    else j++;
  }
}

/** The time that two spans share; of spans that share none it ends before it starts. */
export const sharedSpan = (a: TimeSpan, b: TimeSpan): TimeSpan => ({
  startsAt: new Date(Math.max(a.startsAt.getTime(), b.startsAt.getTime())),
  endsAt: new Date(Math.min(a.endsAt.getTime(), b.endsAt.getTime())),
});
