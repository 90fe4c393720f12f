import { expect, it } from "vitest";
import { participantsOf } from "../../src/calendar/derive-event.js";
import { emptyEvent } from "../../src/calendar/event-details.js";
import { withGuests, withOverride, withReminders } from "../../src/calendar/event-family.js";
import type { EventType } from "../../src/model/calendar-event.js";
import { decisionEnv } from "../support/lead-decision.js";
import { dailyWith, familyOf, guestWith, reminderWith, takenOutAt } from "../support/reminder-samples.js";

it("REC-7 an occurrence, its guests and its reminders stand in the place of those that were there", () => {
  const [early, late] = [takenOutAt("2026-03-06"), takenOutAt("2026-03-09")];
  const guests = [guestWith(), guestWith({ id: "own", eventId: early.id })];
  const reminders = [reminderWith(), reminderWith({ id: "own", eventId: early.id })];
  const family = familyOf(dailyWith(), { overrides: [early, late], guests, reminders });
  const renamed = { ...early, subject: "Other" };
  expect(withOverride(family, renamed).overrides).toEqual([late, renamed]);
  expect(withOverride({ ...family, overrides: [] }, early).overrides).toEqual([early]);
  const [guest, reminder] = [guestWith({ id: "new" }), reminderWith({ id: "new" })];
  expect(withGuests(family, "meeting", [guest]).guests).toEqual([guests[1], guest]);
  expect(withReminders(family, "meeting", [reminder]).reminders).toEqual([reminders[1], reminder]);
});

it("EVT-10 a note and a task make nobody busy, and a new event is related to nothing", () => {
  const made = (type: EventType) => emptyEvent(type, decisionEnv());
  const types = ["event", "call", "meeting", "absence", "note", "task"] as const;
  expect(types.map((type) => made(type).busy)).toEqual([true, true, true, true, false, false]);
  expect(made("call").relatedKeys).toEqual([]);
});

it("EVT-10 who takes part in an event is told in order, each once", () => {
  const guest = (userId: string | null) => guestWith({ userId });
  const event = { assignedToId: "zoe", organizerId: "ann" } as never;
  expect(participantsOf(event, [guest("bob"), guest(null), guest("zoe")])).toEqual(["ann", "bob", "zoe"]);
});
