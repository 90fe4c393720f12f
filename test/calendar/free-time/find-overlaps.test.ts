import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { BusySpan } from "../../../src/calendar/free-time/busy-span.js";
import { findOverlaps } from "../../../src/calendar/free-time/find-overlaps.js";
import type { CivilDate } from "../../../src/kernel/civil-date.js";

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 0, minute));

const span = (userId: string, from: number, to: number, eventId = `${userId}${from}-${to}`): BusySpan => ({
  userId,
  startsAt: at(from),
  endsAt: at(to),
  eventId,
  occurrence: "2026-01-05" as CivilDate,
});

const spans = fc.array(
  fc
    .tuple(fc.constantFrom("ann", "bob"), fc.nat(30), fc.nat(8))
    .map(([userId, from, length]) => span(userId, from, from + length)),
  { maxLength: 25 },
);

/** Every pair, by looking at each minute of both. */
function pairsByMinute(given: readonly BusySpan[]): string[] {
  const minutes = ({ startsAt, endsAt }: BusySpan): number[] =>
    Array.from({ length: (endsAt.getTime() - startsAt.getTime()) / 60_000 }, (_, i) => startsAt.getTime() + i * 60_000);
  return given.flatMap((a, i) =>
    given.slice(i + 1).flatMap((b) => {
      const both = minutes(a).filter((minute) => a.userId === b.userId && minutes(b).includes(minute));
      return both.length === 0
        ? []
        : [[a.eventId, b.eventId].sort().concat(String(both[0]), String(both.length)).join()];
    }),
  );
}

describe("EVT-10: overlapping busy times", () => {
  test.prop([spans])("are every pair of one user's that shares a minute, with what they share", (given) => {
    const found = findOverlaps(given).map(({ first, second, startsAt, endsAt }) => {
      const length = (endsAt.getTime() - startsAt.getTime()) / 60_000;
      return [first.eventId, second.eventId].sort().concat(String(startsAt.getTime()), String(length)).join();
    });
    expect(found.sort()).toEqual(pairsByMinute(given).sort());
  });

  test.prop([spans])("come in the order of their starts, the earlier one first, each with its user", (given) => {
    const found = findOverlaps(given);
    const starts = found.map(({ startsAt }) => startsAt.getTime());
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { userId, first, second } of found) {
      expect(first.startsAt.getTime()).toBeLessThanOrEqual(second.startsAt.getTime());
      expect([first.userId, second.userId]).toEqual([userId, userId]);
    }
  });

  it("of two that start together, the one given first comes first", () => {
    const [a, b] = [span("ann", 0, 30, "a"), span("ann", 0, 20, "b")];
    expect(findOverlaps([b, a])).toEqual([{ userId: "ann", first: b, second: a, startsAt: at(0), endsAt: at(20) }]);
  });

  it("do not count touching ones, other users', nor those of no length", () => {
    const given = [span("ann", 0, 30), span("ann", 30, 60), span("bob", 0, 60), span("ann", 10, 10)];
    expect(findOverlaps(given)).toEqual([]);
  });

  it("are found among 100,000 without comparing each with each", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => span("ann", i * 10, i * 10 + (i % 1_000 === 0 ? 11 : 10)));
    expect(findOverlaps(many)).toHaveLength(100);
  });
});
