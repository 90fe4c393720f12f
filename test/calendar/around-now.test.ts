import { describe, expect, it } from "vitest";
import { lastOver, nextPlanned } from "../../src/calendar/around-now.js";
import type { EventOccurrence } from "../../src/calendar/occurrences-of.js";
import { dailyWith, meetingWith, on, takenOutAt } from "../support/reminder-samples.js";
import { recurrenceOf } from "../support/series-of.js";

/** An occurrence in short: which it is, when it starts, and the instants. */
const told = (found: EventOccurrence | null) =>
  found === null
    ? null
    : `${found.occurrence} ${found.start} ${found.startsAt.toISOString().slice(5, 16)} ${found.endsAt.toISOString().slice(5, 16)}`;

const twice = recurrenceOf({ end: { kind: "count", count: 2 } });

describe("the last event that is over", () => {
  const last = (event: ReturnType<typeof meetingWith>, now: string) => told(lastOver(event, on(now)));

  it("EVT-8 is so after its end, and never if it was cancelled", () => {
    const once = "null 2026-03-05T14:00:00 03-05T13:00 03-05T14:00";
    expect(last(meetingWith(), "03-05T14:00")).toBeNull();
    expect(last(meetingWith(), "03-05T14:00:00.001")).toBe(once);
    expect(last(meetingWith({ status: "done" }), "03-06T00:00")).toBe(once);
    expect(last(meetingWith({ status: "cancelled" }), "03-06T00:00")).toBeNull();
    expect(last(takenOutAt("2026-03-05"), "03-06T00:00")).toBe(
      "2026-03-05T14:00:00 2026-03-05T16:00:00 03-05T15:00 03-05T16:00",
    );
  });

  it("EVT-8 is the latest occurrence of a series", () => {
    const sixth = "2026-03-06T14:00:00 2026-03-06T14:00:00 03-06T13:00 03-06T14:00";
    expect(last(dailyWith(), "03-05T14:00")).toBeNull();
    expect(last(dailyWith(), "03-07T14:00")).toBe(sixth);
    expect(last(dailyWith(), "03-07T14:00:00.001")).toContain("2026-03-07T14:00:00");
    expect(last(dailyWith({ recurrence: twice }), "09-01T00:00")).toBe(sixth);
    expect(last(dailyWith({ excludedStarts: ["2026-03-07T14:00:00"] }), "03-08T00:00")).toBe(sixth);
    expect(last(dailyWith({ status: "cancelled" }), "03-08T00:00")).toBeNull();
  });

  it("EVT-8 is the latest of whole days and of nights too", () => {
    const days = dailyWith({
      allDay: true,
      startLocal: null,
      endLocal: null,
      startOn: "2026-03-05",
      endOn: "2026-03-05",
    });
    expect(last(days, "03-07T23:00")).toContain("2026-03-06 ");
    expect(last(days, "03-07T23:00:00.001")).toContain("2026-03-07 ");
    const nights = dailyWith({ startLocal: "2026-03-05T22:00:00", endLocal: "2026-03-07T02:00:00" });
    expect(last(nights, "03-10T00:00")).toContain("2026-03-07T22:00:00 ");
    expect(last(nights, "03-10T01:00:00.001")).toContain("2026-03-08T22:00:00 ");
  });
});

describe("the next event that is planned", () => {
  const next = (event: ReturnType<typeof meetingWith>, now: string) => told(nextPlanned(event, on(now)));

  it("EVT-8 is so until it starts, and only while it is planned", () => {
    expect(next(meetingWith(), "03-05T12:59:59.999")).toBe("null 2026-03-05T14:00:00 03-05T13:00 03-05T14:00");
    expect(next(meetingWith(), "03-05T13:00")).toBeNull();
    for (const status of ["done", "cancelled", null] as const) {
      expect(next(meetingWith({ status }), "03-01T00:00")).toBeNull();
      expect(next(dailyWith({ status }), "03-01T00:00")).toBeNull();
    }
  });

  it("EVT-8 is the earliest occurrence of a series that has one left", () => {
    expect(next(dailyWith(), "03-06T13:00")).toBe("2026-03-07T14:00:00 2026-03-07T14:00:00 03-07T13:00 03-07T14:00");
    expect(next(dailyWith({ recurrence: twice }), "03-06T12:59")).toContain("2026-03-06T14:00:00");
    expect(next(dailyWith({ recurrence: twice }), "03-06T13:00")).toBeNull();
  });
});
