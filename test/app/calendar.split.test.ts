import { describe, expect, it } from "vitest";
import type { NewEvent } from "../../src/calendar/event-input.schema.js";
import { instantOfLocal } from "../../src/kernel/time-zone.js";
import { sampleExchangedEvent } from "../../src/testing/ports/sample-exchanged-event.js";
import { enterSeries, startsIn } from "../support/calendar-book.js";
import type { SeriesEditCase } from "../support/calendar-edit-cases.js";
import { seriesEditCases } from "../support/calendar-edit-cases.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const zone = "Europe/Paris";
const instant = (local: string) => instantOfLocal(zone, `${local}:00` as never);
const minutes = (starts: readonly string[]): string[] => starts.map((start) => start.slice(0, 16));

/** The starts of one event or series, in the first half of 2026. */
async function startsOf({ ann }: World, eventId: string): Promise<string[]> {
  const span = { from: instant("2026-01-01T00:00"), to: instant("2026-07-01T00:00") };
  const { entries } = await ann.calendar.occurrences({ eventId, ...span });
  return entries.map((entry) => (entry.concealed ? "private" : entry.start.slice(0, 16)));
}

/** Enters the series of a case with its exceptions. */
async function enterCase(w: World, { series }: SeriesEditCase): Promise<string> {
  const { calendar } = w.ann;
  const { id: eventId } = await enterSeries(w, series.start, series.rrule);
  for (const at of series.exdates ?? []) await calendar.cancel({ eventId, occurrence: `${at}:00` });
  for (const [at, { start, title }] of Object.entries(series.overrides ?? {})) {
    const changes = {
      ...(start === undefined ? {} : { startLocal: start }),
      ...(title === undefined ? {} : { subject: title }),
    };
    await calendar.update({ eventId, occurrence: `${at}:00`, changes });
  }
  return eventId;
}

/** Carries out the edit of a case. */
async function edit({ ann }: World, eventId: string, { series, op }: SeriesEditCase) {
  const occurrence = op.at === undefined ? undefined : `${op.at}:00`;
  if (op.scope === "query") return null;
  const target = { eventId, occurrence, scope: op.scope };
  if (op.cancel) return ann.calendar.cancel(target);
  const { start, title, location, rrule, timeOfDay } = op.patch ?? {};
  const startLocal = timeOfDay === undefined ? start : `${series.start.slice(0, 11)}${timeOfDay}`;
  return ann.calendar.update({ ...target, changes: { startLocal, subject: title, location, rrule } });
}

