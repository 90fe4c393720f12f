import { expect, it } from "vitest";
import { occurrencesOf } from "../../src/calendar/occurrences-of.js";
import { dailyWith, meetingWith, on, takenOutAt } from "../support/reminder-samples.js";

/** The starts within a span, or as many as the limit lets through. */
const starts = (event: ReturnType<typeof meetingWith>, from: string, to: string, limit = 10): string[] =>
  Array.from(occurrencesOf(event, { from: on(from), to: on(to) }, limit), ({ start }) => start);

it("EVT-10 an agenda has what shares some of its time: what ends as it begins, or begins as it ends, does not", () => {
  const meeting = meetingWith(); // 13:00 to 14:00 in UTC
  expect(starts(meeting, "03-05T13:59:59.999", "03-05T20:00")).toEqual(["2026-03-05T14:00:00"]);
  expect(starts(meeting, "03-05T14:00", "03-05T20:00")).toEqual([]);
  expect(starts(meeting, "03-05T08:00", "03-05T13:00:00.001")).toEqual(["2026-03-05T14:00:00"]);
  expect(starts(meeting, "03-05T08:00", "03-05T13:00")).toEqual([]);
});

it("EVT-10 an agenda has what takes no time as it begins, and not as it ends", () => {
  const moment = meetingWith({ endLocal: "2026-03-05T14:00:00" });
  expect(starts(moment, "03-05T13:00", "03-05T20:00")).toEqual(["2026-03-05T14:00:00"]);
  expect(starts(moment, "03-05T12:00", "03-05T13:00")).toEqual([]);
  expect(starts(moment, "03-05T13:00:00.001", "03-05T20:00")).toEqual([]);
});

it("EVT-10 an agenda has the occurrences of a series that reach into it, as many as are asked for", () => {
  const nights = dailyWith({ startLocal: "2026-03-05T22:00:00", endLocal: "2026-03-07T02:00:00" });
  expect(starts(nights, "03-10T00:00", "03-10T12:00")).toEqual(["2026-03-08T22:00:00", "2026-03-09T22:00:00"]);
  expect(starts(nights, "03-10T00:00", "03-13T00:00", 3)).toEqual([
    "2026-03-08T22:00:00",
    "2026-03-09T22:00:00",
    "2026-03-10T22:00:00",
  ]);
  expect(starts(nights, "03-10T01:00", "03-10T12:00")).toEqual(["2026-03-09T22:00:00"]);
});

it("EVT-10 an agenda has whole days that are longer because clocks are put back", () => {
  const days = dailyWith({
    allDay: true,
    startLocal: null,
    endLocal: null,
    startOn: "2026-10-20",
    endOn: "2026-10-20",
  });
  expect(starts(days, "10-25T22:30", "10-25T22:45")).toEqual(["2026-10-25"]);
});

it("REC-7 an occurrence is named by its original start, an event that happens once is not", () => {
  const [of, once, taken] = [dailyWith(), meetingWith(), takenOutAt("2026-03-05")].map((event) =>
    Array.from(occurrencesOf(event, { from: on("03-05T00:00"), to: on("03-06T00:00") }, 1), (told) => [
      told.occurrence,
      told.start,
      told.startsAt,
      told.endsAt,
    ]).flat(),
  );
  expect(of).toEqual(["2026-03-05T14:00:00", "2026-03-05T14:00:00", on("03-05T13:00"), on("03-05T14:00")]);
  expect(once).toEqual([null, "2026-03-05T14:00:00", on("03-05T13:00"), on("03-05T14:00")]);
  expect(taken).toEqual(["2026-03-05T14:00:00", "2026-03-05T16:00:00", on("03-05T15:00"), on("03-05T16:00")]);
});
