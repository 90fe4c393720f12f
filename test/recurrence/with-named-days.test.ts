import { expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import type { Recurrence } from "../../src/model/recurrence.js";
import { withNamedDays } from "../../src/recurrence/with-named-days.js";
import { recurrenceOf } from "../support/series-of.js";

it.each<[Partial<Recurrence>, Partial<Recurrence>]>([
  [{ frequency: "monthly" }, { monthDays: [29] }],
  [{ frequency: "yearly" }, { monthDays: [29], months: [2] }],
  [
    { frequency: "yearly", months: [3] },
    { monthDays: [29], months: [3] },
  ],
  [{ frequency: "weekly" }, { weekdays: [{ day: 4, nth: null }] }],
  [{ frequency: "daily" }, {}],
  [{ frequency: "monthly", monthDays: [1] }, {}],
  [{ frequency: "yearly", weekdays: [{ day: 1, nth: 1 }] }, {}],
])("REC-4 of %j on 29 February the start implies %j", (rule, named) => {
  const recurrence = recurrenceOf(rule);
  expect(withNamedDays(recurrence, "2024-02-29T09:00:00" as OccurrenceStart)).toStrictEqual({
    ...recurrence,
    ...named,
  });
});
