import { expect, it } from "vitest";
import { enterSeries, startsIn } from "../support/calendar-book.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const mondays = "FREQ=WEEKLY;BYDAY=MO;COUNT=4";
const [first, second, third, fourth] = [
  "2026-03-02T10:00:00",
  "2026-03-09T10:00:00",
  "2026-03-16T10:00:00",
  "2026-03-23T10:00:00",
] as const;

onEveryStore("Series of events", (open) => {
  const world = async (): Promise<World> => openWorld({ storage: await open() });
  const weekly = (w: World, more = {}) => enterSeries(w, "2026-03-02T10:00", mondays, more);

  it("REC-7 changes one occurrence, which keeps what it has of its own when the series changes", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await weekly(w);
    const { event } = await calendar.update({
      eventId,
      occurrence: second,
      changes: { startLocal: "2026-03-10T15:00", subject: "Moved" },
    });
    expect(event).toMatchObject({ seriesId: eventId, originalStart: second, endLocal: "2026-03-10T16:00:00" });
    await calendar.update({ eventId, occurrence: third, changes: { location: "Lyon" } });
    await calendar.update({
      eventId,
      changes: { subject: "Weekly", location: "Paris", startLocal: "2026-03-02T11:30" },
    });
    expect(await startsIn(w)).toEqual([
      "2026-03-02T11:30 Weekly",
      "2026-03-10T15:00 Moved",
      "2026-03-16T11:30 Weekly",
      "2026-03-23T11:30 Weekly",
    ]);
    const { entries } = await calendar.agenda({ from: new Date("2026-03-01"), to: new Date("2026-04-01") });
    expect(entries.map((entry) => !entry.concealed && [entry.occurrence, entry.event.location])).toEqual([
      ["2026-03-02T11:30:00", "Paris"],
      ["2026-03-09T11:30:00", "Paris"],
      ["2026-03-16T11:30:00", "Lyon"],
      ["2026-03-23T11:30:00", "Paris"],
    ]);
    const again = await calendar.update({ eventId: event.id, changes: { subject: "Moved again" } });
    expect(again.event).toMatchObject({ id: event.id, startLocal: "2026-03-10T15:00:00" });
    expect(await calendar.count()).toBe(3);
  });

  it("REC-7 changes this one and the following: head and tail together have what the series had", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const series = await weekly(w);
    await calendar.cancel({ eventId: series.id, occurrence: second });
    await calendar.cancel({ eventId: series.id, occurrence: fourth });
    const changes = { startLocal: "2026-03-17T09:00", rrule: "FREQ=WEEKLY;BYDAY=TU;COUNT=3", subject: "Tuesdays" };
    const result = await calendar.update({ eventId: series.id, occurrence: third, scope: "following", changes });
    expect(result.head).toMatchObject({ id: series.id, excludedStarts: [second] });
    expect(result.event).toMatchObject({ excludedStarts: ["2026-03-24T09:00:00"], revision: 0, seriesId: null });
    expect(result.event.uid).not.toBe(series.uid);
    expect(await startsIn(w)).toEqual(["2026-03-02T10:00", "2026-03-17T09:00 Tuesdays", "2026-03-31T09:00 Tuesdays"]);
    const all = { eventId: result.event.id, changes: { subject: "Stand-up" } };
    await calendar.update(all);
    expect(await startsIn(w)).toEqual(["2026-03-02T10:00", "2026-03-17T09:00", "2026-03-31T09:00"]);
  });

  it("REC-7 changes all by the times of a later occurrence, and following from the first is all", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await weekly(w);
    const changes = { startLocal: "2026-03-16T12:00", endLocal: "2026-03-16T14:00" };
    const all = await calendar.update({ eventId, occurrence: third, scope: "all", changes });
    expect(all.event).toMatchObject({ startLocal: "2026-03-02T12:00:00", endLocal: "2026-03-02T14:00:00" });
    const occurrence = "2026-03-02T12:00:00";
    const first = await calendar.update({ eventId, occurrence, scope: "following", changes: { subject: "All" } });
    expect(first).toMatchObject({ head: null, event: { id: eventId } });
    expect(await calendar.count()).toBe(1);
  });

  it("EVT-3 REC-7 cancels, does and plans again one, this and following, or all", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await weekly(w);
    const on = (occurrence: string, scope?: "this" | "following") => ({ eventId, occurrence, scope });
    expect((await calendar.cancel(on(second))).event).toMatchObject({ id: eventId, excludedStarts: [second] });
    expect(await startsIn(w)).toHaveLength(3);
    expect((await calendar.cancel(on(second))).journalId).toBeNull();
    const cancelled = ["OCCURRENCE_CANCELLED occurrence"];
    expect(await reasonsOf(calendar.done(on(second)))).toEqual(cancelled);
    expect(await reasonsOf(calendar.done(on(second, "following")))).toEqual(cancelled);
    expect(await reasonsOf(calendar.update({ ...on(second), changes: { subject: "x" } }))).toEqual(cancelled);
    expect(await reasonsOf(calendar.invite({ ...on(second), guests: [{ userId: "kim" }] }))).toEqual(cancelled);
    await calendar.replan(on(second));
    expect(await startsIn(w)).toHaveLength(4);
    expect((await calendar.done(on(first))).event).toMatchObject({ status: "done", originalStart: first });
    const tail = await calendar.cancel(on(third, "following"));
    expect(tail.event).toMatchObject({ status: "cancelled", startLocal: third });
    expect(await startsIn(w)).toEqual(["2026-03-02T10:00", "2026-03-09T10:00"]);
    expect(await reasonsOf(calendar.update({ eventId: tail.event.id, changes: { subject: "x" } }))).toEqual([
      "EVENT_CANCELLED",
    ]);
    const one = { eventId: tail.event.id, occurrence: fourth };
    expect(await reasonsOf(calendar.update({ ...one, changes: { subject: "x" } }))).toEqual(["EVENT_CANCELLED"]);
    expect((await calendar.replan(one)).event).toMatchObject({ status: "planned", originalStart: fourth });
    expect(await startsIn(w)).toEqual(["2026-03-02T10:00", "2026-03-09T10:00", "2026-03-23T10:00"]);
    await calendar.cancel({ eventId });
    expect(await startsIn(w)).toEqual(["2026-03-02T10:00", "2026-03-23T10:00"]);
    await calendar.replan({ eventId });
    expect(await startsIn(w)).toHaveLength(3);
    const taken = await calendar.cancel(one);
    expect(taken.event.status).toBe("cancelled");
    expect(await reasonsOf(calendar.done(one))).toEqual(["EVENT_CANCELLED"]);
    const log = (await w.crm.timeline.follow()).entries.filter(({ kind }) => kind === "eventStatusChanged");
    expect(log.slice(0, 3)).toMatchObject([
      { data: { occurrence: second, scope: "this", from: "planned", to: "cancelled" } },
      { data: { from: "cancelled", to: "planned" } },
      { data: { occurrence: first, to: "done" } },
    ]);
  });

  it("REC-7 means occurrences that the series has", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await weekly(w);
    const single = (await calendar.create({ subject: "Once", type: "meeting", startLocal: "2026-03-02T10:00" })).event
      .id;
    const commits = w.storage.commits.length;
    const unknown = ["OCCURRENCE_UNKNOWN occurrence"];
    for (const occurrence of ["2026-03-03T10:00:00", "2026-03-02T11:00:00", "2026-03-30T10:00:00", "2026-03-09"])
      expect(await reasonsOf(calendar.done({ eventId, occurrence }))).toEqual(unknown);
    const changes = { subject: "x" };
    expect(await reasonsOf(calendar.update({ eventId, occurrence: "2026-03-03T10:00:00", changes }))).toEqual(unknown);
    expect(await reasonsOf(calendar.update({ eventId, scope: "following", changes }))).toEqual([
      "OCCURRENCE_MISSING occurrence",
    ]);
    expect(await reasonsOf(calendar.done({ eventId, scope: "this" }))).toEqual(["OCCURRENCE_MISSING occurrence"]);
    expect(await reasonsOf(calendar.done({ eventId: single, occurrence: first }))).toEqual([
      "EVENT_NOT_A_SERIES occurrence",
    ]);
    const own = { recurrence: { frequency: "daily" }, companyId: "acme" } as const;
    expect(await reasonsOf(calendar.update({ eventId, occurrence: second, changes: own }))).toEqual([
      "OCCURRENCE_FIELD_OF_SERIES changes recurrence",
      "OCCURRENCE_FIELD_OF_SERIES changes companyId",
    ]);
    expect(w.storage.commits.length).toBe(commits);
  });

  it("REC-7 leaves a series that was put away as it is, with its occurrences", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await weekly(w);
    const taken = (await calendar.update({ eventId, occurrence: second, changes: { subject: "Own" } })).event.id;
    expect(await reasonsOf(calendar.archive({ eventId: taken }))).toEqual(["EVENT_OF_SERIES"]);
    await calendar.archive({ eventId });
    expect(await startsIn(w)).toEqual([]);
    const changes = { subject: "x" };
    const on = { eventId, occurrence: third };
    for (const call of [
      () => calendar.cancel(on),
      () => calendar.replan(on),
      () => calendar.done({ ...on, scope: "following" }),
      () => calendar.update({ ...on, changes }),
      () => calendar.update({ ...on, scope: "following", changes }),
      () => calendar.update({ eventId: taken, changes }),
      () => calendar.invite({ ...on, guests: [{ userId: "kim" }] }),
    ])
      expect(await reasonsOf(call())).toEqual(["EVENT_ARCHIVED"]);
    await calendar.restore({ eventId });
    expect(await startsIn(w)).toHaveLength(4);
  });

  it("REC-7 reports what has no occurrence any more: dropped, put away, or kept where it took place", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await weekly(w, { guests: [{ userId: "kim" }] });
    await calendar.cancel({ eventId, occurrence: second });
    const away = (await calendar.update({ eventId, occurrence: third, changes: { subject: "Away" } })).event.id;
    const done = (await calendar.done({ eventId, occurrence: fourth })).event.id;
    const { orphans } = await calendar.update({ eventId, changes: { recurrence: null } });
    expect(orphans).toEqual([
      { occurrence: second, eventId: null, becomes: "dropped" },
      { occurrence: third, eventId: away, becomes: "archived" },
      { occurrence: fourth, eventId: done, becomes: "kept" },
    ]);
    expect(await calendar.get(eventId)).toMatchObject({ recurrence: null, excludedStarts: [] });
    const kept = await calendar.get(done);
    expect(kept).toMatchObject({ seriesId: null, originalStart: null, status: "done", participantIds: ["ann", "kim"] });
    expect(await calendar.guests({ eventId: done })).toMatchObject([{ userId: "kim" }]);
    expect(await startsIn(w)).toEqual(["2026-03-02T10:00", "2026-03-23T10:00"]);
    expect(await reasonsOf(calendar.update({ eventId: away, changes: { subject: "x" } }))).toEqual(["EVENT_ARCHIVED"]);
    expect((await w.crm.timeline.follow()).entries.at(-1)?.data).toMatchObject({ orphans });
  });

  it("REC-8 inherits type and people; what only fits together stays together", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: categoryId } = await w.ann.referenceData.create({
      kind: "eventCategory",
      name: "Demo",
      code: "demo",
      eventType: "meeting",
    });
    const { id: eventId } = await weekly(w);
    const own = (await calendar.update({ eventId, occurrence: second, changes: { categoryId } })).event.id;
    const call = (await calendar.update({ eventId, occurrence: third, changes: { type: "call" } })).event.id;
    const done = (await calendar.done({ eventId, occurrence: fourth })).event.id;
    await calendar.update({ eventId, changes: { categoryId, assignedToId: "bob", organizerEmail: "x@y.example" } });
    expect(await calendar.get(call)).toMatchObject({ type: "call", categoryId: null, participantIds: ["bob"] });
    await calendar.update({ eventId, changes: { type: "note" } });
    expect(await calendar.get(own)).toMatchObject({ type: "meeting", categoryId, status: "planned" });
    expect(await calendar.get(call)).toMatchObject({ type: "call", status: "planned" });
    expect(await calendar.get(done)).toMatchObject({ type: "note", categoryId: null, status: null });
  });

  it("REC-8 asks guests anew when their occurrence lies elsewhere, and only then", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await weekly(w, { guests: [{ userId: "kim", answer: "yes" }] });
    const answers = async (occurrence?: string) =>
      (await calendar.guests({ eventId, occurrence })).map(({ userId, answer }) => `${userId} ${answer}`);
    await calendar.invite({ eventId, occurrence: second, guests: [{ userId: "max", answer: "maybe" }] });
    expect([await answers(), await answers(second)]).toEqual([["kim yes"], ["kim yes", "max maybe"]]);
    await calendar.update({ eventId, changes: { subject: "Other", busy: false, visibility: "private" } });
    expect([await answers(), await answers(second)]).toEqual([["kim yes"], ["kim yes", "max maybe"]]);
    await calendar.update({ eventId, occurrence: third, changes: { location: "Lyon" } });
    expect([await answers(), await answers(third)]).toEqual([["kim yes"], ["kim null"]]);
    const [kim] = await calendar.guests({ eventId });
    await calendar.answer({ eventId, occurrence: fourth, guestId: kim?.id ?? "", answer: "no" });
    expect([await answers(), await answers(fourth)]).toEqual([["kim yes"], ["kim no"]]);
    await calendar.update({ eventId, changes: { startLocal: "2026-03-02T11:00" } });
    const at = (occurrence: string) => answers(occurrence.replace("T10", "T11"));
    expect([await answers(), await at(second), await at(fourth)]).toEqual([
      ["kim null"],
      ["kim null", "max null"],
      ["kim null"],
    ]);
    await calendar.answer({ eventId, guestId: kim?.id ?? "", answer: "yes" });
    const tail = await calendar.update({
      eventId,
      occurrence: "2026-03-16T11:00:00",
      scope: "following",
      changes: { subject: "Tail" },
    });
    expect(tail.guests).toMatchObject([{ userId: "kim", answer: "yes", eventId: tail.event.id }]);
    expect(tail.guests[0]?.id).not.toBe(kim?.id);
    const zone = await calendar.update({ eventId: tail.event.id, changes: { timeZone: "Asia/Tokyo" } });
    expect(zone.guests).toMatchObject([{ answer: null }]);
  });
});
