import { describe, expect, it } from "vitest";
import { sampleExchangedEvent } from "../../src/testing/ports/sample-exchanged-event.js";
import { openCalendars, weekly } from "../support/open-calendars.js";
import { reasonsOf } from "../support/refused.js";

const rename = (subject: string, changedAt: string) => (event: ReturnType<typeof sampleExchangedEvent>) => ({
  ...event,
  details: { ...event.details, subject },
  changedAt: new Date(changedAt),
});

const outcomes = (list: readonly { readonly outcome: string }[]): string[] => list.map(({ outcome }) => outcome);

describe("keeping events in step with another calendar", () => {
  it("EVT-11 takes in what is there, writes what is here, and a second run does nothing", async () => {
    const { remote, sync, agenda, enter, subjects } = openCalendars({ pageSize: 1 });
    remote.enter(sampleExchangedEvent("a@test"));
    remote.enter(sampleExchangedEvent("b@test"));
    await enter();
    const first = await sync();
    expect([outcomes(first.pulled), outcomes(first.pushed)]).toEqual([["created", "created"], ["created"]]);
    expect(subjects()).toEqual(["Meeting a@test", "Meeting b@test", "Review"]);
    expect((await agenda()).length).toBe(3);
    const second = await sync();
    expect([outcomes(second.pulled), second.pushed, second.conflicts]).toEqual([["unchanged"], [], []]);
    const third = await sync();
    expect([third.pulled, third.pushed]).toEqual([[], []]);
    expect((await agenda()).length).toBe(3);
  });

  it("EVT-11 writes events, calls, meetings and absences, but neither tasks nor notes unless it is told to", async () => {
    const { sync, enter } = openCalendars();
    for (const type of ["event", "call", "meeting", "absence", "task", "note"] as const)
      await enter({ type, subject: type });
    const told = async (types?: readonly ["task"]) => (await sync({ types })).pushed.length;
    expect([await told(), await told(), await told(["task"])]).toEqual([4, 0, 1]);
  });

  it("EVT-11 carries a series with its exceptions and answers in both directions", async () => {
    const { remote, clock, ann, sync, agenda, enter } = openCalendars();
    const { event } = await enter({ recurrence: weekly, guests: [{ email: "lee@apollo.example" }] });
    const eventId = event.id;
    await ann.calendar.cancel({ eventId, occurrence: "2026-03-09T10:00:00" });
    await ann.calendar.update({
      eventId,
      occurrence: "2026-03-16T10:00:00",
      changes: { startLocal: "2026-03-17T15:00" },
    });
    await sync();
    const [there] = remote.events();
    expect(there?.event).toMatchObject({
      excludedStarts: ["2026-03-09T10:00:00"],
      overrides: [{ originalStart: "2026-03-16T10:00:00", details: { startLocal: "2026-03-17T15:00:00" } }],
      guests: [{ email: "lee@apollo.example", answer: null }],
    });
    clock.advance(60_000);
    remote.edit(there?.syncId ?? "", (one) => ({
      ...rename("Renamed there", clock.read().toISOString())(one),
      excludedStarts: [...one.excludedStarts, "2026-03-23T10:00:00" as never],
      guests: one.guests.map((guest) => ({ ...guest, answer: "yes" as const })),
    }));
    expect(outcomes((await sync()).pulled)).toEqual(["updated"]);
    expect(await agenda()).toEqual(["2026-03-02T10:00:00 Renamed there", "2026-03-17T15:00:00 Review"]);
    expect((await ann.calendar.guests({ eventId })).map(({ answer }) => answer)).toEqual(["yes"]);
    clock.advance(60_000);
    await ann.calendar.update({ eventId, occurrence: "2026-03-16T10:00:00", changes: { subject: "Moved" } });
    expect(outcomes((await sync()).pushed)).toEqual(["updated"]);
    expect(remote.events()[0]?.event.overrides[0]?.details.subject).toBe("Moved");
  });

  it("EVT-11 makes nothing twice when answers are lost, changes repeated, or a run fails half way", async () => {
    const { remote, sync, agenda, enter, subjects } = openCalendars({ loseAnswers: 1, repeatChanges: true });
    remote.enter(sampleExchangedEvent("a@test"));
    await enter();
    await expect(sync()).rejects.toMatchObject({ code: "PORT_FAILED" });
    expect(subjects()).toEqual(["Meeting a@test", "Review"]);
    const again = await sync();
    expect(again.conflicts).toEqual([]);
    expect(subjects()).toEqual(["Meeting a@test", "Review"]);
    expect((await agenda()).length).toBe(2);
    remote.faults.failChanges = 1;
    await expect(sync()).rejects.toMatchObject({ code: "PORT_FAILED" });
    await sync();
    expect([subjects().length, (await agenda()).length]).toEqual([2, 2]);
  });

  it("EVT-11 lets the last change win, whichever side made it", async () => {
    const { remote, clock, ann, sync, enter, subjects } = openCalendars();
    const { event } = await enter();
    await sync();
    const syncId = remote.events()[0]?.syncId ?? "";
    clock.advance(60_000);
    await ann.calendar.update({ eventId: event.id, changes: { subject: "Ours" } });
    remote.edit(syncId, rename("Theirs, later", "2026-02-02T00:00:00Z"));
    expect(outcomes((await sync()).pulled)).toEqual(["updated"]);
    expect((await ann.calendar.get(event.id)).subject).toBe("Theirs, later");
    clock.advance(5 * 86_400_000);
    await ann.calendar.update({ eventId: event.id, changes: { subject: "Ours, last" } });
    remote.edit(syncId, rename("Theirs, before", "2026-02-03T00:00:00Z"));
    expect(outcomes((await sync()).pushed)).toEqual(["updated"]);
    expect(subjects()).toEqual(["Ours, last"]);
    expect((await sync()).pushed).toEqual([]);
  });

  it("EVT-11 asks where it is told to, loses nothing meanwhile, and does what was decided", async () => {
    const { remote, clock, ann, sync, enter, subjects } = openCalendars();
    const { event } = await enter();
    await sync();
    const syncId = remote.events()[0]?.syncId ?? "";
    clock.advance(60_000);
    await ann.calendar.update({ eventId: event.id, changes: { subject: "Ours" } });
    remote.edit(syncId, rename("Theirs", "2026-02-02T00:00:00Z"));
    const asked = async () => (await sync({ onConflict: "ask" })).conflicts.map(({ eventId }) => eventId);
    expect(await asked()).toEqual([event.id]);
    expect(await asked()).toEqual([event.id]);
    expect([(await ann.calendar.get(event.id)).subject, subjects()]).toEqual(["Ours", ["Theirs"]]);
    const { conflicts } = await sync({ onConflict: "ask", answers: { [event.id]: "ours" } });
    expect([conflicts, subjects()]).toEqual([[], ["Ours"]]);
    clock.advance(60_000);
    await ann.calendar.update({ eventId: event.id, changes: { subject: "Ours 2" } });
    remote.edit(syncId, rename("Theirs 2", "2026-02-02T00:00:00Z"));
    await sync({ onConflict: "ask", answers: { [event.id]: "theirs" } });
    expect([(await ann.calendar.get(event.id)).subject, subjects()]).toEqual(["Theirs 2", ["Theirs 2"]]);
  });

  it("EVT-11 puts away what was deleted there, deletes what was put away here, and keeps what was changed meanwhile", async () => {
    const { remote, clock, ann, sync, agenda, enter, subjects } = openCalendars();
    const first = (await enter({ subject: "First" })).event;
    const second = (await enter({ subject: "Second" })).event;
    await sync();
    remote.delete(remote.events().find(({ event }) => event.details.subject === "First")?.syncId ?? "");
    expect(outcomes((await sync()).pulled)).toContain("putAway");
    expect([(await ann.calendar.get(first.id)).archivedAt === null, (await agenda()).length]).toEqual([false, 1]);
    clock.advance(60_000);
    await ann.calendar.archive({ eventId: second.id });
    expect(outcomes((await sync()).pushed)).toEqual(["putAway"]);
    expect(subjects()).toEqual([]);
    const third = (await enter({ subject: "Third" })).event;
    await sync();
    clock.advance(60_000);
    await ann.calendar.update({ eventId: third.id, changes: { subject: "Third, kept" } });
    remote.delete(remote.events()[0]?.syncId ?? "");
    await sync();
    expect(subjects()).toEqual(["Third, kept"]);
  });

  it("EVT-11 decides on what was put away here and changed there as on any other change of both", async () => {
    const putAway = async (changedAt: string, more: object = {}) => {
      const world = openCalendars();
      const { event } = await world.enter();
      await world.sync();
      world.clock.advance(60_000);
      await world.ann.calendar.archive({ eventId: event.id });
      world.remote.edit(world.remote.events()[0]?.syncId ?? "", rename("Theirs", changedAt));
      const report = await world.sync(more);
      return { ...world, event, report, isHere: (await world.ann.calendar.get(event.id)).archivedAt === null };
    };
    const later = await putAway("2026-02-02T00:00:00Z");
    expect([later.isHere, later.subjects(), await later.agenda()]).toEqual([
      true,
      ["Theirs"],
      ["2026-03-02T10:00:00 Theirs"],
    ]);
    const earlier = await putAway("2026-01-01T00:00:00Z");
    expect([earlier.isHere, earlier.subjects(), earlier.report.conflicts]).toEqual([false, [], []]);
    const { sync, event, subjects, report } = await putAway("2026-02-02T00:00:00Z", { onConflict: "ask" });
    expect([report.conflicts.map(({ eventId }) => eventId), subjects()]).toEqual([[event.id], ["Theirs"]]);
    await sync({ onConflict: "ask", answers: { [event.id]: "ours" } });
    expect(subjects()).toEqual([]);
  });

  it("EVT-11 forgets what was deleted on both sides", async () => {
    const { remote, clock, ann, sync, enter } = openCalendars();
    const { event } = await enter();
    await sync();
    clock.advance(60_000);
    await ann.calendar.archive({ eventId: event.id });
    remote.delete(remote.events()[0]?.syncId ?? "");
    const { conflicts, pushed } = await sync();
    expect([conflicts, pushed, (await ann.calendar.get(event.id)).syncId]).toEqual([[], [], null]);
  });

  it("EVT-11 writes no notes and tasks unless asked, nor what the colleague has no part in", async () => {
    const { ann, sync, enter, subjects } = openCalendars();
    await enter({ subject: "Note", type: "note" });
    await enter({ subject: "Task", type: "task" });
    await ann.calendar.create({
      subject: "Bob's",
      type: "meeting",
      startLocal: "2026-03-02T10:00",
      assignedToId: "bob",
      organizerId: "bob",
    });
    await sync();
    expect(subjects()).toEqual([]);
    await sync({ cursor: null, types: ["task"] });
    expect(subjects()).toEqual(["Task"]);
  });

  it("EVT-11 tells what could not be taken in, and takes in the rest", async () => {
    const { remote, sync, agenda } = openCalendars();
    const broken = sampleExchangedEvent("x@test");
    remote.enter({ ...broken, details: { ...broken.details, endLocal: "2026-03-01T00:00:00" as never } });
    remote.enter(sampleExchangedEvent("a@test"));
    const { pulled } = await sync();
    expect(outcomes(pulled)).toEqual(["failed", "created"]);
    expect(pulled[0]?.error?.refusals.map(({ code, path }) => [code, path])).toEqual([
      ["EVENT_ENDS_BEFORE_START", ["details", "endLocal"]],
    ]);
    expect(await agenda()).toEqual(["2026-03-02T10:00:00 Meeting a@test"]);
  });

  it("EVT-11 refuses a calendar without a port, and a cursor that is none", async () => {
    const { ann } = openCalendars();
    const sync = (more: object) => ann.calendar.sync({ source: "google", userId: "ann", ...more });
    for (const source of ["outlook", "constructor"])
      expect(await reasonsOf(sync({ source }))).toEqual(["PORT_MISSING source"]);
    expect(await reasonsOf(sync({ cursor: "soon" }), "INPUT_INVALID")).toEqual(["INPUT_MALFORMED cursor"]);
  });
});
