import { describe, expect, it } from "vitest";
import { reminderInputSchema } from "../../src/calendar/reminder-input.schema.js";

const remind = (amount: number, unit: string) =>
  reminderInputSchema.safeParse({ templateId: "t", before: { amount, unit } });

describe("REM-1: how long before an event somebody is reminded", () => {
  it.each([
    [527_040, "minute"],
    [8_784, "hour"],
    [366, "day"],
    [52, "week"],
    [0, "minute"],
  ])("may be %i %ss", (amount, unit) => {
    expect(remind(amount, unit).success).toBe(true);
  });

  it.each([
    [8_785, 8_784, "hour"],
    [367, 366, "day"],
    [53, 52, "week"],
  ])("may not be %i, since at most %i %ss are 366 days", (amount, maximum, unit) => {
    const { error } = remind(amount, unit);
    expect(error?.issues).toMatchObject([
      { code: "too_big", origin: "number", maximum, inclusive: true, path: ["before", "amount"] },
    ]);
  });

  it.each([
    [-1, "day"],
    [527_041, "minute"],
    [1.5, "hour"],
    [1, "month"],
  ])("may not be %d %ss", (amount, unit) => {
    expect(remind(amount, unit).success).toBe(false);
  });

  it.each(["me", "all"])("reaches %s", (audience) => {
    expect(reminderInputSchema.parse({ templateId: "t", audience })).toEqual({ templateId: "t", audience });
  });
});
