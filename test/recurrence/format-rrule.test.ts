import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { formatRRule } from "../../src/recurrence/format-rrule.js";
import { recurrenceOf } from "../support/series-of.js";

const format = (recurrence: Partial<Recurrence>, start = "2027-01-04T09:00:00", timeZone = "Europe/Paris"): string =>
  formatRRule(recurrenceOf(recurrence), start as OccurrenceStart, timeZone);

const until = (date: string) => ({ kind: "until", date: date as CivilDate }) as const;
const lastDay = "lastDay" as const;

describe("formatRRule", () => {
  it.each<[Partial<Recurrence>, string]>([
    [{}, "FREQ=DAILY"],
    [{ interval: 3, end: { kind: "count", count: 5 } }, "FREQ=DAILY;INTERVAL=3;COUNT=5"],
    [
      {
        frequency: "weekly",
        weekdays: [
          { day: 7, nth: null },
          { day: 1, nth: null },
        ],
        weekStart: 7,
      },
      "FREQ=WEEKLY;BYDAY=MO,SU;WKST=SU",
    ],
    [{ frequency: "monthly", monthDays: [-1, 15, 1] }, "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"],
    [{ frequency: "monthly", weekdays: [{ day: 5, nth: -1 }] }, "FREQ=MONTHLY;BYDAY=-1FR"],
    [
      { frequency: "yearly", months: [10, 4], weekdays: [{ day: 1, nth: null }], setPositions: [-1, 1] },
      "FREQ=YEARLY;BYMONTH=4,10;BYDAY=MO;BYSETPOS=1,-1",
    ],
  ])("REC-10 writes %j", (recurrence, text) => {
    expect(format(recurrence)).toBe(text);
  });

  it.each([
    ["2027-01-04T09:00:00", "Europe/Paris", "20270331T070000Z"],
    ["2027-01-04T22:00:00", "America/Los_Angeles", "20270401T050000Z"],
    ["2027-01-04T00:00:00", "UTC", "20270331T000000Z"],
    ["2027-01-04", "America/Los_Angeles", "20270331"],
  ])("REC-1 writes the end of what starts at %s in %s as %s", (start, zone, text) => {
    expect(format({ end: until("2027-03-31") }, start, zone)).toBe(`FREQ=DAILY;UNTIL=${text}`);
  });

  it("REC-1 writes no end that is beyond the calendar in UTC, as the calendar ends there", () => {
    const end = until("9999-12-31");
    expect(format({ end }, "2027-01-04T22:00:00", "America/New_York")).toBe("FREQ=DAILY");
    expect(format({ end }, "2027-01-04T19:00:00", "America/New_York")).toBe("FREQ=DAILY");
    expect(format({ end }, "2027-01-04T18:00:00", "America/New_York")).toBe("FREQ=DAILY;UNTIL=99991231T230000Z");
  });

  it("REC-5 writes an end within a gap of the clocks as the instant that it moves on to", () => {
    expect(format({ end: until("2027-03-28") }, "2027-01-04T02:30:00")).toBe("FREQ=DAILY;UNTIL=20270328T013000Z");
  });

  it.each<[Partial<Recurrence>, string]>([
    [{ frequency: "monthly", monthDays: [31] }, "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
    [{ frequency: "monthly", monthDays: [30] }, "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"],
    [{ frequency: "monthly", monthDays: [29] }, "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1"],
    [{ frequency: "monthly", monthDays: [28] }, "FREQ=MONTHLY;BYMONTHDAY=28"],
    [{ frequency: "monthly", monthDays: [15, 31] }, "FREQ=MONTHLY;BYMONTHDAY=15,-1"],
    [{ frequency: "monthly", monthDays: [15, 30] }, "FREQ=MONTHLY;BYMONTHDAY=15,28,29,30;BYSETPOS=1,-1"],
    [{ frequency: "monthly", monthDays: [30, -1] }, "FREQ=MONTHLY;BYMONTHDAY=30,-1"],
    [{ frequency: "monthly", monthDays: [31], months: [4, 6] }, "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=30"],
    [{ frequency: "yearly", months: [2], monthDays: [31] }, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"],
    [{ frequency: "yearly", months: [3, 4], monthDays: [31] }, "FREQ=YEARLY;BYMONTH=3,4;BYMONTHDAY=-1"],
    [{ frequency: "yearly", months: [3, 5], monthDays: [31] }, "FREQ=YEARLY;BYMONTH=3,5;BYMONTHDAY=31"],
    [
      { frequency: "monthly", monthDays: [31], weekdays: [{ day: 1, nth: null }] },
      "FREQ=MONTHLY;BYMONTHDAY=-1;BYDAY=MO",
    ],
    [{ frequency: "monthly", weekdays: [{ day: 5, nth: 5 }] }, "FREQ=MONTHLY;BYDAY=-1FR"],
    [{ frequency: "monthly", weekdays: [{ day: 5, nth: 4 }] }, "FREQ=MONTHLY;BYDAY=4FR"],
    [
      {
        frequency: "monthly",
        weekdays: [
          { day: 5, nth: 5 },
          { day: 5, nth: -1 },
        ],
      },
      "FREQ=MONTHLY;BYDAY=-1FR",
    ],
    [
      {
        frequency: "monthly",
        weekdays: [
          { day: 1, nth: -1 },
          { day: 5, nth: 5 },
        ],
      },
      "FREQ=MONTHLY;BYDAY=-1MO,-1FR",
    ],
    [
      {
        frequency: "monthly",
        weekdays: [
          { day: 5, nth: 2 },
          { day: 5, nth: -1 },
        ],
      },
      "FREQ=MONTHLY;BYDAY=2FR,-1FR",
    ],
    [{ frequency: "yearly", months: [3], weekdays: [{ day: 5, nth: 5 }] }, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR"],
    [{ frequency: "yearly", weekdays: [{ day: 5, nth: 53 }] }, "FREQ=YEARLY;BYDAY=-1FR"],
    [{ frequency: "yearly", weekdays: [{ day: 5, nth: 5 }] }, "FREQ=YEARLY;BYDAY=5FR"],
    [{ frequency: "weekly" }, "FREQ=WEEKLY"],
  ])("REC-4 writes %j, where a day that a month lacks becomes the last", (recurrence, text) => {
    expect(format({ ...recurrence, overflow: lastDay })).toBe(text);
  });

  it.each([
    ["monthly", "2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
    ["yearly", "2024-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"],
    ["yearly", "2024-03-31", "FREQ=YEARLY"],
  ] as const)("REC-4 names the day of a %s rule from %s on where it may be missing", (frequency, start, text) => {
    expect(format({ frequency, overflow: lastDay }, start)).toBe(text);
  });

  it("REC-4 has no words for a rule that the rules of recurrence are against", () => {
    expect(() => format({ frequency: "monthly", monthDays: [29, 30], overflow: lastDay })).toThrow(RangeError);
  });
});
