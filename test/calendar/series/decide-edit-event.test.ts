import { describe, expect, it } from "vitest";
import type { EventFamily } from "../../../src/calendar/event-family.js";
import type { EditEventState } from "../../../src/calendar/event-state.js";
import type { EventEdit } from "../../../src/calendar/series/apply-edit.js";
import { decideEditEvent } from "../../../src/calendar/series/decide-edit-event.js";
import type { OccurrenceTarget } from "../../../src/calendar/series/occurrence-target.js";
import type { OccurrenceStart } from "../../../src/kernel/local-date-time.js";
import { editEventState } from "../../support/edit-event-state.js";
import { decisionEnv } from "../../support/lead-decision.js";
import {
  dailyWith,
  familyOf,
  guestWith,
  meetingWith,
  reminderWith,
  takenOutAt,
  templateWith,
} from "../../support/reminder-samples.js";

const env = decisionEnv();
const all: OccurrenceTarget = { occurrence: null, scope: "all" };
const occurrence = "2026-03-06T14:00:00" as OccurrenceStart;
const one: OccurrenceTarget = { occurrence, scope: "this" };
const change = (changes: object): EventEdit => ({ kind: "change", changes });

const decide = (edit: EventEdit, family: EventFamily, target = all, state: Partial<EditEventState> = {}) =>
  decideEditEvent(edit, target, editEventState(family, state), env);
/** The plan of an edit that is accepted. */
function planOf(edit: EventEdit, family: EventFamily, target = all, state: Partial<EditEventState> = {}) {
  const decision = decide(edit, family, target, state);
  return decision.ok ? decision.value : expect.fail(JSON.stringify(decision.refusals));
}
const recordsOf = (plan: ReturnType<typeof planOf>, type: string) =>
  plan.writes.flatMap((write) => ("record" in write && write.type === type ? [write.record] : []));
const meeting = familyOf(meetingWith({ custom: { room: 7, floor: 2 } }));

describe("an event that is changed", () => {
  it("EVT-9 keeps the host's fields that are not entered, and goes to another company", () => {
    const { result } = planOf(change({ custom: { room: 8 }, companyId: "acme" }), meeting);
    expect(result.event).toMatchObject({ companyId: "acme", custom: { room: 8, floor: 2 } });
    const shared = planOf(change({ companyId: null }), meeting);
    expect(shared.result.event.companyId).toBeNull();
    expect(recordsOf(shared, "journal")).toMatchObject([{ companyId: "acme", subjectKey: "calendarEvent/meeting" }]);
  });

  it("EVT-3 keeps its status with another type, and has none as a note", () => {
    const done = familyOf(meetingWith({ status: "done" }));
    expect(planOf(change({ type: "task" }), done).result.event.status).toBe("done");
    expect(planOf(change({ type: "note" }), done).result.event.status).toBeNull();
    const note = familyOf(meetingWith({ type: "note", status: null }));
    expect(planOf(change({ type: "call" }), note).result.event.status).toBe("planned");
    expect(decide({ kind: "status", status: "done" }, note)).toMatchObject({
      refusals: [{ code: "EVENT_HAS_NO_STATUS", params: { event: "Kick-off" } }],
    });
  });

  it("EVT-11 counts a revision where other calendars are to be told, and none for a subject alone", () => {
    expect(planOf(change({ location: "Lyon" }), meeting).result.event.revision).toBe(meeting.event.revision + 1);
    expect(planOf(change({ subject: "Other" }), meeting).result.event.revision).toBe(meeting.event.revision);
  });

  it("REC-7 can be undone by a journal, and is not written where nothing is otherwise", () => {
    const done = planOf({ kind: "status", status: "done" }, familyOf(dailyWith()));
    expect(recordsOf(done, "journal")).toMatchObject([
      { id: done.result.journalId, kind: "eventEdit", result: { scope: "all", occurrence: null, edit: "done" } },
    ]);
    expect(recordsOf(planOf(change({ subject: "Other" }), meeting), "journal")).toMatchObject([
      { result: { edit: "change" } },
    ]);
    const same = planOf(change({ subject: "Kick-off" }), familyOf(dailyWith()), one);
    expect(same).toMatchObject({ writes: [], entries: [], result: { journalId: null, orphans: [] } });
  });

  it("EVT-3 is not changed once it was put away", () => {
    const away = familyOf(meetingWith({ archivedAt: new Date(0) }));
    expect(decide(change({ subject: "Other" }), away)).toMatchObject({
      refusals: [{ code: "EVENT_ARCHIVED", params: { event: "Kick-off" } }],
    });
    const series = familyOf(dailyWith({ archivedAt: new Date(0) }));
    const named = takenOutAt("2026-03-06", { subject: "One" });
    expect(decide(change({ subject: "Other" }), series, one, { named })).toMatchObject({
      refusals: [{ code: "EVENT_ARCHIVED", params: { event: "One" } }],
    });
  });

  it("REM-8 warns where a reminder is for somebody without an address", () => {
    const template = templateWith();
    const users = new Map([["ann", { id: "ann", email: null }]]) as never;
    const edit = { kind: "remind", reminder: { templateId: template.id } } as const;
    expect(planOf(edit, meeting, all, { template, users }).warnings).not.toEqual([]);
    const reached = new Map([["ann", { id: "ann", email: "ann@acme.example" }]]) as never;
    expect(planOf(edit, meeting, all, { template, users: reached }).warnings).toEqual([]);
  });

  it("EVT-5 warns of a start in the past where the start was entered", () => {
    const past = familyOf(meetingWith({ startLocal: "2026-02-01T14:00:00", endLocal: "2026-02-01T15:00:00" }));
    const warnings = (changes: object) => planOf(change(changes), past).warnings.map(({ code }) => code);
    expect(warnings({ startLocal: "2026-02-02T14:00:00" })).toEqual(["EVENT_STARTS_IN_PAST"]);
    expect(warnings({ subject: "Other" })).toEqual([]);
  });
});

