import { describe, expect, it } from "vitest";
import { reminderCommandSchema } from "../../src/calendar/event-commands.schema.js";
import { newEventSchema } from "../../src/calendar/event-input.schema.js";
import { guestInputSchema } from "../../src/calendar/guest-input.schema.js";
import { recurrenceInputSchema } from "../../src/calendar/recurrence-input.schema.js";

const event = { subject: "Review", type: "meeting" } as const;
const issuesOf = (more: object) => newEventSchema.safeParse({ ...event, ...more }).error?.issues;

describe("an event as it is entered", () => {
  it("EVT-5 has local times with or without seconds", () => {
    const times = { startLocal: "2026-03-10T10:00", endLocal: "2026-03-10T11:00:30" };
    expect(newEventSchema.parse({ ...event, ...times })).toMatchObject({
      startLocal: "2026-03-10T10:00:00",
      endLocal: "2026-03-10T11:00:30",
    });
  });

  it.each([
    { startLocal: "0999-12-31T10:00" },
    { endLocal: "9999-12-31T10:00" },
    { startOn: "0999-12-31" },
    { endOn: "9999-12-31" },
  ])("EVT-5 is in years that events have, or told so as a date: %j", (far) => {
    expect(issuesOf(far)).toMatchObject([{ path: Object.keys(far), params: { reason: "date" } }]);
  });

  it.each(["planned", "done"])("EVT-3 may be %s as soon as it is entered", (status) => {
    expect(newEventSchema.parse({ ...event, status }).status).toBe(status);
  });

  it("EVT-3 may not be cancelled as it is entered", () => {
    expect(issuesOf({ status: "cancelled" })).toMatchObject([{ path: ["status"], code: "invalid_value" }]);
  });

  it.each(["refuse", "move"])("EVT-5 says that a start without a match is to %s", (unmatchedStart) => {
    expect(newEventSchema.parse({ ...event, unmatchedStart }).unmatchedStart).toBe(unmatchedStart);
  });
});

describe("a command on an occurrence", () => {
  it("REC-1 names one in years that events have", () => {
    const command = { eventId: "e", reminderId: "r", occurrence: "9999-12-31T10:00:00" };
    expect(reminderCommandSchema.safeParse(command).error?.issues).toMatchObject([
      { path: ["occurrence"], params: { reason: "date" } },
    ]);
  });
});

describe("a recurrence as it is entered", () => {
  it("REC-1 names weekdays by number, or with which of the period it is", () => {
    const weekdays = [2, { day: 3 }, { day: 5, nth: -1 }] as const;
    expect(recurrenceInputSchema.parse({ frequency: "monthly", weekdays }).weekdays).toEqual([
      { day: 2, nth: null },
      { day: 3, nth: null },
      { day: 5, nth: -1 },
    ]);
  });
});

describe("EVT-6: a guest as it is entered", () => {
  it("has a name and an address without the blanks around them", () => {
    expect(guestInputSchema.parse({ name: "  Lee Poe ", email: " lee@apollo.example " })).toEqual({
      name: "Lee Poe",
      email: "lee@apollo.example",
    });
  });
});
