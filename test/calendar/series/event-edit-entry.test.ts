import { describe, expect, it } from "vitest";
import type { EventFamily } from "../../../src/calendar/event-family.js";
import type { EventEdit } from "../../../src/calendar/series/apply-edit.js";
import { eventEditEntry } from "../../../src/calendar/series/event-edit-entry.js";
import type { OccurrenceTarget } from "../../../src/calendar/series/occurrence-target.js";
import type { OccurrenceStart } from "../../../src/kernel/local-date-time.js";
import { decisionEnv } from "../../support/lead-decision.js";
import { dailyWith, familyOf, guestWith, meetingWith, takenOutAt } from "../../support/reminder-samples.js";

type Told = Parameters<typeof eventEditEntry>[3];

const occurrence = "2026-03-06T14:00:00" as OccurrenceStart;
const all: OccurrenceTarget = { occurrence: null, scope: "all" };
const one: OccurrenceTarget = { occurrence, scope: "this" };
const entryOf = (edit: EventEdit, target: OccurrenceTarget, family: EventFamily, told: Partial<Told> = {}) =>
  eventEditEntry(
    edit,
    target,
    family,
    { event: family.event, head: null, guests: family.guests, orphans: [], ...told },
    decisionEnv(),
  );
const rename: EventEdit = { kind: "change", changes: { subject: "Other" } };
const status = (to: "planned" | "done"): EventEdit => ({ kind: "status", status: to });
const [meeting, daily] = [familyOf(meetingWith()), familyOf(dailyWith())];

describe("what the timeline tells of an edit", () => {
  it("is what was changed, of an event or of a series", () => {
    const changes = { subject: { from: "Kick-off", to: "Other" } };
    expect(entryOf(rename, all, meeting, { event: meetingWith({ subject: "Other" }) })).toMatchObject({
      kind: "updated",
      subjectKey: "calendarEvent/meeting",
      data: { changes },
    });
    const { kind, data } = entryOf(rename, all, daily, { event: dailyWith({ subject: "Other" }) });
    expect([kind, data]).toEqual(["seriesChanged", { changes }]);
  });

  it("REC-7 is, of an occurrence, what it has otherwise than its series, and which it is", () => {
    const event = takenOutAt("2026-03-06", { subject: "Other", uid: "other" });
    const { kind, data, relatedKeys } = entryOf(rename, one, daily, { event });
    expect(kind).toBe("seriesChanged");
    expect(data).toMatchObject({ scope: "this", occurrence, changes: { subject: { from: "Kick-off", to: "Other" } } });
    const names = Object.keys((data as { changes: object }).changes);
    expect(names).toEqual(expect.arrayContaining(["startLocal", "endLocal", "subject"]));
    for (const own of ["uid", "seriesId", "originalStart", "overriddenFields", "participantIds"])
      expect(names).not.toContain(own);
    expect(relatedKeys).toContain(`calendarEvent/${event.id}`);
  });

  it("EVT-3 says from where to where a status went: of the event, the series or the occurrence", () => {
    const dataOf = (target: OccurrenceTarget, family: EventFamily) => entryOf(status("done"), target, family).data;
    expect(dataOf(all, meeting)).toEqual({ from: "planned", to: "done" });
    expect(dataOf(one, daily)).toEqual({ scope: "this", occurrence, from: "planned", to: "done" });
    const gone = familyOf(dailyWith({ excludedStarts: [occurrence] }));
    expect(dataOf(one, gone)).toMatchObject({ from: "cancelled" });
    expect(dataOf({ occurrence, scope: "following" }, gone)).toMatchObject({ from: "planned" });
    const taken = familyOf(dailyWith({ excludedStarts: [occurrence] }), {
      overrides: [takenOutAt("2026-03-06", { status: "done" })],
    });
    expect(dataOf(one, taken)).toMatchObject({ from: "done" });
    expect(entryOf(status("done"), all, meeting).kind).toBe("eventStatusChanged");
  });

  it("EVT-6 names guests by address or colleague, with what they answer", () => {
    const lee = guestWith();
    const family = familyOf(meetingWith(), { guests: [lee, guestWith({ id: "bob", email: null, userId: "bob" })] });
    const told = (edit: EventEdit, guests = family.guests) => {
      const { kind, data } = entryOf(edit, all, family, { guests });
      return [kind, data];
    };
    const guests = [{ email: "eve@x.example" }, { userId: "bob" }, {}] as never;
    expect(told({ kind: "invite", guests })).toEqual(["guestsInvited", { guests: ["eve@x.example", "bob", null] }]);
    expect(told({ kind: "answer", guestId: "lee", answer: "no" })).toEqual([
      "guestAnswered",
      { guestId: "lee", guest: "lee@y.example", answer: "no" },
    ]);
    expect(told({ kind: "uninvite", guestId: "bob" }, [])).toEqual(["guestRemoved", { guestId: "bob", guest: "bob" }]);
    expect(told({ kind: "uninvite", guestId: "copy" })).toEqual(["guestRemoved", { guestId: "copy" }]);
  });

  it("says for whom a reminder is, and which was taken back", () => {
    const told = (edit: EventEdit) => {
      const { kind, data } = entryOf(edit, all, meeting);
      return [kind, data];
    };
    const remind = (audience?: string) => ({ kind: "remind", reminder: { audience } }) as unknown as EventEdit;
    expect(told(remind())).toEqual(["reminderSet", { audience: "me" }]);
    expect(told(remind("guests"))).toEqual(["reminderSet", { audience: "guests" }]);
    expect(told({ kind: "unremind", reminderId: "r" })).toEqual(["reminderRemoved", { reminderId: "r" }]);
  });

  it("EVT-7 says of a private occurrence only that it was changed, and of a private event what was", () => {
    const event = takenOutAt("2026-03-06", { subject: "Secret", visibility: "private" });
    expect(entryOf(rename, one, daily, { event }).data).toEqual({ scope: "this", occurrence });
    const own = { event: meetingWith({ subject: "Secret", visibility: "private" }) };
    expect(entryOf(rename, all, meeting, own).data).toMatchObject({ changes: { subject: { to: "Secret" } } });
  });

  it("REC-7 names a new series and the exceptions that were lost", () => {
    const orphans = [{ occurrence, eventId: null, becomes: "dropped" as const }];
    const event = dailyWith({ id: "tail" });
    expect(
      entryOf(rename, { occurrence, scope: "following" }, daily, { event, head: daily.event, orphans }).data,
    ).toEqual({ scope: "following", occurrence, newSeries: "tail", changes: expect.any(Object), orphans });
  });

  it("EVT-8 stands on the timelines of all that the event was and is about", () => {
    const family = familyOf(meetingWith({ leadId: "lee", relatedKeys: ["quote/q"] as never }));
    const event = meetingWith({ accountId: "apollo" });
    expect([...entryOf(rename, all, family, { event }).relatedKeys].sort()).toEqual(
      expect.arrayContaining(["account/apollo", "lead/lee", "quote/q"]),
    );
  });
});
