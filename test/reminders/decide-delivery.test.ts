import { describe, expect, it } from "vitest";
import type { DueState } from "../../src/reminders/decide-delivery.js";
import { decideDelivery } from "../../src/reminders/decide-delivery.js";
import type { ReminderRules } from "../../src/reminders/reminder-rules.js";
import { usualReminderRules } from "../../src/reminders/reminder-rules.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import {
  dailyWith,
  deliveryWith,
  familyOf,
  guestWith,
  meetingWith,
  on,
  reminderWith,
  takenOutAt,
  templateWith,
} from "../support/reminder-samples.js";
import { recurrenceOf } from "../support/series-of.js";

const user = (fields: object = {}) => buildRecord("user", { id: "ann", email: "Ann@acme.example", ...fields });
const archivedAt = on("03-01T00:00");

const usual: DueState = {
  reminder: reminderWith(),
  timetable: familyOf(meetingWith()),
  template: templateWith(),
  owner: user(),
  organizer: undefined,
  user: undefined,
  guest: undefined,
  optedOut: false,
};

interface Case {
  readonly delivery?: Parameters<typeof deliveryWith>[0];
  readonly state?: Partial<DueState>;
  readonly rules?: Partial<ReminderRules>;
  readonly now?: Date;
}

const decide = ({ delivery, state, rules, now = on("03-05T12:00") }: Case) =>
  decideDelivery(
    deliveryWith({ tries: 1, ...delivery }),
    { ...usual, ...state },
    { ...usualReminderRules, ...rules },
    now,
  );

/** What comes of it: the address that it goes to, or why it does not. */
function outcome(given: Case): string {
  const decision = decide(given);
  return decision.kind === "skip" ? decision.reason : decision.address;
}

const ofGuest = { delivery: { userId: null, guestId: "lee" }, state: { guest: guestWith() } };
const withGuest = (fields: Parameters<typeof guestWith>[0], state: Partial<DueState> = {}): Case => ({
  ...ofGuest,
  state: { guest: guestWith(fields), ...state },
});

describe("a delivery that is due", () => {
  it("REM-4 goes to the user whose reminder it is, or to the guest", () => {
    expect(outcome({})).toBe("ann@acme.example");
    expect(outcome(ofGuest)).toBe("lee@y.example");
    expect(outcome(withGuest({}, { owner: undefined }))).toBe("lee@y.example");
  });

  it.each<[string, Case]>([
    ["REMINDER_REMOVED", { state: { reminder: undefined } }],
    ["REMINDER_REMOVED", { state: { reminder: reminderWith({ archivedAt }) } }],
    ["EVENT_REMOVED", { state: { timetable: undefined } }],
    ["EVENT_REMOVED", { state: { timetable: familyOf(meetingWith({ archivedAt })) } }],
    ["EVENT_CANCELLED", { state: { timetable: familyOf(meetingWith({ status: "cancelled" })) } }],
    ["EVENT_DONE", { state: { timetable: familyOf(meetingWith({ status: "done" })) } }],
    ["EVENT_WITHOUT_STATUS", { state: { timetable: familyOf(meetingWith({ status: null })) } }],
    ["EVENT_MOVED", { state: { timetable: familyOf(meetingWith({ startLocal: "2026-03-05T14:01:00" })) } }],
    ["TEMPLATE_REMOVED", { state: { template: undefined } }],
  ])("REM-4 is skipped with the reason %s", (reason, given) => {
    expect(outcome(given)).toBe(reason);
  });

  it("REM-4 is skipped from the end of the event on, not before", () => {
    expect(outcome({ now: on("03-05T14:00") })).toBe("EVENT_OVER");
    expect(outcome({ now: on("03-05T13:59:59.999") })).toBe("ann@acme.example");
  });

  it.each<[string, Case]>([
    ["RECIPIENT_REMOVED", { state: { owner: user({ archivedAt }) } }],
    ["RECIPIENT_WITHOUT_ADDRESS", { state: { owner: user({ email: null }) } }],
    ["RECIPIENT_WITHOUT_ADDRESS", { state: { owner: undefined } }],
    ["RECIPIENT_REMOVED", { ...ofGuest, state: { guest: undefined } }],
    ["RECIPIENT_REMOVED", withGuest({ archivedAt })],
    ["RECIPIENT_DECLINED", withGuest({ answer: "no" })],
    ["RECIPIENT_OPTED_OUT", withGuest({}, { optedOut: true })],
    ["RECIPIENT_TWICE", withGuest({ email: "ann@acme.example" })],
    ["RECIPIENT_TWICE", withGuest({ email: null }, { user: user({ id: "ann-2" }) })],
    ["RECIPIENT_WITHOUT_ADDRESS", withGuest({ email: null }, { owner: user({ email: null }) })],
    ["RECIPIENT_WITHOUT_ADDRESS", withGuest({ email: null }, { user: user({ email: null }) })],
    ["RECIPIENT_REMOVED", withGuest({ email: null }, { user: user({ archivedAt }) })],
  ])("REM-4 is skipped with the reason %s of its recipient", (reason, given) => {
    expect(outcome(given)).toBe(reason);
  });

  it("REM-4 goes to guests who said maybe, and to the address of a colleague who was invited without one", () => {
    expect(outcome(withGuest({ answer: "maybe" }))).toBe("lee@y.example");
    expect(outcome(withGuest({ email: null }, { user: user({ id: "bob", email: "Bob@acme.example" }) }))).toBe(
      "bob@acme.example",
    );
  });
});

