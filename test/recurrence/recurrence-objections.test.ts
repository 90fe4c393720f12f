import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { recurrenceObjections } from "../../src/recurrence/recurrence-objections.js";
import { recurrenceOf, seriesOf } from "../support/series-of.js";

const monday = "2027-01-04T09:00:00";
const against = (recurrence: Partial<Recurrence> | string | null, start = monday) =>
  recurrenceObjections(seriesOf(start, recurrence));
const day = (weekday: 1 | 5, nth: number | null = null) => ({ day: weekday, nth });
const until = (date: string) => ({ kind: "until", date: date as CivilDate }) as const;

describe("recurrenceObjections", () => {
  it.each<Partial<Recurrence> | string | null>([
    {},
    null,
    { frequency: "weekly", weekdays: [day(1)] },
    { frequency: "monthly", weekdays: [day(1, 1)], setPositions: [1, -1] },
    { frequency: "yearly", months: [1] },
    { end: until("2027-01-04") },
    "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO",
  ])("REC-1 has nothing against %j from a Monday on", (recurrence) => {
    expect(against(recurrence)).toStrictEqual([]);
  });

  it("REC-3 tells the first start of a rule that does not fall on its start", () => {
    const friday = { frequency: "weekly", weekdays: [day(5)] } as const;
    expect(against(friday)).toStrictEqual([
      { code: "RECURRENCE_START_UNMATCHED", path: ["start"], params: { first: "2027-01-08T09:00:00" } },
    ]);
    expect(against(friday, "2027-01-04")).toMatchObject([{ params: { first: "2027-01-08" } }]);
    expect(against("FREQ=DAILY;BYHOUR=10")).toMatchObject([{ params: { first: "2027-01-04T10:00:00" } }]);
  });

  it.each(["HOURLY", "MINUTELY", "SECONDLY"])("REC-10 whole days do not come by a rule that is %s", (frequency) => {
    expect(against(`FREQ=${frequency}`, "2027-01-04")).toStrictEqual([
      {
        code: "RECURRENCE_PARTS_UNFIT",
        path: ["rruleText"],
        params: { frequency: frequency.toLowerCase(), part: "start" },
      },
    ]);
    expect(against(`FREQ=${frequency}`)).toStrictEqual([]);
  });

  it.each<Partial<Recurrence>>([
    { frequency: "yearly", months: [2], monthDays: [30] },
    { frequency: "monthly", months: [4, 6], monthDays: [31] },
    { interval: 7, weekdays: [day(5)] },
    { frequency: "monthly", interval: 12, months: [5] },
    { frequency: "weekly", weekdays: [day(5)], end: until("2027-01-07") },
    { frequency: "monthly", monthDays: [1], weekdays: [day(1, 2)] },
  ])("REC-6 says that %j never happens", (recurrence) => {
    expect(against(recurrence)).toStrictEqual([{ code: "RECURRENCE_NEVER_HAPPENS", path: ["recurrence"] }]);
  });

  it("REC-1 refuses an end before the start", () => {
    expect(against({ end: until("2027-01-03") })).toStrictEqual([
      { code: "RECURRENCE_ENDS_BEFORE_START", path: ["recurrence", "end"] },
    ]);
  });

  it.each<[Partial<Recurrence>, number]>([
    [{ frequency: "weekly", weekdays: [day(1), day(5)], setPositions: [1, 3] }, 2],
    [{ frequency: "monthly", weekdays: [day(1)], setPositions: [1, 6] }, 5],
    [{ frequency: "monthly", monthDays: [4, 5], setPositions: [1, -3] }, 2],
    [{ frequency: "yearly", months: [1], monthDays: [4], setPositions: [1, 2] }, 1],
    [{ frequency: "yearly", weekdays: [day(1)], setPositions: [1, 54] }, 53],
    [{ setPositions: [1, 2] }, 1],
  ])("REC-1 refuses a set position beyond the largest set: %j", (recurrence, most) => {
    const position = recurrence.setPositions?.[1];
    expect(against(recurrence)).toStrictEqual([
      {
        code: "RECURRENCE_SET_POSITION_TOO_FAR",
        path: ["recurrence", "setPositions", 1],
        params: { position, most },
      },
    ]);
  });

  it.each<[string, number]>([
    ["FREQ=YEARLY;BYWEEKNO=1,2;BYDAY=MO,TU", 4],
    ["FREQ=YEARLY;BYWEEKNO=1,2;BYMONTHDAY=4", 14],
    ["FREQ=YEARLY;BYYEARDAY=1,100", 2],
    ["FREQ=YEARLY;BYDAY=MO,1TU", 54],
    ["FREQ=YEARLY;BYDAY=2TU,4TU,-1FR", 3],
    ["FREQ=YEARLY;BYMONTH=1,5;BYDAY=1TU;BYHOUR=9,18", 4],
    ["FREQ=MONTHLY;BYMONTHDAY=1,-1,-2", 3],
    ["FREQ=MONTHLY;BYMONTHDAY=-1,-2", 2],
    ["FREQ=MONTHLY;BYDAY=MO,1TU", 6],
    ["FREQ=MONTHLY;BYDAY=1TU", 1],
    ["FREQ=DAILY;BYHOUR=9,12,18", 3],
  ])("REC-1 a set of %s has %d times at most", (rule, most) => {
    expect(against(`${rule};BYSETPOS=${most + 1}`)).toMatchObject([{ params: { position: most + 1, most } }]);
    expect(against(`${rule};BYSETPOS=${-most}`)).not.toMatchObject([{ params: { most } }]);
  });

  it.each<[Partial<Recurrence>, number]>([
    [{ weekdays: [day(1), day(1, 1)] }, 0],
    [{ frequency: "weekly", weekdays: [day(1), day(5, -1)] }, 0],
    [{ frequency: "monthly", weekdays: [day(1), day(1, 6)] }, 5],
    [{ frequency: "yearly", months: [1], weekdays: [day(1), day(1, -6)] }, 5],
  ])("REC-1 refuses a numbered weekday where it has no sense: %j", (recurrence, most) => {
    expect(against(recurrence)).toMatchObject([
      { code: "RECURRENCE_WEEKDAY_NTH_UNFIT", path: ["recurrence", "weekdays", 1, "nth"], params: { most } },
    ]);
  });

  it.each<[Partial<Recurrence>, string]>([
    [{ frequency: "weekly", monthDays: [4] }, "monthDays"],
    [{ frequency: "monthly", monthDays: [29, 30], overflow: "lastDay" }, "overflow"],
    [{ frequency: "yearly", months: [1, 2], monthDays: [30], overflow: "lastDay" }, "overflow"],
    [{ monthDays: [4, 31], overflow: "lastDay" }, "overflow"],
    [{ frequency: "monthly", monthDays: [30], weekdays: [day(1)], setPositions: [1], overflow: "lastDay" }, "overflow"],
  ])("REC-4 refuses parts that its frequency has no use for: %j", (recurrence, part) => {
    expect(against(recurrence)).toStrictEqual([
      {
        code: "RECURRENCE_PARTS_UNFIT",
        path: ["recurrence", part],
        params: { frequency: recurrence.frequency ?? "daily", part },
      },
    ]);
  });

  it("REC-1 lists all that is wrong, at the place that it is told", () => {
    const times = seriesOf(monday, {
      frequency: "weekly",
      monthDays: [4],
      weekdays: [day(1, 2)],
      end: until("2026-01-01"),
    });
    expect(recurrenceObjections(times, ["event"]).map(({ path }) => path)).toStrictEqual([
      ["event", "recurrence", "monthDays"],
      ["event", "recurrence", "weekdays", 0, "nth"],
      ["event", "recurrence", "end"],
    ]);
    expect(recurrenceObjections(seriesOf(monday, "FREQ=WEEKLY;BYDAY=1MO"), ["event"])).toMatchObject([
      { path: ["event", "rruleText"] },
    ]);
  });

  it("REC-10 refuses two rules, and a text that is none", () => {
    const both = seriesOf(monday, "FREQ=HOURLY", { recurrence: recurrenceOf() });
    expect(recurrenceObjections(both)).toStrictEqual([{ code: "RECURRENCE_TWICE", path: ["rruleText"] }]);
    expect(() => against("FREQ=NEVER")).toThrow(
      expect.toSatisfy((error) => isCrmError(error, "INPUT_INVALID") && error.refusals[0]?.code === "RRULE_MALFORMED"),
    );
  });
});
