import { describe, expect, it } from "vitest";
import { completeSpan, spanObjections } from "../../src/calendar/complete-span.js";

type Entered = Parameters<typeof completeSpan>[0];

/** What stands against times as they were entered. */
const objections = (entered: object, timeZone = "Europe/Paris") =>
  spanObjections(entered as Entered, completeSpan(entered as Entered, null, timeZone));

describe("the span of an event", () => {
  it("EVT-5 has a start", () => {
    expect(objections({})).toEqual([{ code: "EVENT_START_MISSING", path: ["startLocal"] }]);
    expect(objections({ allDay: true })).toEqual([{ code: "EVENT_START_MISSING", path: ["startOn"] }]);
  });

  it("EVT-5 does not end before it starts, and may end as it starts", () => {
    expect(objections({ startLocal: "2026-03-05T14:00:00", endLocal: "2026-03-05T14:00:00" })).toEqual([]);
    expect(objections({ startLocal: "2026-03-05T14:00:00", endLocal: "2026-03-05T13:59:59" })).toEqual([
      {
        code: "EVENT_ENDS_BEFORE_START",
        path: ["endLocal"],
        params: { start: "2026-03-05T14:00:00", end: "2026-03-05T13:59:59" },
      },
    ]);
    expect(objections({ startOn: "2026-03-05", endOn: "2026-03-05" })).toEqual([]);
    expect(objections({ startOn: "2026-03-05", endOn: "2026-03-04" })).toEqual([
      { code: "EVENT_ENDS_BEFORE_START", path: ["endOn"], params: { start: "2026-03-05", end: "2026-03-04" } },
    ]);
  });

  it("EVT-5 REC-5 does not end before it starts where clocks are put on: neither on the wall nor in fact", () => {
    const codes = (startLocal: string, endLocal: string) =>
      objections({ startLocal, endLocal }).map(({ code }) => code);
    expect(codes("2026-03-29T03:00:00", "2026-03-29T02:30:00")).toEqual(["EVENT_ENDS_BEFORE_START"]); // which is 03:30
    expect(codes("2026-03-29T02:30:00", "2026-03-29T03:00:00")).toEqual(["EVENT_ENDS_BEFORE_START"]); // from 03:30 on
    expect(codes("2026-03-29T02:30:00", "2026-03-29T03:30:00")).toEqual([]);
  });

  it("EVT-5 lies in the years of events, from its start to its end", () => {
    const outOfTime = (field: string) => [
      { code: "EVENT_OUT_OF_TIME", path: [field], params: { first: 1600, last: 2999 } },
    ];
    expect(objections({ startOn: "1600-01-01", endOn: "2999-12-31" })).toEqual([]);
    expect(objections({ startOn: "2999-12-31", endOn: "3000-01-01" })).toEqual(outOfTime("startOn"));
    expect(objections({ startOn: "1599-12-31", endOn: "1600-01-01" })).toEqual(outOfTime("startOn"));
    expect(objections({ startLocal: "2999-12-31T23:30:00" })).toEqual(outOfTime("startLocal"));
  });

  it("EVT-5 is of days or of hours, and not of both", () => {
    const unfit = (field: string, allDay: boolean) => ({
      code: "EVENT_SPAN_UNFIT",
      path: [field],
      params: { field, allDay },
    });
    expect(objections({ startOn: "2026-03-05", startLocal: "2026-03-05T14:00:00", endLocal: null })).toEqual([
      unfit("startLocal", true),
    ]);
    expect(objections({ allDay: false, startLocal: "2026-03-05T14:00:00", endOn: "2026-03-05" })).toEqual([
      unfit("endOn", false),
    ]);
  });
});
