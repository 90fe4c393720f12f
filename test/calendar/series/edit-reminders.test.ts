import { expect, it } from "vitest";
import { editReminders } from "../../../src/calendar/series/edit-reminders.js";
import { decisionEnv } from "../../support/lead-decision.js";
import { meetingWith, on, reminderWith } from "../../support/reminder-samples.js";

const env = decisionEnv();
const state = { template: undefined, sentReminders: new Set(["sent"]), users: new Map(), foreign: new Set<never>() };
const reminders = [
  reminderWith({ nextTriggerAt: on("03-05T12:00") }),
  reminderWith({ id: "other", nextTriggerAt: on("03-05T12:00") }),
  reminderWith({ id: "sent" }),
];
const unremind = (reminderId: string) =>
  editReminders(reminders, meetingWith(), { kind: "unremind", reminderId }, state, env);

it("REM-1 a reminder that is taken back is put away and triggers no more; the others stay", () => {
  const [first, ...others] = reminders;
  expect(unremind("reminder")).toEqual({
    reminders: [{ ...first, archivedAt: env.now, nextTriggerAt: null }, ...others],
    refusals: [],
  });
});

it("REM-8 a reminder that there is not, or that was sent, is not taken back", () => {
  const refused = (code: string, reminderId: string) => ({
    reminders,
    refusals: [{ code, path: ["reminderId"], params: { reminderId } }],
  });
  expect(unremind("nobody")).toEqual(refused("REMINDER_UNKNOWN", "nobody"));
  expect(unremind("sent")).toEqual(refused("REMINDER_SENT", "sent"));
});
