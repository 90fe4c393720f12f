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
