import { describe, expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { parseRRule } from "../../src/recurrence/parse-rrule.js";
import { recurrenceOf } from "../support/series-of.js";

const monday = "2027-01-04T09:00:00" as OccurrenceStart;

const parse = (text: string, start: string = monday, timeZone = "Europe/Paris") =>
  parseRRule(text, start as OccurrenceStart, timeZone);

function structureOf(text: string, start?: string, timeZone?: string): Recurrence {
  const parsed = parse(text, start, timeZone);
  return parsed.ok && parsed.value.recurrence !== null ? parsed.value.recurrence : expect.fail(`${text} has none`);
}

const daily = recurrenceOf();

describe("parseRRule", () => {
  it.each(["FREQ=DAILY", "RRULE:FREQ=DAILY", "rrule:freq=daily;", " FREQ=DAILY;INTERVAL=1;WKST=MO;; "])(
    "REC-10 reads %j",
    (text) => {
      expect(parse(text)).toStrictEqual({ ok: true, value: { recurrence: daily, rruleText: null } });
    },
  );

  it("REC-10 reads every part that a recurrence has, and puts lists in order", () => {
    const text =
      "FREQ=YEARLY;INTERVAL=2;BYMONTH=9,3;BYDAY=+2TU,MO,-1FR,2TU;BYMONTHDAY=-1,15,1;BYSETPOS=-1,1;WKST=SU;COUNT=9";
    expect(structureOf(text)).toStrictEqual({
      frequency: "yearly",
      interval: 2,
      weekdays: [
        { day: 1, nth: null },
        { day: 2, nth: 2 },
        { day: 5, nth: -1 },
      ],
      monthDays: [1, 15, -1],
      months: [3, 9],
      setPositions: [1, -1],
      overflow: "skip",
      weekStart: 7,
      end: { kind: "count", count: 9 },
    });
  });

  it.each([
    ["20270110", "2027-01-10"],
    ["20270110T090000", "2027-01-10"],
    ["20270110T085959", "2027-01-09"],
    ["20270110T080000Z", "2027-01-10"],
    ["20270110T075959Z", "2027-01-09"],
    ["20270110T235959Z", "2027-01-10"],
  ])("REC-1 takes UNTIL=%s for %s, when 9 o'clock last strikes in Paris", (until, date) => {
    expect(structureOf(`FREQ=DAILY;UNTIL=${until}`).end).toStrictEqual({ kind: "until", date });
  });

  it("REC-1 takes the second after the 59th of an end for the 59th", () => {
    const endOf = (until: string, start: string) => structureOf(`FREQ=DAILY;UNTIL=${until}`, start).end;
    expect(endOf("20270110T090060", "2027-01-04T09:00:59")).toMatchObject({ date: "2027-01-10" });
    expect(endOf("20270110T090015", "2027-01-04T09:00:30")).toMatchObject({ date: "2027-01-09" });
  });

  it("REC-1 takes an end in UTC that is next year by the clock, beyond the calendar, for the end of the calendar", () => {
    const { end } = structureOf("FREQ=DAILY;UNTIL=99991231T235959Z", "2027-01-04T00:00:00");
    expect(end).toStrictEqual({ kind: "until", date: "9999-12-31" });
    const text = parse("FREQ=HOURLY;UNTIL=99991231T235959Z");
    expect(text).toMatchObject({ ok: true, value: { rruleText: "FREQ=HOURLY;UNTIL=99991231T235959Z" } });
  });

  it.each(["20270110", "20270110T000000Z", "20270110T235959"])(
    "REC-1 takes the date of UNTIL=%s for whole days",
    (until) => {
      const { end } = structureOf(`FREQ=DAILY;UNTIL=${until}`, "2027-01-04", "America/Los_Angeles");
      expect(end).toStrictEqual({ kind: "until", date: "2027-01-10" });
    },
  );

  it.each([
    ["FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", [31], []],
    ["FREQ=MONTHLY;BYMONTHDAY=30,29,28;BYSETPOS=-1", [30], []],
    ["FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1", [29], []],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1", [29], [2]],
    ["FREQ=MONTHLY;BYMONTH=1,4;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", [31], [1, 4]],
  ])("REC-4 takes %s for a day that becomes the last", (text, monthDays, months) => {
    expect(structureOf(text)).toMatchObject({ monthDays, months, setPositions: [], overflow: "lastDay" });
  });

  it.each([
    "FREQ=MONTHLY;BYMONTHDAY=27,28;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=28,30;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=28;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=1",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=1,-1",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1,1",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYDAY=MO;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTH=1,3;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=28,29;BYSETPOS=-1",
    "FREQ=DAILY;BYMONTHDAY=28,29;BYSETPOS=-1",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
  ])("REC-4 takes %s as it says", (text) => {
    expect(structureOf(text).overflow).toBe("skip");
  });

  it.each(["MO,1MO,3MO,-2MO,-1MO", "-1MO,-2MO,3MO,1MO,MO", "3MO,MO,-1MO,1MO,-2MO", "1MO,-1MO,-2MO,MO,3MO"])(
    "REC-10 puts BYDAY=%s in order: each, then from the start, then from the end",
    (days) => {
      const numbers = structureOf(`FREQ=YEARLY;BYDAY=${days}`).weekdays.map(({ nth }) => nth);
      expect(numbers).toStrictEqual([null, 1, 3, -2, -1]);
    },
  );

  it("REC-10 reads blanks around parts, names and values", () => {
    expect(structureOf("FREQ = DAILY ; INTERVAL = 2")).toStrictEqual({ ...daily, interval: 2 });
    expect(structureOf("FREQ=DAILY".padEnd(8_000))).toStrictEqual(daily);
  });

  it("REC-10 leaves out the time of the start where a rule says it", () => {
    expect(structureOf("FREQ=DAILY;BYMINUTE=30", "2027-01-04T09:30:00")).toStrictEqual(daily);
    expect(structureOf("FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0")).toStrictEqual(daily);
    expect(structureOf("FREQ=DAILY;BYHOUR=10", "2027-01-04")).toStrictEqual(daily);
  });

  it.each([
    "FREQ=HOURLY",
    "FREQ=MINUTELY;INTERVAL=15",
    "FREQ=SECONDLY;INTERVAL=90",
    "FREQ=DAILY;BYHOUR=9,17",
    "FREQ=DAILY;BYMINUTE=30",
    "FREQ=DAILY;BYSECOND=30",
    "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=DAILY;INTERVAL=1000",
    "FREQ=DAILY;COUNT=100000",
  ])("REC-10 keeps %s as text", (text) => {
    expect(parse(`rrule:${text.toLowerCase()};`)).toStrictEqual({
      ok: true,
      value: { recurrence: null, rruleText: text },
    });
  });

  it("REC-10 keeps a rule as text whose lists are longer than a recurrence has, or its numbers higher", () => {
    const isText = (text: string): boolean => {
      const parsed = parse(text);
      return parsed.ok ? parsed.value.recurrence === null : expect.fail(text);
    };
    const numbers = (most: number) => Array.from({ length: most }, (_, i) => i + 1);
    const positions = (most: number) => `FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=${numbers(most).join(",")}`;
    const weekdays = (most: number) => `FREQ=YEARLY;BYDAY=${numbers(most).map((nth) => `${nth}MO`)}`;
    expect([positions(50), positions(51), weekdays(50), weekdays(51)].map(isText)).toStrictEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(["FREQ=DAILY;INTERVAL=999", "FREQ=DAILY;COUNT=999"].map(isText)).toStrictEqual([false, false]);
  });

  it("REC-3 does not ask whether the rule falls on the start", () => {
    expect(structureOf("FREQ=WEEKLY;BYDAY=FR").weekdays).toStrictEqual([{ day: 5, nth: null }]);
  });
});

describe("parseRRule refuses", () => {
  it.each([
    ["", { part: "", reason: "notPart" }],
    ["FREQ=DAILY;INTERVAL", { part: "INTERVAL", reason: "notPart" }],
    ["FREQ=DAILY;=2", { part: "=2", reason: "notPart" }],
    ["INTERVAL=2", { part: "FREQ", reason: "missing" }],
    ["FREQ=FORTNIGHTLY", { part: "FREQ", reason: "form" }],
    ["FREQ=DAILY;INTERVAL=1.5", { part: "INTERVAL", reason: "form" }],
    ["FREQ=DAILY;INTERVAL=-1", { part: "INTERVAL", reason: "form" }],
    ["FREQ=DAILY;INTERVAL=1234567890123456", { part: "INTERVAL", reason: "form" }],
    ["FREQ=DAILY;COUNT=", { part: "COUNT", reason: "form" }],
    ["FREQ=DAILY;UNTIL=2027-01-10", { part: "UNTIL", reason: "form" }],
    ["FREQ=DAILY;UNTIL=20270229", { part: "UNTIL", reason: "form" }],
    ["FREQ=DAILY;UNTIL=20270210T250000", { part: "UNTIL", reason: "form" }],
    ["FREQ=MONTHLY;BYMONTHDAY=1,,2", { part: "BYMONTHDAY", reason: "form" }],
    ["FREQ=MONTHLY;BYMONTHDAY=a1", { part: "BYMONTHDAY", reason: "form" }],
    ["FREQ=MONTHLY;BYMONTHDAY=1a", { part: "BYMONTHDAY", reason: "form" }],
    ["FREQ=DAILY;BYHOUR=a1", { part: "BYHOUR", reason: "form" }],
    ["FREQ=DAILY;BYHOUR=1a", { part: "BYHOUR", reason: "form" }],
    ["FREQ=DAILY;BYHOUR=-1", { part: "BYHOUR", reason: "form" }],
    ["FREQ=WEEKLY;BYDAY=MON", { part: "BYDAY", reason: "form" }],
    ["FREQ=WEEKLY;BYDAY=", { part: "BYDAY", reason: "form" }],
    ["FREQ=WEEKLY;WKST=1", { part: "WKST", reason: "form" }],
    [`FREQ=DAILY;${"X".repeat(60)}`, { part: "X".repeat(50), reason: "notPart" }],
    ["FREQ=DAILY".padEnd(8_001), { part: null, reason: "tooLong" }],
    [`FREQ=DAILY;${"BYHOUR=1;".repeat(1_000)}`, { part: null, reason: "tooLong" }],
  ])("REC-10 %j, which is malformed", (text, params) => {
    expect(parse(text)).toStrictEqual({ ok: false, refusals: [{ code: "RRULE_MALFORMED", params }] });
  });

  it.each([
    ["FREQ=DAILY;INTERVAL=0", { part: "INTERVAL", value: 0, least: 1, most: 999_999_999 }],
    ["FREQ=DAILY;INTERVAL=1000000000", { part: "INTERVAL", value: 1_000_000_000, least: 1, most: 999_999_999 }],
    ["FREQ=DAILY;COUNT=0", { part: "COUNT", value: 0, least: 1, most: 100_000 }],
    ["FREQ=DAILY;COUNT=100001", { part: "COUNT", value: 100_001, least: 1, most: 100_000 }],
    ["FREQ=DAILY;BYMONTH=13", { part: "BYMONTH", value: 13, least: 1, most: 12 }],
    ["FREQ=YEARLY;BYWEEKNO=54", { part: "BYWEEKNO", value: 54, least: -53, most: 53 }],
    ["FREQ=YEARLY;BYYEARDAY=-367", { part: "BYYEARDAY", value: -367, least: -366, most: 366 }],
    ["FREQ=MONTHLY;BYMONTHDAY=0", { part: "BYMONTHDAY", value: 0, least: -31, most: 31 }],
    ["FREQ=MONTHLY;BYDAY=0MO", { part: "BYDAY", value: 0, least: -53, most: 53 }],
    ["FREQ=YEARLY;BYDAY=54MO", { part: "BYDAY", value: 54, least: -53, most: 53 }],
    ["FREQ=DAILY;BYHOUR=24", { part: "BYHOUR", value: 24, least: 0, most: 23 }],
    ["FREQ=DAILY;BYMINUTE=60", { part: "BYMINUTE", value: 60, least: 0, most: 59 }],
    ["FREQ=DAILY;BYSECOND=61", { part: "BYSECOND", value: 61, least: 0, most: 60 }],
    ["FREQ=MONTHLY;BYSETPOS=367", { part: "BYSETPOS", value: 367, least: -366, most: 366 }],
  ])("REC-10 %s, which is out of range", (text, params) => {
    expect(parse(text)).toStrictEqual({ ok: false, refusals: [{ code: "RRULE_VALUE_OUT_OF_RANGE", params }] });
  });

  it("REC-10 several parts at once, each by its name", () => {
    expect(parse("FREQ=DAILY;BYEASTER=0;FREQ=WEEKLY;SKIP=OMIT;X-A=1")).toStrictEqual({
      ok: false,
      refusals: [
        { code: "RRULE_PART_UNKNOWN", params: { part: "BYEASTER" } },
        { code: "RRULE_PART_TWICE", params: { part: "FREQ" } },
        { code: "RRULE_UNSUPPORTED", params: { part: "SKIP" } },
        { code: "RRULE_PART_UNKNOWN", params: { part: "X-A" } },
      ],
    });
    expect(parse(`FREQ=DAILY;RRULE:COUNT=3;${"Y".repeat(60)}=1`)).toMatchObject({
      refusals: [
        { code: "RRULE_PART_UNKNOWN", params: { part: "RRULE:COUNT" } },
        { code: "RRULE_PART_UNKNOWN", params: { part: "Y".repeat(50) } },
      ],
    });
    expect(parse("FREQ=DAILY;BYHOUR=24,25;BYMONTH=0")).toMatchObject({ refusals: { length: 3 } });
  });

  it("REC-6 what never happens, and does not point at fields that a text has not", () => {
    expect(parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).toStrictEqual({
      ok: false,
      refusals: [{ code: "RECURRENCE_NEVER_HAPPENS" }],
    });
    expect(parse("FREQ=WEEKLY;BYMONTHDAY=3")).toStrictEqual({
      ok: false,
      refusals: [{ code: "RECURRENCE_PARTS_UNFIT", params: { frequency: "weekly", part: "monthDays" } }],
    });
  });

  it.each(["hourly", "minutely", "secondly"])("REC-10 what comes %s where days are whole", (frequency) => {
    expect(parse(`FREQ=${frequency}`, "2027-01-04")).toStrictEqual({
      ok: false,
      refusals: [{ code: "RECURRENCE_PARTS_UNFIT", params: { frequency, part: "start" } }],
    });
  });

  it.each([
    ["daily", "BYYEARDAY=1", "yearDays"],
    ["monthly", "BYYEARDAY=1", "yearDays"],
    ["daily", "BYWEEKNO=1", "weekNumbers"],
    ["hourly", "BYWEEKNO=1", "weekNumbers"],
    ["minutely", "BYWEEKNO=1", "weekNumbers"],
    ["secondly", "BYWEEKNO=1", "weekNumbers"],
  ])("REC-10 what a %s rule has no use for: %s", (frequency, text, part) => {
    expect(parse(`FREQ=${frequency};${text}`)).toStrictEqual({
      ok: false,
      refusals: [{ code: "RECURRENCE_PARTS_UNFIT", params: { frequency, part } }],
    });
  });
});