describe("a delivery that is late", () => {
  const late = { now: on("03-05T12:15:00.001") };

  it("REM-4 is so after the minutes of the rules, and not once it was tried", () => {
    expect(decide({ now: on("03-05T12:15") })).toMatchObject({ kind: "send", isLate: false });
    expect(decide(late)).toMatchObject({ kind: "send", isLate: true });
    expect(decide({ ...late, delivery: { tries: 2 } })).toMatchObject({ kind: "send", isLate: false });
    expect(decide({ ...late, rules: { lateAfterMinutes: 30 } })).toMatchObject({ isLate: false });
  });

  it("REM-4 is sent, skipped or put with others, as the rules say; what is in time is sent", () => {
    expect(decide({ ...late, rules: { late: "skip" } })).toEqual({ kind: "skip", reason: "DELIVERY_LATE" });
    expect(decide({ ...late, rules: { late: "digest" } })).toMatchObject({ kind: "digest", isLate: true });
    expect(decide({ rules: { late: "skip" } })).toMatchObject({ kind: "send", isLate: false });
    expect(decide({ rules: { late: "digest" } })).toMatchObject({ kind: "send", isLate: false });
  });
});

describe("a delivery of a series", () => {
  const sixth = { occurrenceStart: "2026-03-06T14:00:00", triggerAt: on("03-06T12:00") };
  const ofSeries = (event = dailyWith(), given: Case = {}, overrides = [takenOutAt("2026-03-07")]): Case => ({
    delivery: sixth,
    now: on("03-06T12:00"),
    ...given,
    state: { timetable: { event, overrides }, ...given.state },
  });

  it("REM-3 is about its occurrence, with the times of that one", () => {
    const { trigger } = decide(ofSeries()) as { readonly trigger: object };
    expect(trigger).toMatchObject({
      occurrence: "2026-03-06T14:00:00",
      triggerAt: on("03-06T12:00"),
      startsAt: on("03-06T13:00"),
      endsAt: on("03-06T14:00"),
      event: { id: "meeting" },
    });
  });

  it("REM-3 is skipped where its occurrence was cancelled, or is no more", () => {
    const excluded = dailyWith({ excludedStarts: ["2026-03-06T14:00:00"] });
    expect(outcome(ofSeries(excluded))).toBe("EVENT_CANCELLED");
    expect(outcome(ofSeries(dailyWith({ recurrence: recurrenceOf({ interval: 2 }) })))).toBe("EVENT_MOVED");
    expect(outcome(ofSeries(meetingWith()))).toBe("EVENT_MOVED");
    const first = { occurrenceStart: "2026-03-05T14:00:00", triggerAt: on("03-05T12:00") };
    expect(outcome(ofSeries(meetingWith(), { delivery: first, now: on("03-05T12:00") }))).toBe("EVENT_MOVED");
    const wholeDays = dailyWith({ allDay: true, startOn: "2026-03-05", endOn: "2026-03-05", startLocal: null });
    expect(outcome(ofSeries(wholeDays))).toBe("EVENT_MOVED");
    expect(outcome(ofSeries(dailyWith(), { delivery: { ...sixth, occurrenceStart: "2026-03-06" } }))).toBe(
      "EVENT_MOVED",
    );
  });

  it("REM-3 goes by the event that was taken out for its occurrence", () => {
    const moved = takenOutAt("2026-03-06");
    expect(outcome(ofSeries(dailyWith(), {}, [moved]))).toBe("EVENT_MOVED");
    const later = { ...sixth, triggerAt: on("03-06T14:00") };
    const decision = decide(ofSeries(dailyWith(), { delivery: later, now: on("03-06T14:00") }, [moved]));
    expect(decision).toMatchObject({
      trigger: { event: { id: "taken-2026-03-06" }, startsAt: on("03-06T15:00"), endsAt: on("03-06T16:00") },
    });
  });

  it("REM-3 is left to the reminders of its own where its occurrence has any", () => {
    const own = takenOutAt("2026-03-06", { startLocal: "2026-03-06T14:00:00", overriddenFields: ["reminders"] });
    expect(outcome(ofSeries(dailyWith(), {}, [own]))).toBe("EVENT_MOVED");
    const reminder = reminderWith({ eventId: own.id });
    expect(outcome(ofSeries(dailyWith(), { state: { reminder } }, [own]))).toBe("ann@acme.example");
    const shared = { ...own, overriddenFields: ["subject"] };
    expect(outcome(ofSeries(dailyWith(), {}, [shared]))).toBe("ann@acme.example");
  });

  it("REM-3 that was planned for an event without a rule is skipped once there is one", () => {
    expect(outcome({ state: { timetable: familyOf(dailyWith()) } })).toBe("EVENT_MOVED");
  });

  it("REM-1 at an instant is about the whole series, until the last occurrence is over", () => {
    const reminder = reminderWith({ mode: "atInstant", at: on("03-05T12:00"), amount: null, unit: null });
    const whole = (event = dailyWith(), now = on("03-05T12:00")): Case => ({
      state: { reminder, timetable: familyOf(event) },
      now,
    });
    expect(decide(whole())).toMatchObject({ trigger: { occurrence: null, startsAt: null, endsAt: null } });
    const counted = dailyWith({ recurrence: recurrenceOf({ end: { kind: "count", count: 2 } }) });
    expect(decide(whole(counted))).toMatchObject({ trigger: { startsAt: null, endsAt: on("03-06T14:00") } });
    expect(outcome(whole(counted, on("03-06T13:59")))).toBe("ann@acme.example");
    expect(outcome(whole(counted, on("03-06T14:00")))).toBe("EVENT_OVER");
    expect(decide(whole(meetingWith()))).toMatchObject({
      trigger: { startsAt: on("03-05T13:00"), endsAt: on("03-05T14:00") },
    });
  });
});
