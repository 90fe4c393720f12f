import { expect, it } from "vitest";
import type { EnteredRule } from "../../src/calendar/enter-rule.js";
import { enterRule } from "../../src/calendar/enter-rule.js";
import { meetingWith } from "../support/reminder-samples.js";
import { recurrenceOf } from "../support/series-of.js";

const span = meetingWith(); // on a Thursday
const daily = recurrenceOf();
const friday = recurrenceOf({ frequency: "weekly", weekdays: [{ day: 5, nth: null }] });
const hourly = { recurrence: null, rruleText: "FREQ=HOURLY" };
const enter = (entered: EnteredRule, before: Parameters<typeof enterRule>[1] = null) =>
  enterRule(entered, before, span);

it("REC-10 a rule is entered by structure or as text, which becomes a structure where that can say it", () => {
  expect(enter({ recurrence: daily })).toMatchObject({ recurrence: daily, rruleText: null, refusals: [] });
  expect(enter({ rrule: "FREQ=DAILY" })).toMatchObject({ recurrence: daily, rruleText: null, refusals: [] });
  expect(enter({ rrule: "freq=hourly" })).toMatchObject({ ...hourly, refusals: [] });
});

it("REC-7 a rule stays as it was unless one is entered, or none", () => {
  expect(enter({}, hourly)).toMatchObject({ ...hourly, refusals: [] });
  expect(enter({})).toMatchObject({ recurrence: null, rruleText: null, refusals: [] });
  for (const none of [{ recurrence: null }, { rrule: null }])
    expect(enter(none, hourly)).toMatchObject({ recurrence: null, rruleText: null });
  expect(enter({ recurrence: daily, rrule: null }, hourly)).toMatchObject({ recurrence: daily, rruleText: null });
});

it("REC-10 two rules are refused, and a text that is none", () => {
  expect(enter({ recurrence: daily, rrule: "FREQ=DAILY" }).refusals).toEqual([
    { code: "RECURRENCE_TWICE", path: ["rrule"] },
  ]);
  expect(enter({ rrule: "FREQ=NEVER" }).refusals).toMatchObject([{ code: "RRULE_MALFORMED", path: ["rrule"] }]);
});

it("REC-3 a start beside the rule is refused, or moved with its end where that was chosen", () => {
  expect(enter({ recurrence: friday }).refusals).toMatchObject([
    { code: "RECURRENCE_START_UNMATCHED", path: ["startLocal"] },
  ]);
  expect(enter({ recurrence: friday, unmatchedStart: "move" })).toMatchObject({
    recurrence: friday,
    refusals: [],
    span: { startLocal: "2026-03-06T14:00:00", endLocal: "2026-03-06T15:00:00" },
  });
  expect(enter({ recurrence: daily, unmatchedStart: "move" })).toMatchObject({ span: { startLocal: span.startLocal } });
});

const codesOf = (given: ReturnType<typeof enterRule>) =>
  given.refusals.map(({ code, path }) => [code, ...(path ?? [])]);
const years = meetingWith({ endLocal: "2027-04-01T15:00:00" });
const days = meetingWith({
  startLocal: null,
  endLocal: null,
  startOn: "2026-03-05",
  endOn: "2026-03-05",
  allDay: true,
});

it("REC-6 what happens once may last longer than what happens again", () => {
  expect(enterRule({}, null, years).refusals).toEqual([]);
  expect(codesOf(enterRule({ recurrence: daily }, null, years))).toEqual([["SERIES_LASTS_TOO_LONG", "endLocal"]]);
  expect(codesOf(enterRule({ rrule: "FREQ=HOURLY" }, null, years))).toEqual([["SERIES_LASTS_TOO_LONG", "endLocal"]]);
});

it("REC-3 a start is not moved where something else stands against the rule", () => {
  const given = enterRule({ recurrence: friday, unmatchedStart: "move" }, null, years);
  expect(codesOf(given)).toEqual([
    ["RECURRENCE_START_UNMATCHED", "startLocal"],
    ["SERIES_LASTS_TOO_LONG", "endLocal"],
  ]);
  expect(given.span).toEqual(years);
});

it("REC-3 what stands against a rule is told at the field that it was entered in", () => {
  expect(codesOf(enterRule({ recurrence: friday }, null, days))).toEqual([["RECURRENCE_START_UNMATCHED", "startOn"]]);
  expect(codesOf(enter({ rrule: "FREQ=HOURLY;BYMINUTE=30" }))).toEqual([["RECURRENCE_START_UNMATCHED", "startLocal"]]);
  expect(codesOf(enterRule({}, hourly, days))).toEqual([["RECURRENCE_PARTS_UNFIT", "rrule"]]);
  const never = recurrenceOf({ frequency: "yearly", months: [2], monthDays: [30] });
  expect(codesOf(enter({ recurrence: never }))).toEqual([["RECURRENCE_NEVER_HAPPENS", "recurrence"]]);
});

it("REC-3 a start is not moved beyond the years of events", () => {
  const last = meetingWith({ startLocal: "2999-12-31T14:00:00", endLocal: "2999-12-31T15:00:00" }); // a Tuesday
  const given = enterRule({ recurrence: friday, unmatchedStart: "move" }, null, last);
  expect(codesOf(given)).toEqual([["RECURRENCE_START_UNMATCHED", "startLocal"]]);
  expect(given.span).toEqual(last);
});
