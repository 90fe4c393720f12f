import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { mergeSpans } from "../../../src/calendar/free-time/merge-spans.js";
import { sharedSpans } from "../../../src/calendar/free-time/shared-spans.js";
import { spansBetween } from "../../../src/calendar/free-time/spans-between.js";
import type { TimeSpan } from "../../../src/calendar/free-time/time-span.js";

const size = 40;
const span = (from: number, to: number): TimeSpan => ({ startsAt: new Date(from), endsAt: new Date(to) });
const spans = fc.array(
  fc.tuple(fc.nat(size - 8), fc.nat(8)).map(([from, length]) => span(from, from + length)),
  { maxLength: 8 },
);

/** For each moment whether a span takes it. */
const taken = (given: readonly TimeSpan[]): boolean[] =>
  Array.from({ length: size }, (_, i) => given.some(({ startsAt, endsAt }) => +startsAt <= i && i < +endsAt));

const areApart = (given: readonly TimeSpan[]): boolean =>
  given.every(({ startsAt, endsAt }, i) => startsAt < endsAt && +(given[i - 1]?.endsAt ?? -1) < +startsAt);

test.prop([spans])("EVT-10: merged spans take the same time, in order and apart", (given) => {
  const merged = mergeSpans(given);
  expect(taken(merged)).toEqual(taken(given));
  expect(areApart(merged)).toBe(true);
});

test.prop([spans, spans])("EVT-10: shared spans are the time that both lists take", (some, others) => {
  const [a, b] = [mergeSpans(some), mergeSpans(others)];
  const both = taken(a).map((isTaken, i) => isTaken && taken(b)[i]);
  expect(taken(sharedSpans(a, b))).toEqual(both);
  expect(areApart(sharedSpans(a, b))).toBe(true);
});

test.prop([spans, fc.nat(size), fc.nat(size)])(
  "EVT-10: what is left of a span is the time that none takes",
  (given, a, b) => {
    const window = span(Math.min(a, b), Math.max(a, b));
    const left = spansBetween(window, mergeSpans(given));
    expect(taken(left)).toEqual(taken([window]).map((isIn, i) => isIn && !taken(given)[i]));
    expect(areApart(left)).toBe(true);
  },
);