describe("one occurrence of a series that is changed", () => {
  const family = familyOf(dailyWith(), { guests: [guestWith()], reminders: [reminderWith()] });

  it("REC-7 is of the company of its series, with the host's fields, and has no exceptions", () => {
    const shared = familyOf(
      dailyWith({
        companyId: null,
        custom: { room: 7 },
        excludedStarts: [occurrence.replace("06", "09")] as never,
        extraStarts: ["2026-03-10T18:00:00"] as never,
      }),
    );
    const plan = planOf(change({ subject: "Other" }), shared, one);
    expect(plan.result.event).toMatchObject({
      companyId: null,
      custom: { room: 7 },
      excludedStarts: [],
      extraStarts: [],
      originalStart: occurrence,
    });
    expect(recordsOf(plan, "journal")).toMatchObject([{ companyId: null }]);
  });

  it("REC-7 leaves the rule and the company to the series", () => {
    for (const field of ["recurrence", "rrule", "companyId"])
      expect(decide(change({ [field]: null }), family, one)).toMatchObject({
        refusals: [{ code: "OCCURRENCE_FIELD_OF_SERIES", path: [field], params: { field } }],
      });
  });

  it("REC-7 REM-1 has copies of the reminders from then on, and shares the guests", () => {
    const back = planOf({ kind: "unremind", reminderId: "reminder" }, family, one);
    const [own] = recordsOf(back, "reminder") as { eventId: string; archivedAt: Date | null; id: string }[];
    expect(own).toMatchObject({ eventId: back.result.event.id, archivedAt: env.now });
    expect(own?.id).not.toBe("reminder");
    expect(back.result.event.overriddenFields).toEqual(["reminders"]);
    expect(recordsOf(back, "guest")).toEqual([]);
    const template = templateWith();
    const reminder = { templateId: template.id, before: { amount: 2, unit: "day" } } as const;
    const users = new Map([["ann", { id: "ann", email: "ann@acme.example" }]]) as never;
    const more = planOf({ kind: "remind", reminder }, family, one, { template, users });
    expect(recordsOf(more, "reminder")).toMatchObject([{ amount: 1 }, { amount: 2 }]);
    const again = familyOf(dailyWith({ excludedStarts: [occurrence] }), {
      overrides: [takenOutAt("2026-03-06", { overriddenFields: ["reminders"] })],
      reminders: [reminderWith({ eventId: "taken-2026-03-06" })],
    });
    expect(recordsOf(planOf({ kind: "unremind", reminderId: "reminder" }, again, one), "reminder")).toMatchObject([
      { id: "reminder", archivedAt: env.now },
    ]);
  });

  it("REC-7 EVT-6 has copies of the guests where one answers, or where it is moved", () => {
    const answer = planOf({ kind: "answer", guestId: "lee", answer: "yes" }, family, one);
    expect(recordsOf(answer, "guest")).toMatchObject([{ eventId: answer.result.event.id, answer: "yes" }]);
    expect(recordsOf(answer, "reminder")).toEqual([]);
    const moved = planOf(change({ startLocal: "2026-03-06T16:00:00" }), family, one);
    expect(moved.result.event.overriddenFields).toContain("guests");
    const alone = planOf(change({ startLocal: "2026-03-06T16:00:00" }), familyOf(dailyWith()), one);
    expect(alone.result.event.overriddenFields).not.toContain("guests");
    expect(planOf(change({ subject: "Other" }), family, one).result.event.overriddenFields).toEqual(["subject"]);
  });

  it("REC-7 EVT-6 tells of guests and reminders that there are not", () => {
    expect(decide({ kind: "uninvite", guestId: "nobody" }, family, one)).toMatchObject({
      refusals: [{ code: "GUEST_UNKNOWN", path: ["guestId"], params: { guestId: "nobody" } }],
    });
    expect(decide({ kind: "unremind", reminderId: "nobody" }, family, one)).toMatchObject({
      refusals: [{ code: "REMINDER_UNKNOWN" }],
    });
  });
});
