import { describe, expect, it } from "vitest";
import { differingFields, inheritChanges } from "../../../src/calendar/series/inherit-changes.js";
import { isRescheduled, resetAnswers } from "../../../src/calendar/series/reset-answers.js";
import type { OccurrenceStart } from "../../../src/kernel/local-date-time.js";
import { dailyWith, guestWith, meetingWith, on, takenOutAt } from "../../support/reminder-samples.js";

describe("an occurrence that was taken out", () => {
  it("REC-7 has of its own what differs, with the fields that fit each other only as they are", () => {
    const before = takenOutAt("2026-03-06");
    const fields = (changes: object) => [...new Set(differingFields(before, { ...before, ...changes }))];
    expect(fields({})).toEqual([]);
    expect(fields({ subject: "Other" })).toEqual(["subject"]);
    expect(fields({ latitude: 1 })).toEqual(["latitude", "longitude"]);
    expect(fields({ organizerEmail: "o@x.example" })).toEqual(["organizerEmail", "organizerId"]);
    expect(fields({ priority: "low" })).toEqual(["priority", "type", "categoryId", "callDirection"]);
    expect(fields({ endLocal: "2026-03-06T18:00:00" })).toEqual([
      "endLocal",
      "allDay",
      "startLocal",
      "startOn",
      "endOn",
      "timeZone",
    ]);
  });

  const start = "2026-03-06T14:00:00" as OccurrenceStart;
  const inherited = (override: ReturnType<typeof takenOutAt>, changes: object, at = start) => {
    const before = dailyWith();
    return inheritChanges(override, at, before, { event: { ...before, ...changes } });
  };

  it("REC-7 takes on what changed of the series, and keeps what it has of its own", () => {
    const own = takenOutAt("2026-03-06", { subject: "Own", location: "Here", overriddenFields: ["subject"] });
    expect(inherited(own, { subject: "New", description: "More" })).toMatchObject({
      subject: "Own",
      location: "Here",
      description: "More",
    });
    expect(inherited(own, { location: "There", companyId: "globex" })).toMatchObject({
      location: "There",
      companyId: "globex",
    });
  });

  it("REC-7 moves with the series unless it has times of its own", () => {
    const shared = takenOutAt("2026-03-06", { overriddenFields: ["subject"] });
    const moved = { startLocal: "2026-03-05T10:00:00", endLocal: "2026-03-05T10:30:00" };
    const at = "2026-03-06T10:00:00" as OccurrenceStart;
    expect(inherited(shared, moved, at)).toMatchObject({
      originalStart: at,
      startLocal: "2026-03-06T10:00:00",
      endLocal: "2026-03-06T10:30:00",
    });
    const own = { ...shared, overriddenFields: ["timeZone"] };
    expect(inherited(own, moved, at)).toMatchObject({ originalStart: at, startLocal: "2026-03-06T16:00:00" });
  });

  it("EVT-3 has no status as a note, and is planned where it was one and is none any more", () => {
    const override = takenOutAt("2026-03-06", { status: "done", overriddenFields: ["status"] });
    expect(inherited(override, { type: "note", status: null })).toMatchObject({ type: "note", status: null });
    expect(inherited(override, { subject: "New" }).status).toBe("done");
    const note = takenOutAt("2026-03-06", { type: "note", status: null, overriddenFields: [] });
    expect(
      inheritChanges(note, start, dailyWith({ type: "note", status: null }), { event: dailyWith() }),
    ).toMatchObject({
      type: "meeting",
      status: "planned",
    });
  });
});

describe("guests answer anew", () => {
  const answered = (id: string, eventId: string) =>
    guestWith({ id, eventId, answer: "yes", answeredAt: on("03-01T00:00") });
  const [meeting, other] = [meetingWith(), meetingWith({ id: "other" })];

  it("EVT-6 where the time, the rule or the place is another, and not for another subject", () => {
    const isAsked = (changes: object) => isRescheduled(meeting, { ...meeting, ...changes });
    expect([{}, { subject: "Other" }, { busy: false }].map(isAsked)).toEqual([false, false, false]);
    expect(
      [
        { startLocal: "2026-03-05T14:30:00" },
        { endLocal: "2026-03-05T15:30:00" },
        { timeZone: "Asia/Tokyo" },
        { location: "Room 2" },
        { recurrence: dailyWith().recurrence },
        { rruleText: "FREQ=HOURLY" },
      ].map(isAsked),
    ).toEqual([true, true, true, true, true, true]);
  });

  it("EVT-6 of the events that are moved, and of no others", () => {
    const guests = [answered("a", "meeting"), answered("b", "other")];
    const moved = { ...meeting, location: "Room 2" };
    expect(resetAnswers(guests, [meeting, other], [moved, other])).toMatchObject([
      { id: "a", answer: null, answeredAt: null },
      { id: "b", answer: "yes" },
    ]);
    expect(resetAnswers(guests, [], [moved, other])).toEqual(guests);
  });
});
