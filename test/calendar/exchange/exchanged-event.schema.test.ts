import { describe, expect, it } from "vitest";
import { exchangedEventSchema } from "../../../src/calendar/exchange/exchanged-event.schema.js";
import { syncCalendarSchema } from "../../../src/calendar/exchange/sync-calendar.schema.js";
import { sampleExchangedEvent } from "../../../src/testing/ports/sample-exchanged-event.js";

const sample = sampleExchangedEvent("a@test");
const withAlarm = (alarm: object) => exchangedEventSchema.safeParse({ ...sample, alarms: [alarm] });
const withStatus = (status: unknown) =>
  exchangedEventSchema.safeParse({ ...sample, details: { ...sample.details, status } });

describe("EVT-11: an event as calendars tell each other", () => {
  it.each(["minute", "hour", "day", "week"])("may have an alarm some %ss before", (unit) => {
    for (const amount of [0, 1, 100_000])
      expect(withAlarm({ mode: "beforeStart", amount, unit }).data?.alarms).toEqual([
        { mode: "beforeStart", amount, unit },
      ]);
  });

  it("may have an alarm at an instant", () => {
    const alarm = { mode: "atInstant", at: new Date("2026-03-01T09:00:00Z") };
    expect(withAlarm(alarm).data?.alarms).toEqual([alarm]);
  });

  it.each([
    { mode: "beforeStart", amount: -1, unit: "day" },
    { mode: "beforeStart", amount: 100_001, unit: "day" },
    { mode: "beforeStart", amount: 1.5, unit: "day" },
    { mode: "beforeStart", amount: 1, unit: "month" },
    { mode: "atInstant", at: "2026-03-01T09:00:00Z" },
    { mode: "afterStart", amount: 1, unit: "day" },
  ])("may not have the alarm %j", (alarm) => {
    expect(withAlarm(alarm).success).toBe(false);
  });

  it.each(["planned", "done", "cancelled", null])("may have the status %j", (status) => {
    expect(withStatus(status).data?.details.status).toBe(status);
  });

  it("may not have another status", () => {
    expect(withStatus("tentative").success).toBe(false);
  });
});

describe("EVT-11: bringing events in step", () => {
  it.each(["lastChange", "ask"])("may settle conflicts by %s", (onConflict) => {
    const command = { source: "google", userId: "ann", onConflict };
    expect(syncCalendarSchema.parse(command)).toEqual(command);
  });
});