describe("Parting and moving series", () => {
  it.each(seriesEditCases)("REC-7 keeps every occurrence and exception in its place: $id", async (given) => {
    const w = openWorld({ now: "2026-01-01T08:00:00.000Z" });
    const eventId = await enterCase(w, given);
    const result = await edit(w, eventId, given);
    const { occurrences, head, tail, tailPrefix, total, exdates, overrideKeys, orphans, seriesCount } = given.expect;
    const [from, to] = given.op.window ?? ["2026-01-01T00:00", "2026-07-01T00:00"];
    const shown = (await startsIn(w, { from: instant(from), to: instant(to) })).map((start) => start.slice(0, 16));
    if (occurrences !== undefined) expect(shown).toEqual(occurrences);
    if (head !== undefined) expect(await startsOf(w, eventId)).toEqual(head);
    const ofTail = await startsOf(w, result?.event.id ?? eventId);
    if (tail !== undefined) expect(ofTail).toEqual(tail);
    if (tailPrefix !== undefined) expect(ofTail.slice(0, tailPrefix.length)).toEqual(tailPrefix);
    if (total !== undefined) expect(shown).toHaveLength(total);
    const { records } = await w.ann.calendar.list();
    const taken = records.filter(({ seriesId }) => seriesId !== null).map(({ originalStart }) => originalStart ?? "");
    if (overrideKeys !== undefined) expect(minutes(taken)).toEqual(overrideKeys);
    const series = records.find(({ id }) => id === eventId);
    const excluded = series?.excludedStarts.filter((start) => !taken.includes(start)) ?? [];
    if (exdates !== undefined) expect(minutes(excluded)).toEqual(exdates);
    expect(minutes(result?.orphans.map(({ occurrence }) => occurrence) ?? [])).toEqual(orphans ?? []);
    if (seriesCount !== undefined) expect(records).toHaveLength(seriesCount);
  });

  it.each([
    ["FREQ=YEARLY;BYYEARDAY=10,20,30,40,50;COUNT=7", "2026-01-10T10:00"],
    ["FREQ=YEARLY;BYWEEKNO=3,5,7;BYDAY=MO,TH", "2026-01-12T10:00"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,1;COUNT=9", "2026-01-01T10:00"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SU;COUNT=8", "2026-01-02T10:00"],
    ["FREQ=DAILY;INTERVAL=9;UNTIL=20260501T080000Z", "2026-01-03T10:00"],
  ])("REC-7 REC-10 parts %s at every occurrence without losing or making one", async (rrule, start) => {
    const all = await (async () => {
      const w = openWorld();
      return startsOf(w, (await enterSeries(w, start, rrule)).id);
    })();
    expect(all.length).toBeGreaterThan(4);
    for (const [i, at] of all.entries()) {
      const w = openWorld();
      const { id: eventId } = await enterSeries(w, start, rrule);
      const command = { eventId, occurrence: `${at}:00`, scope: "following" } as const;
      const { event } = await w.ann.calendar.update({ ...command, changes: { location: "Lyon" } });
      expect(await startsOf(w, event.id)).toEqual(all.slice(i));
      if (i > 0) expect(await startsOf(w, eventId)).toEqual(all.slice(0, i));
    }
  });

  it("REC-4 REC-7 keeps the 31st in mind when a series is parted in a shorter month", async () => {
    const w = openWorld();
    const rule = { frequency: "monthly", overflow: "lastDay", end: { kind: "count", count: 5 } } as const;
    const input = { subject: "Stand-up", type: "task", startLocal: "2026-01-31T10:00", recurrence: rule } as const;
    const { id: eventId } = (await w.ann.calendar.create(input)).event;
    const all = await startsOf(w, eventId);
    const command = { eventId, occurrence: "2026-02-28T10:00:00", scope: "following" } as const;
    await w.ann.calendar.update({ ...command, changes: { location: "Lyon" } });
    expect(await startsIn(w)).toEqual(all);
    expect(all.slice(0, 3)).toEqual(["2026-01-31T10:00", "2026-02-28T10:00", "2026-03-31T10:00"]);
  });

  it("REC-7 parts and moves a series of whole days, and takes it to times of day and back", async () => {
    const w = openWorld();
    const { calendar } = w.ann;
    const fair = { subject: "Stand-up", type: "event", startOn: "2026-03-27", endOn: "2026-03-28" } as const;
    const { id: eventId } = (await calendar.create({ ...fair, rrule: "FREQ=DAILY;INTERVAL=3;COUNT=4" })).event;
    await calendar.cancel({ eventId, occurrence: "2026-03-30" });
    await calendar.update({ eventId, occurrence: "2026-04-02", changes: { startOn: "2026-04-03" } });
    expect(await startsIn(w)).toEqual(["2026-03-27", "2026-04-03", "2026-04-05"]);
    await calendar.update({ eventId, changes: { startOn: "2026-03-28" } });
    expect(await startsIn(w)).toEqual(["2026-03-28", "2026-04-03", "2026-04-06"]);
    await calendar.update({ eventId, changes: { startLocal: "2026-03-28T09:00" } });
    expect(await startsIn(w)).toEqual(["2026-03-28T09:00", "2026-04-03", "2026-04-06T09:00"]);
    expect((await calendar.get(eventId)).excludedStarts).toEqual(["2026-03-31T09:00:00", "2026-04-03T09:00:00"]);
    await calendar.update({ eventId, changes: { startOn: "2026-03-27" } });
    const { event, head } = await calendar.cancel({ eventId, occurrence: "2026-04-02", scope: "following" });
    expect(head?.recurrence?.end).toEqual({ kind: "count", count: 2 });
    expect(event.recurrence?.end).toEqual({ kind: "count", count: 2 });
    expect(await startsIn(w)).toEqual(["2026-03-27"]);
  });

  it("REC-5 REC-7 keeps hours on the wall across clock changes, also in another zone", async () => {
    const w = openWorld();
    const { id: eventId } = await enterSeries(w, "2026-03-28T02:30", "FREQ=DAILY;COUNT=3");
    const instants = async () => {
      const span = { from: new Date("2026-03-01"), to: new Date("2026-05-01") };
      return (await w.ann.calendar.agenda(span)).entries.map(({ startsAt }) => startsAt.toISOString().slice(5, 16));
    };
    expect(await instants()).toEqual(["03-28T01:30", "03-29T01:30", "03-30T00:30"]);
    const gap = { eventId, occurrence: "2026-03-29T02:30:00" };
    await w.ann.calendar.cancel(gap);
    await w.ann.calendar.replan(gap);
    expect(await instants()).toHaveLength(3);
    await w.ann.calendar.update({ eventId, changes: { timeZone: "America/New_York" } });
    expect(await instants()).toEqual(["03-28T06:30", "03-29T06:30", "03-30T06:30"]);
  });

  it("REC-3 REC-6 refuses a rule that never happens, or not on its start, at the field that it was entered in", async () => {
    const w = openWorld();
    const create = (more: Partial<NewEvent>) =>
      w.ann.calendar.create({ subject: "x", type: "meeting", startLocal: "2026-03-03T10:00", ...more } as NewEvent);
    const monday = { recurrence: { frequency: "weekly", weekdays: [1] } } as const;
    expect(await reasonsOf(create(monday))).toEqual(["RECURRENCE_START_UNMATCHED startLocal"]);
    expect(await reasonsOf(create({ rrule: "FREQ=WEEKLY;BYDAY=MO" }))).toEqual([
      "RECURRENCE_START_UNMATCHED startLocal",
    ]);
    const { event } = await create({ ...monday, endLocal: "2026-03-04T09:00", unmatchedStart: "move" });
    expect(event).toMatchObject({ startLocal: "2026-03-09T10:00:00", endLocal: "2026-03-10T09:00:00" });
    const never = { frequency: "yearly", months: [2], monthDays: [30] } as const;
    expect((await reasonsOf(create({ recurrence: never })))[0]).toMatch(/^RECURRENCE_NEVER_HAPPENS recurrence/);
    expect((await reasonsOf(create({ rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYYEARDAY=1" })))[0]).toMatch(
      / rrule$/,
    );
    expect(await reasonsOf(create({ ...monday, rrule: "FREQ=DAILY" }))).toEqual(["RECURRENCE_TWICE rrule"]);
    expect((await reasonsOf(create({ rrule: "FREQ=OFTEN" })))[0]).toMatch(/^RRULE_\w+ rrule$/);
    const { event: daily } = await create({ rrule: "FREQ=DAILY" });
    expect((await reasonsOf(w.ann.calendar.update({ eventId: daily.id, changes: { rrule: "x" } })))[0]).toMatch(
      /^RRULE_MALFORMED changes rrule$/,
    );
    const { event: hourly } = await create({ rrule: "FREQ=HOURLY;COUNT=9" });
    const days = {
      eventId: hourly.id,
      occurrence: hourly.startLocal,
      scope: "all",
      changes: { startOn: "2026-03-03" },
    };
    expect(await reasonsOf(w.ann.calendar.update(days as never))).toEqual(["RECURRENCE_PARTS_UNFIT changes rrule"]);
  });

  it("REC-6 REC-7 bounds exceptions and years", async () => {
    const w = openWorld();
    const { calendar } = w.ann;
    const { id: eventId } = await enterSeries(w, "2026-01-01T10:00", "FREQ=DAILY");
    const event = await calendar.get(eventId);
    const excludedStarts = Array.from(
      { length: 1_000 },
      (_, i) => `${new Date(Date.UTC(2026, 0, 2 + i)).toISOString().slice(0, 10)}T10:00:00`,
    ) as never;
    const write = {
      op: "replace",
      type: "calendarEvent",
      record: { ...event, version: 2, excludedStarts },
      expectedVersion: 1,
    };
    await w.storage.commit({ writes: [write as never], entries: [] });
    const occurrence = "2029-01-01T10:00:00";
    const full = ["SERIES_EXCEPTIONS_TOO_MANY"];
    expect(await reasonsOf(calendar.cancel({ eventId, occurrence }))).toEqual(full);
    expect(await reasonsOf(calendar.update({ eventId, occurrence, changes: { subject: "x" } }))).toEqual(full);
    expect(
      await reasonsOf(
        calendar.update({ eventId, occurrence, changes: { startLocal: "3000-01-01T00:00" } }),
        "INPUT_INVALID",
      ),
    ).toEqual(["INPUT_MALFORMED changes startLocal"]);
    const long = {
      eventId,
      occurrence: "2999-12-31T10:00:00",
      scope: "all",
      changes: { startLocal: "1999-12-31T10:00" },
    } as const;
    expect(await reasonsOf(calendar.update(long))).toEqual(["EVENT_OUT_OF_TIME changes startLocal"]);
  });

  it("REC-7 from the first start of the rule on is all, though extra ones lie before it", async () => {
    const w = openWorld({ now: "2026-02-01T08:00:00Z" });
    const weekly = {
      frequency: "weekly",
      interval: 1,
      weekdays: [{ day: 1, nth: null }],
      end: { kind: "count", count: 3 },
    };
    const rest = { monthDays: [], months: [], setPositions: [], overflow: "skip", weekStart: 1 };
    const event = sampleExchangedEvent("extra@test", {
      recurrence: { ...weekly, ...rest } as never,
      extraStarts: ["2026-02-25T10:00:00" as never],
    });
    await w.ann.calendar.import({ events: [event] });
    const [series] = (await w.ann.calendar.list()).records;
    const command = { eventId: series?.id ?? "", occurrence: "2026-03-02T10:00:00", scope: "following" } as const;
    const { head, event: edited } = await w.ann.calendar.update({ ...command, changes: { location: "Lyon" } });
    expect([head, edited.id, edited.location]).toEqual([null, series?.id, "Lyon"]);
    expect((await startsOf(w, edited.id)).length).toBe(4);
  });
});
