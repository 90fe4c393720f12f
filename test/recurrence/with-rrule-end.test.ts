import { expect, it } from "vitest";
import { countOfRRule, utcText, withRRuleEnd } from "../../src/recurrence/with-rrule-end.js";

it.each([
  ["FREQ=HOURLY", "FREQ=HOURLY;COUNT=12"],
  ["FREQ=HOURLY;COUNT=3;BYHOUR=9", "FREQ=HOURLY;BYHOUR=9;COUNT=12"],
  ["until=20270101;FREQ=HOURLY;", "FREQ=HOURLY;COUNT=12"],
  ["FREQ=HOURLY;X-COUNT=3", "FREQ=HOURLY;X-COUNT=3;COUNT=12"],
])("REC-7 a rule that is kept as text, %s, is counted anew", (text, expected) => {
  expect(withRRuleEnd(text, { count: 12 })).toBe(expected);
});

it("REC-7 a rule that is kept as text ends at another last start", () => {
  expect(withRRuleEnd("FREQ=HOURLY;UNTIL=20270101;BYHOUR=9", { until: "20260101T080000Z" })).toBe(
    "FREQ=HOURLY;BYHOUR=9;UNTIL=20260101T080000Z",
  );
});

it.each([
  ["FREQ=HOURLY;COUNT=12", 12],
  ["count=12;freq=hourly", 12],
  ["FREQ=HOURLY;UNTIL=20270101", null],
  ["FREQ=HOURLY;X-COUNT=3", null],
])("REC-7 %s counts %s occurrences in total", (text, expected) => {
  expect(countOfRRule(text)).toBe(expected);
});

it("REC-10 an instant is written in UTC without signs and fractions", () => {
  expect(utcText(new Date("2027-03-28T01:30:05.250Z"))).toBe("20270328T013005Z");
});
