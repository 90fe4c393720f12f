import { describe, expect, it } from "vitest";
import type { ReminderState } from "../../src/calendar/plan-reminder.js";
import { planReminder, reminderWarnings } from "../../src/calendar/plan-reminder.js";
import type { Reminder } from "../../src/model/reminder.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { decisionEnv } from "../support/lead-decision.js";
import { dailyWith, meetingWith, on, reminderWith, templateWith } from "../support/reminder-samples.js";

const ann = buildRecord("user", { id: "ann", name: "Ann", email: "ann@acme.example" });
const stateWith = (changes: Partial<ReminderState> = {}): ReminderState => ({
  template: templateWith(),
  sentReminders: new Set(),
  users: new Map([["ann", ann]]),
  foreign: new Set(["user/theirs" as never]),
  ...changes,
});

const plan = (
  input: object,
  { event = meetingWith(), present = [] as readonly Reminder[], state = {}, env = decisionEnv() } = {},
) => planReminder({ templateId: "remind", ...input } as never, event, present, stateWith(state), env);

const refusalsOf = (...given: Parameters<typeof plan>) => plan(...given).refusals;

describe("a reminder", () => {
  it("REM-1 comes a day before the start, for the user alone, unless said otherwise", () => {
    expect(plan({}).reminder).toMatchObject({
      eventId: "meeting",
      companyId: "acme",
      userId: "ann",
      mode: "beforeStart",
      amount: 1,
      unit: "day",
      at: null,
      audience: "me",
      templateId: "remind",
      nextTriggerAt: null,
    });
  });

  it("REM-1 is of the company of the event, whoever asks for it", () => {
    expect(plan({}, { event: meetingWith({ companyId: "globex" }) }).reminder).toMatchObject({ companyId: "globex" });
  });

  it("REM-1 comes when it was asked for, for whom it was", () => {
    const more = { before: { amount: 2, unit: "hour" }, audience: "all", userId: "bob" };
    expect(plan(more).reminder).toMatchObject({ amount: 2, unit: "hour", audience: "all", userId: "bob" });
    expect(plan({ at: on("03-05T13:59:59") }).reminder).toMatchObject({
      mode: "atInstant",
      amount: null,
      unit: null,
      at: on("03-05T13:59:59"),
    });
  });

  it("REM-1 is refused at two times, and from the end of the event on", () => {
    const path = ["reminder", "at"];
    const both = { at: on("03-05T10:00"), before: { amount: 1, unit: "day" } };
    expect(refusalsOf(both)).toEqual([{ code: "REMINDER_TIME_TWICE", path }]);
    expect(refusalsOf({ at: on("03-05T14:00") })).toEqual([
      { code: "REMINDER_AFTER_END", path, params: { end: "2026-03-05T14:00:00.000Z" } },
    ]);
    expect(refusalsOf({ at: on("12-05T14:00") }, { event: dailyWith() })).toEqual([]);
  });

  it("REM-2 is refused without a template that reminds and is in use", () => {
    const path = ["reminder", "templateId"];
    const params = { type: "template", id: "remind" };
    expect(refusalsOf({}, { state: { template: undefined } })).toEqual([{ code: "REFERENCE_UNKNOWN", path, params }]);
    const archived = templateWith({ archivedAt: on("03-01T00:00") });
    expect(refusalsOf({}, { state: { template: archived } })).toEqual([{ code: "REFERENCE_ARCHIVED", path, params }]);
    const other = templateWith({ name: "Hello", model: "lead" });
    expect(refusalsOf({}, { state: { template: other } })).toEqual([
      { code: "REMINDER_TEMPLATE_UNFIT", path, params: { template: "Hello", model: "lead" } },
    ]);
  });

  it("REM-8 is refused for nobody, and for a user that may not be seen", () => {
    const path = ["reminder", "userId"];
    expect(plan({}, { env: decisionEnv({ userId: null }) })).toEqual({
      reminder: null,
      refusals: [{ code: "REMINDER_WITHOUT_USER", path }],
    });
    expect(refusalsOf({ userId: "theirs" })).toEqual([
      { code: "REFERENCE_UNKNOWN", path, params: { type: "user", id: "theirs" } },
    ]);
  });

  it("REM-1 is refused beyond 20 of an event", () => {
    const many = Array.from({ length: 20 }, (_, i) => reminderWith({ id: `${i}`, amount: i + 2 }));
    expect(refusalsOf({}, { present: many.slice(1) })).toEqual([]);
    expect(refusalsOf({}, { present: many })).toEqual([{ code: "REMINDERS_TOO_MANY", params: { most: 20 } }]);
  });

  it("REM-1 is refused where there is the same, and taken where anything differs", () => {
    const hour = { before: { amount: 1, unit: "hour" } };
    const present = [reminderWith()];
    expect(plan(hour, { present })).toEqual({
      reminder: null,
      refusals: [{ code: "REMINDER_TWICE", path: ["reminder"] }],
    });
    for (const more of [{ audience: "all" }, { userId: "bob" }, { templateId: "other" }])
      expect(refusalsOf({ ...hour, ...more }, { present })).toEqual([]);
    for (const before of [
      { amount: 2, unit: "hour" },
      { amount: 1, unit: "day" },
    ])
      expect(refusalsOf({ before }, { present })).toEqual([]);
    const instant = reminderWith({ mode: "atInstant", amount: null, unit: null, at: on("03-05T08:00") });
    expect(refusalsOf({ at: on("03-05T08:00") }, { present: [instant] })).toHaveLength(1);
    expect(refusalsOf({ at: on("03-05T09:00") }, { present: [instant] })).toEqual([]);
  });
});

it("REM-8 who asks is told of a user without an address, by name as far as there is one", () => {
  const warned = (input: object, users: ReminderState["users"], env = decisionEnv()) =>
    reminderWarnings({ templateId: "remind", ...input } as never, { users }, env);
  const without = (user: string) => [{ code: "REMINDER_USER_WITHOUT_EMAIL", params: { user } }];
  expect(warned({}, new Map([["ann", ann]]))).toEqual([]);
  expect(warned({}, new Map([["ann", { ...ann, email: null }]]))).toEqual(without("Ann"));
  expect(warned({ userId: "bob" }, new Map([["ann", ann]]))).toEqual(without("bob"));
  expect(warned({}, new Map(), decisionEnv({ userId: null }))).toEqual(without(""));
});
