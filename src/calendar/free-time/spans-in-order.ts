import type { TimeSpan } from "./time-span.js";

/** Spans in the order of their starts, those that start together as they were given; without those of no length. */
export const spansInOrder = <Span extends TimeSpan>(spans: readonly Span[]): Span[] =>
  spans.filter(({ startsAt, endsAt }) => startsAt < endsAt).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
