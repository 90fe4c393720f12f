import { expect, test } from "vitest";
import type { LocalDateTime } from "../../src/kernel/local-date-time.js";
import { wallSecondsOf } from "../../src/kernel/local-date-time.js";
import { compileRule } from "../../src/recurrence/compile-rule.js";
import { countOfPeriods } from "../../src/recurrence/count-of-periods.js";
import { nextPeriod, periodOf } from "../../src/recurrence/periods.js";
import { readRuleText } from "../../src/recurrence/read-rule-text.js";
import { wallsOfPeriod } from "../../src/recurrence/walls-of-period.js";

const begin = "2024-02-14T09:00:00" as LocalDateTime; // a Wednesday, in the midst of its week and its month

function ruleOf(text: string) {
  const read = readRuleText(text, begin, "UTC");
  if (!read.ok) throw new Error(text);
  return compileRule(read.value, wallSecondsOf(begin));
}

/** What there is from the start to before a period, counted one by one. */
function counted(rule: ReturnType<typeof ruleOf>, start: number, before: number): number {
  let count = 0;
  for (let period = start; period < before; period = nextPeriod(rule, start, period + 1))
    count += [...wallsOfPeriod(rule, period, rule.start)].filter((wall) => wall >= rule.start).length;
  return count;
}

test.each([
  "FREQ=DAILY;INTERVAL=3",
  "FREQ=DAILY;BYHOUR=8,9,17",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR",
  "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1,-1",
  "FREQ=MONTHLY;BYMONTHDAY=28",
  "FREQ=MONTHLY;BYMONTHDAY=-28",
  "FREQ=MONTHLY;INTERVAL=5;BYDAY=2WE",
  "FREQ=MONTHLY;BYDAY=-4FR",
])("REC-2 counts %s up to a period as if one by one", (text) => {
  const rule = ruleOf(text);
  const start = periodOf(rule, Math.floor(rule.start / 86_400));
  const periods = [0, 1, 2, 30].map((k) => start + k * rule.interval);
  expect(periods.map((period) => countOfPeriods(rule, start, period))).toEqual(
    periods.map((period) => counted(rule, start, period)),
  );
});

test.each([
  "FREQ=DAILY;BYDAY=MO",
  "FREQ=WEEKLY;BYMONTH=2",
  "FREQ=MONTHLY;BYMONTHDAY=29",
  "FREQ=MONTHLY;BYMONTHDAY=-29",
  "FREQ=MONTHLY;BYMONTHDAY=1,-28",
  "FREQ=MONTHLY;BYDAY=5WE",
  "FREQ=MONTHLY;BYDAY=WE",
  "FREQ=MONTHLY;BYDAY=1WE,-4WE",
  "FREQ=MONTHLY;BYMONTH=3;BYMONTHDAY=1",
  "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
  "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=2WE",
  "FREQ=HOURLY;BYMONTHDAY=1",
  "FREQ=YEARLY",
  "FREQ=HOURLY",
])("REC-2 leaves %s, whose periods differ, to be counted one by one", (text) => {
  const rule = ruleOf(text);
  expect(countOfPeriods(rule, periodOf(rule, Math.floor(rule.start / 86_400)), 99_999)).toBeNull();
});
