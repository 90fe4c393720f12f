import { expect, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { recurrenceSchema } from "../../src/model/recurrence.schema.js";

/** The last Friday of every second month, until the end of 2027. */
const lastFriday: Recurrence = {
  frequency: "monthly",
  interval: 2,
  weekdays: [{ day: 5, nth: -1 }],
  monthDays: [],
  months: [],
  setPositions: [],
  overflow: "skip",
  weekStart: 1,
  end: { kind: "until", date: "2027-12-31" as CivilDate },
};

/** The places that faults are found at, each once. */
function refusedAt(changes: object): unknown {
  const issues = recurrenceSchema.safeParse({ ...lastFriday, ...changes }).error?.issues ?? [];
  return [...new Set(issues.map(({ path }) => path.join(".")))];
}

it("REC-1 accepts every end, and changes nothing", () => {
  for (const end of [lastFriday.end, { kind: "never" }, { kind: "count", count: 999 }]) {
    expect(recurrenceSchema.parse({ ...lastFriday, end })).toStrictEqual({ ...lastFriday, end });
  }
});

it.each([
  [{ interval: 0 }, "interval"],
  [{ interval: 1000 }, "interval"],
  [{ interval: 1.5 }, "interval"],
  [{ frequency: "hourly" }, "frequency"],
  [{ weekdays: [{ day: 0, nth: null }] }, "weekdays.0.day"],
  [{ weekdays: [{ day: 1, nth: 0 }] }, "weekdays.0.nth"],
  [{ weekdays: [{ day: 1 }] }, "weekdays.0.nth"],
  [{ monthDays: [0] }, "monthDays.0"],
  [{ monthDays: [32] }, "monthDays.0"],
  [{ months: [13] }, "months.0"],
  [{ setPositions: [0] }, "setPositions.0"],
  [{ end: { kind: "count", count: 0 } }, "end.count"],
  [{ end: { kind: "until", date: "2027-02-29" } }, "end.date"],
  [{ end: { kind: "never", count: 3 } }, "end"],
  [{ end: { kind: "someday" } }, "end.kind"],
])("REC-1 refuses %j at %s", (changes, place) => {
  expect(refusedAt(changes)).toStrictEqual([place]);
});
