import { expect, it } from "vitest";
import type { EventChanges } from "../../src/calendar/enter-event.js";
import { enterEvent } from "../../src/calendar/enter-event.js";
import type { RecordFields } from "../../src/testing/build/build-record.js";
import { eventEntryState } from "../support/event-entry-state.js";
import { decisionEnv } from "../support/lead-decision.js";
import { meetingWith } from "../support/reminder-samples.js";
import { recurrenceOf } from "../support/series-of.js";

const enter = (changes: EventChanges, before: RecordFields<"calendarEvent"> = {}) =>
  enterEvent(changes, meetingWith(before), meetingWith(before), eventEntryState(), decisionEnv());

it("EVT-9 what is not entered of an event stays as it was", () => {
  const task = { type: "task", priority: "high", organizerEmail: "lee@x.example" } as const;
  expect(enter({ subject: "Other" }, task).details).toMatchObject({ ...task, subject: "Other" });
  expect(enter({ type: "task", subject: "Other" }, task).details).toMatchObject(task);
  expect(enter({ organizerId: null }, task).details).toMatchObject({ organizerEmail: "lee@x.example" });
  expect(enter({ organizerEmail: null }, { organizerId: "ann" }).details).toMatchObject({ organizerId: "ann" });
});

it("EVT-4 EVT-9 another type or another organiser clears what does not fit it", () => {
  const call = { type: "call", callDirection: "incoming", categoryId: "visit" } as const;
  expect(enter({ type: "task" }, call).details).toMatchObject({
    type: "task",
    callDirection: null,
    categoryId: null,
    priority: "normal",
  });
  expect(enter({ organizerEmail: "eve@x.example" }, { organizerId: "ann" }).details).toMatchObject({
    organizerId: null,
    organizerEmail: "eve@x.example",
  });
  expect(enter({ organizerId: "bob" as never }, { organizerEmail: "eve@x.example" }).details).toMatchObject({
    organizerId: "bob",
    organizerEmail: null,
  });
});

it("REC-3 a rule is looked at where start and end can be taken", () => {
  const friday = recurrenceOf({ frequency: "weekly", weekdays: [{ day: 5, nth: null }] });
  const wrong = enter({ recurrence: friday, endLocal: "2026-03-05T13:00:00" as never });
  expect(wrong.refusals.map(({ code }) => code)).toEqual(["EVENT_ENDS_BEFORE_START"]);
  expect(wrong.details.recurrence).toBeNull();
  expect(enter({ recurrence: friday }).refusals.map(({ code }) => code)).toEqual(["RECURRENCE_START_UNMATCHED"]);
});
