import { describe, expect, it } from "vitest";
import { createCrm } from "../../src/app/create-crm.js";
import { sampleExchangedEvent } from "../../src/testing/ports/sample-exchanged-event.js";
import { openCalendars, weekly } from "../support/open-calendars.js";
import { storeRecord } from "../support/store-record.js";

const weeklyRule = {
  frequency: "weekly",
  interval: 1,
  weekdays: [{ day: 1, nth: null }],
  monthDays: [],
  months: [],
  setPositions: [],
  overflow: "skip",
  weekStart: 1,
  end: { kind: "never" },
};

describe("taking in and telling events of other calendars", () => {
  it("EVT-11 knows an event by its UID however often it comes, and keeps the newer version", async () => {
    const { ann, clock } = openCalendars();
    const event = sampleExchangedEvent("a@test", {
      guests: [{ name: "Lee", email: "LEE@apollo.example", answer: "yes" }],
    });
    const take = async (more: Partial<typeof event> = {}) =>
      (await ann.calendar.import({ events: [{ ...event, ...more }] }))[0];
    expect(await take()).toMatchObject({ outcome: "created" });
    expect(await take()).toMatchObject({ outcome: "unchanged" });
    const details = { ...event.details, subject: "Newer" };
    clock.advance(60_000);
    const updated = await take({ details, revision: 1, changedAt: clock.read() });
    expect(updated).toMatchObject({ outcome: "updated", event: { subject: "Newer", revision: 1 } });
    expect(await take()).toMatchObject({ outcome: "older", event: { subject: "Newer" } });
    expect(await ann.calendar.count()).toBe(1);
  });

  it("EVT-11 tells an event so that it can be taken in again unchanged, its type included", async () => {
    const { ann, enter } = openCalendars();
    const { event } = await enter({
      type: "call",
      callDirection: "outgoing",
      recurrence: weekly,
      guests: [{ userId: "bob" }],
    });
    await ann.calendar.update({ eventId: event.id, occurrence: "2026-03-16T10:00:00", changes: { location: "Lyon" } });
    const { events, guestsLeft } = await ann.calendar.export({ eventIds: [event.id] });
    expect(guestsLeft.length).toBe(2); // of the series, and of the occurrence that is elsewhere
    expect(await ann.calendar.import({ events })).toMatchObject([{ outcome: "unchanged" }]);
    const other = openCalendars();
    const [taken] = await other.ann.calendar.import({ events });
    expect(taken).toMatchObject({ outcome: "created", event: { type: "call", uid: event.uid } });
    expect(
      (await other.ann.calendar.export({ eventIds: [(taken as { event: { id: string } }).event.id] })).events,
    ).toEqual(
      events.map((one) => expect.objectContaining({ uid: one.uid, details: one.details, recurrence: one.recurrence })),
    );
  });

  it("EVT-11 takes in one occurrence of a series that nobody told of, and makes it part of the series later", async () => {
    const { ann, agenda } = openCalendars();
    const start = "2026-03-09T10:00:00" as never;
    const recurrence = { ...weeklyRule, end: { kind: "count", count: 2 } } as never;
    const series = sampleExchangedEvent("s@test", { recurrence });
    const details = {
      ...series.details,
      startLocal: "2026-03-09T12:00:00" as never,
      endLocal: "2026-03-09T13:00:00" as never,
    };
    await ann.calendar.import({ events: [{ ...series, recurrence: null, originalStart: start, details }] });
    expect(await agenda()).toEqual(["2026-03-09T12:00:00 Meeting s@test"]);
    const parts = { organizer: null, guests: [], alarms: [], revision: 0, changedAt: null, extras: null };
    await ann.calendar.import({ events: [{ ...series, overrides: [{ ...parts, details, originalStart: start }] }] });
    expect(await agenda()).toEqual(["2026-03-02T10:00:00 Meeting s@test", "2026-03-09T12:00:00 Meeting s@test"]);
    expect(await ann.calendar.count()).toBe(2);
  });

  it("EVT-11 does not bring back what was put away", async () => {
    const { ann, enter } = openCalendars();
    const { event } = await enter();
    const { events } = await ann.calendar.export({ eventIds: [event.id] });
    await ann.calendar.archive({ eventId: event.id });
    const [outcome] = await ann.calendar.import({ events });
    expect(outcome).toMatchObject({ outcome: "failed", error: { refusals: [{ code: "EVENT_ARCHIVED" }] } });
  });

  it("EVT-11 shows and changes nobody's private event by its UID", async () => {
    const { ann, bob, enter } = openCalendars();
    const { event } = await enter({ visibility: "private", subject: "Secret" });
    const [outcome] = await bob.calendar.import({ events: [sampleExchangedEvent(event.uid)] });
    expect(outcome).toMatchObject({ outcome: "failed", error: { code: "FORBIDDEN" } });
    expect(JSON.stringify(outcome)).not.toContain("Secret");
    expect((await ann.calendar.get(event.id)).subject).toBe("Secret");
    await expect(bob.calendar.export({ eventIds: [event.id] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("EVT-11 makes one event when two take it in at once", async () => {
    const { ann } = openCalendars();
    const take = () => ann.calendar.import({ events: [sampleExchangedEvent("a@test")] });
    await Promise.all([take(), take(), take()]);
    expect(await ann.calendar.count()).toBe(1);
  });

  it("EVT-11 takes in no field that is hidden from the actor, and leaves those as they are", async () => {
    const { storage, ann } = openCalendars();
    const { event } = await ann.calendar.create({
      subject: "Visit",
      type: "event",
      startLocal: "2026-03-02T10:00",
      location: "Lyon",
    });
    const eve = createCrm({ storage, policy: { hiddenFields: () => ["location"] } }).as({
      userId: "eve",
      companyId: "acme",
    });
    const { events } = await eve.calendar.export({ eventIds: [event.id] });
    const details = { ...sampleExchangedEvent("x").details, subject: "Renamed" };
    const theirs = events.map((one) => ({ ...one, details, revision: 1 }));
    expect(await eve.calendar.import({ events: theirs })).toMatchObject([{ outcome: "updated" }]);
    expect(await ann.calendar.get(event.id)).toMatchObject({ subject: "Renamed", location: "Lyon" });
    const told = theirs.map((one) => ({ ...one, details: { ...details, location: "Paris" } }));
    expect(await eve.calendar.import({ events: told })).toMatchObject([
      { error: { refusals: [{ code: "INPUT_UNKNOWN_FIELD", path: ["details", "location"] }] } },
    ]);
  });

  it("EVT-11 leaves nothing of another type behind when an event comes as one", async () => {
    const { ann } = openCalendars();
    const category = await ann.referenceData.create({
      kind: "eventCategory",
      name: "Visit",
      code: "visit",
      eventType: "meeting",
    });
    const { event } = await ann.calendar.create({
      subject: "Visit",
      type: "meeting",
      startLocal: "2026-03-02T10:00",
      categoryId: category.id,
    });
    const { events } = await ann.calendar.export({ eventIds: [event.id] });
    const asTask = events.map((one) => ({ ...one, revision: 1, extras: "X-CRMKIT-TYPE:task" }));
    expect(await ann.calendar.import({ events: asTask })).toMatchObject([
      { outcome: "updated", event: { type: "task", categoryId: null, priority: "normal" } },
    ]);
  });

  it("EVT-11 tells who organises each occurrence", async () => {
    const { ann, storage, enter } = openCalendars();
    for (const id of ["ann", "bob"])
      await storeRecord(storage, "user", { id, companyId: "acme", name: id, email: `${id}@acme.example` });
    const { event } = await enter({ recurrence: weekly });
    const occurrence = "2026-03-09T10:00:00";
    await ann.calendar.update({ eventId: event.id, occurrence, changes: { organizerId: "bob" } });
    const { events } = await ann.calendar.export({ eventIds: [event.id] });
    expect(events).toMatchObject([
      { organizer: { email: "ann@acme.example" }, overrides: [{ organizer: { email: "bob@acme.example" } }] },
    ]);
  });

  it("EVT-11 takes in no series whose occurrences last over a year", async () => {
    const { ann, agenda } = openCalendars();
    const series = sampleExchangedEvent("long@test", { recurrence: weeklyRule as never });
    const details = { ...series.details, endLocal: "2034-03-02T10:00:00" as never };
    expect(await ann.calendar.import({ events: [{ ...series, details }] })).toMatchObject([
      { outcome: "failed", error: { refusals: [{ code: "SERIES_LASTS_TOO_LONG" }] } },
    ]);
    expect(await agenda()).toEqual([]);
  });
});
