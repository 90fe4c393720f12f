import { describe, expect, it } from "vitest";
import { hasOwn } from "../../src/calendar/event-family.js";
import { deriveTimes, isSeries, occurrenceEnds, startOf } from "../../src/calendar/event-times.js";
import { eventWarnings } from "../../src/calendar/event-warnings.js";
import { seriesObjections } from "../../src/calendar/series-objections.js";
import { shiftSpan } from "../../src/calendar/shift-span.js";
import { dailyWith, meetingWith, on, takenOutAt } from "../support/reminder-samples.js";
import { recurrenceOf } from "../support/series-of.js";

const wholeDays = { allDay: true, startLocal: null, endLocal: null, startOn: "2026-03-28", endOn: "2026-03-29" };
const count = (times: number) => recurrenceOf({ end: { kind: "count", count: times } });

describe("the instants of an event", () => {
  it("EVT-5 are those of its start and its end in its zone", () => {
    expect(deriveTimes(meetingWith())).toEqual({
      startsAt: on("03-05T13:00"),
      endsAt: on("03-05T14:00"),
      firstStartAt: on("03-05T13:00"),
      lastStartAt: on("03-05T13:00"),
      lastEndsAt: on("03-05T14:00"),
      spread: false,
    });
    expect(deriveTimes(meetingWith({ ...wholeDays }))).toMatchObject({
      startsAt: on("03-27T23:00"),
      endsAt: on("03-29T22:00"),
    });
    expect(deriveTimes(meetingWith({ endLocal: null }))).toMatchObject({ endsAt: on("03-05T13:00") });
  });

  it("EVT-5 are spread over weeks where it lasts longer than one", () => {
    expect(meetingWith({ endLocal: "2026-03-12T14:00:00" }).spread).toBe(false);
    expect(meetingWith({ endLocal: "2026-03-12T14:00:01" }).spread).toBe(true);
    expect(dailyWith().spread).toBe(true);
  });

  it("REC-8 are of a series those of its first and last occurrence, as far as there is a last", () => {
    const ends = ({ firstStartAt, lastStartAt, lastEndsAt }: ReturnType<typeof meetingWith>) => [
      firstStartAt,
      lastStartAt,
      lastEndsAt,
    ];
    const [fifth, sixth] = [on("03-05T13:00"), on("03-06T13:00")];
    expect(ends(dailyWith())).toEqual([fifth, null, null]);
    expect(ends(dailyWith({ recurrence: count(2) }))).toEqual([fifth, sixth, on("03-06T14:00")]);
    const first = ["2026-03-05T14:00:00"];
    expect(ends(dailyWith({ recurrence: count(2), excludedStarts: first }))).toEqual([sixth, sixth, on("03-06T14:00")]);
    expect(ends(dailyWith({ recurrence: count(1), excludedStarts: first }))).toEqual([fifth, fifth, on("03-05T14:00")]);
  });

  it("REC-10 are of a rule that is kept as text without end unless it has one", () => {
    const lastOf = (rruleText: string) => dailyWith({ recurrence: null, rruleText }).lastStartAt;
    expect(lastOf("FREQ=HOURLY;INTERVAL=5")).toBeNull();
    expect(lastOf("FREQ=HOURLY;INTERVAL=5;COUNT=2")).toEqual(on("03-05T18:00"));
    expect(lastOf("freq=hourly;interval=5;until=20260305")).toEqual(on("03-05T18:00"));
  });

  it("REC-8 last as long in each occurrence: exactly, or by whole days", () => {
    const night = dailyWith({ startLocal: "2026-03-28T22:00:00", endLocal: "2026-03-29T06:00:00" }); // seven hours
    expect(occurrenceEnds(night)("2026-03-30T22:00:00" as never, on("03-30T20:00"))).toEqual(on("03-31T03:00"));
    const days = dailyWith({ ...wholeDays });
    expect(occurrenceEnds(days)("2026-10-24" as never, on("10-23T22:00"))).toEqual(on("10-25T23:00"));
  });
});

describe("an event", () => {
  it("REC-8 is a series by a rule of either kind", () => {
    expect(isSeries(meetingWith())).toBe(false);
    expect(isSeries(dailyWith())).toBe(true);
    expect(isSeries(dailyWith({ recurrence: null, rruleText: "FREQ=HOURLY" }))).toBe(true);
  });

  it("EVT-5 starts on a day or at a time", () => {
    expect(startOf(meetingWith())).toBe("2026-03-05T14:00:00");
    expect(startOf(meetingWith({ ...wholeDays }))).toBe("2026-03-28");
    expect(() => startOf({ ...meetingWith(), startLocal: null })).toThrow(RangeError);
  });

  it("EVT-5 is moved with its start and its end, days by days", () => {
    expect(shiftSpan(meetingWith(), -86_400)).toMatchObject({
      startLocal: "2026-03-04T14:00:00",
      endLocal: "2026-03-04T15:00:00",
      startOn: null,
      endOn: null,
    });
    expect(shiftSpan(meetingWith({ ...wholeDays }), 86_400)).toMatchObject({
      startLocal: null,
      startOn: "2026-03-29",
      endOn: "2026-03-30",
    });
  });

  it("REC-8 of which occurrences last longer than 366 days is no series", () => {
    const lasting = (endLocal: string) =>
      dailyWith({ recurrence: recurrenceOf({ frequency: "yearly", interval: 2 }), endLocal });
    expect(seriesObjections(lasting("2027-03-06T14:00:00"))).toEqual([]);
    expect(seriesObjections(lasting("2027-03-06T14:00:01"))).toEqual([
      { code: "SERIES_LASTS_TOO_LONG", path: ["endLocal"], params: { most: 366 } },
    ]);
    const days = { ...wholeDays, endOn: "2027-03-29", recurrence: recurrenceOf({ frequency: "yearly", interval: 2 }) };
    expect(seriesObjections(dailyWith(days))).toMatchObject([{ path: ["endOn"] }]);
  });

  it("REC-8 that was taken out of a series has its own guests once they differ; any other has its own", () => {
    expect(hasOwn(meetingWith(), "guests")).toBe(true);
    expect(hasOwn(takenOutAt("2026-03-06"), "guests")).toBe(false);
    expect(hasOwn(takenOutAt("2026-03-06", { overriddenFields: ["guests"] }), "guests")).toBe(true);
    expect(hasOwn(takenOutAt("2026-03-06", { overriddenFields: ["guests"] }), "reminders")).toBe(false);
  });

  it("EVT-5 is told to start in the past, whole days from the day after on in the zone", () => {
    const codes = (event: ReturnType<typeof meetingWith>, now: string) => eventWarnings(event, on(now));
    expect(codes(meetingWith(), "03-05T13:00")).toEqual([]);
    expect(codes(meetingWith(), "03-05T13:00:00.001")).toEqual([
      { code: "EVENT_STARTS_IN_PAST", path: ["startLocal"], params: { startsAt: "2026-03-05T13:00:00.000Z" } },
    ]);
    expect(codes(meetingWith({ ...wholeDays }), "03-28T22:59")).toEqual([]);
    expect(codes(meetingWith({ ...wholeDays }), "03-28T23:00")).toMatchObject([{ path: ["startOn"] }]);
    expect(codes(meetingWith({ status: "done" }), "03-06T00:00")).toEqual([]);
    expect(codes(dailyWith(), "03-06T00:00")).toEqual([]);
    expect(codes(dailyWith({ recurrence: count(2) }), "03-06T00:00")).toHaveLength(1);
  });
});
