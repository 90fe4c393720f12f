import { describe, expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import { wallSecondsOf } from "../../src/kernel/local-date-time.js";
import { compileRule } from "../../src/recurrence/compile-rule.js";
import type { CompiledRule } from "../../src/recurrence/compiled-rule.js";
import { readRuleText } from "../../src/recurrence/read-rule-text.js";
import { wallsBefore } from "../../src/recurrence/walls-before.js";
import { wallsFrom } from "../../src/recurrence/walls-from.js";

const start = "2027-01-04T09:00:00" as OccurrenceStart;
const wall = wallSecondsOf(start);
const cycle = 146_097 * 86_400; // 400 years, after which the calendar repeats

function ruleOf(text: string): CompiledRule {
  const read = readRuleText(text, start, "UTC");
  return read.ok ? compileRule(read.value, wall) : expect.fail(text);
}

/** How often a rule is looked at, in any field, while something is found. */
function looksAt(rule: CompiledRule, find: (rule: CompiledRule) => unknown): number {
  let looks = 0;
  const get = (target: CompiledRule, field: keyof CompiledRule): unknown => {
    looks++;
    return target[field];
  };
  find(new Proxy(rule, { get } as ProxyHandler<CompiledRule>));
  return looks;
}

const someFrom =
  (from: number) =>
  (rule: CompiledRule): unknown => {
    const walls = wallsFrom(rule, from);
    return Array.from({ length: 5 }, () => walls.next());
  };

const someBefore =
  (before: number) =>
  (rule: CompiledRule): unknown => {
    const walls = wallsBefore(rule, before);
    return Array.from({ length: 5 }, () => walls.next());
  };

const rules = [
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=3;BYMONTH=3",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
  "FREQ=MONTHLY;BYDAY=-1FR",
  "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
  "FREQ=HOURLY;INTERVAL=7;BYHOUR=3",
  "FREQ=SECONDLY;BYMONTH=5;BYMINUTE=0;BYSECOND=0",
];

describe("a far window", () => {
  it.each(rules)("REC-6 of %s takes no more work than a near one", (text) => {
    const rule = ruleOf(text);
    const [near, far] = [wall + cycle, wall + 15 * cycle];
    expect(looksAt(rule, someFrom(far))).toBe(looksAt(rule, someFrom(near)));
    expect(looksAt(rule, someBefore(far))).toBe(looksAt(rule, someBefore(near)));
  });
});

/** The first five of some times. */
const someOf = (walls: Iterator<number, void>): number[] =>
  Array.from({ length: 5 }, () => walls.next().value).filter((one) => one !== undefined);

it.each(rules)("REC-6 a far window of %s gives what a near one does, so many years later", (text) => {
  const rule = ruleOf(text);
  const [near, later] = [wall + cycle + 86_400, 14 * cycle];
  const shifted = (walls: readonly number[]) => walls.map((one) => one + later);
  const [from, before] = [someOf(wallsFrom(rule, near)), someOf(wallsBefore(rule, near))];
  expect([from.length, before.length]).toEqual([5, 5]);
  expect(someOf(wallsFrom(rule, near + later))).toEqual(shifted(from));
  expect(someOf(wallsBefore(rule, near + later))).toEqual(shifted(before));
});

describe("the times before one, and from one on", () => {
  const end = wall + 1_200 * 86_400;
  const untilEnd = (rule: CompiledRule, from: number): number[] => {
    const found: number[] = [];
    for (const one of wallsFrom(rule, from)) {
      if (one >= end) break;
      found.push(one);
    }
    return found;
  };

  it.each([
    ...rules,
    "FREQ=WEEKLY;BYDAY=SU,MO;WKST=SU",
    "FREQ=MINUTELY;INTERVAL=9001",
    "FREQ=SECONDLY;INTERVAL=500009",
    "FREQ=DAILY;COUNT=3",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=9",
    "FREQ=DAILY;UNTIL=20270110T090000Z",
    "FREQ=WEEKLY;UNTIL=20270104T090000Z",
  ])("REC-6 are together all of %s from its start to its end", (text) => {
    const rule = ruleOf(text);
    const all = untilEnd(rule, wall);
    expect(all[0]).toBeGreaterThanOrEqual(wall);
    expect([...wallsBefore(rule, end)].reverse()).toEqual(all);
    for (const at of [wall - 86_400, wall, wall + 3 * 86_400, wall + 100 * 86_400 + 1]) {
      expect([...wallsBefore(rule, at)].reverse()).toEqual(all.filter((one) => one < at));
      expect(untilEnd(rule, at)).toEqual(all.filter((one) => one >= at));
    }
  });
});

describe("a rule that never happens", () => {
  it.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYDAY=MO;BYSETPOS=2",
    "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
    "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
    "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=6",
    "FREQ=HOURLY;INTERVAL=25;BYYEARDAY=1;BYMONTH=6",
    "FREQ=HOURLY;INTERVAL=48;BYHOUR=5",
    "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1",
  ])("REC-6 such as %s is not looked for on any date", (text) => {
    const rule = ruleOf(text);
    expect(wallsFrom(rule, wall).next().done).toBe(true);
    expect(wallsBefore(rule, wall + cycle).next().done).toBe(true);
    expect(looksAt(rule, someFrom(wall))).toBeLessThan(20);
  });

  it.each([
    ["FREQ=MONTHLY;INTERVAL=12;BYMONTH=5", 400],
    ["FREQ=WEEKLY;INTERVAL=20871;BYMONTH=5", 1],
    ["FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6;BYDAY=MO", 400],
    ["FREQ=DAILY;INTERVAL=7;BYDAY=TU", 146_097 / 7],
    ["FREQ=HOURLY;INTERVAL=168;BYDAY=TU", 146_097 / 7],
  ])("REC-6 such as %s is given up after %d periods, when the calendar repeats", (text, periods) => {
    const rule = ruleOf(text);
    expect(wallsFrom(rule, wall).next().done).toBe(true);
    expect(looksAt(rule, someFrom(wall))).toBeLessThan(100 * periods + 100);
    expect(wallsBefore(rule, wall + 3 * cycle).next().done).toBe(true);
    expect(looksAt(rule, someBefore(wall + 3 * cycle))).toBeLessThan(100 * periods + 100);
  });
});
