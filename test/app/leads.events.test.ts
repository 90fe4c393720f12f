import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDateTimeAt } from "../../src/kernel/time-zone.js";
import type { EventStatus } from "../../src/model/calendar-event.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { errorOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const now = new Date("2026-03-02T09:00:00.000Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

interface Happening {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly status?: EventStatus | null;
  readonly leadId?: string;
  readonly companyId?: string;
  readonly archivedAt?: Date;
}

/** Stores an event that lies a number of minutes from now. */
const happen = ({ storage }: World, { from, to, status = "planned", ...rest }: Happening) =>
  storeRecord(storage, "calendarEvent", {
    companyId: "acme",
    leadId: "lead-1",
    ...timesOf(from, to),
    status,
    ...rest,
  });

/** The times of an event that lies a number of minutes from now. */
const timesOf = (from: number, to: number) => ({
  startsAt: at(from),
  endsAt: at(to),
  startLocal: localDateTimeAt("UTC", at(from)),
  endLocal: localDateTimeAt("UTC", at(to)),
  timeZone: "UTC",
  spread: false,
  recurrence: null,
  rruleText: null,
});

async function worldWith(events: readonly Happening[]): Promise<World> {
  const world = openWorld({ now: now.toISOString() });
  const lead = { companyId: "acme", lastName: "Lee", statusId: "lead.to-process" };
  await storeRecord(world.storage, "lead", { ...lead, id: "lead-1" });
  await storeRecord(world.storage, "lead", { ...lead, id: "lead-2" });
  for (const event of events) await happen(world, event);
  return world;
}

async function lastAndNext(events: readonly Happening[]): Promise<(string | null)[]> {
  const { ann } = await worldWith(events);
  const { last, next } = await ann.leads.events("lead-1");
  return [last?.event.id ?? null, next?.event.id ?? null];
}

describe("the last and the next event of a lead", () => {
  it("LEAD-19 are none for a lead without events", async () => {
    expect(await lastAndNext([])).toEqual([null, null]);
  });

  it("LEAD-19 are the latest that ended, and the earliest planned one to start", async () => {
    const events: Happening[] = [
      { id: "long-ago", from: -900, to: -800, status: "done" },
      { id: "ended-last", from: -700, to: -10, status: "done" },
      { id: "started-last", from: -60, to: -30, status: "done" },
      { id: "soon", from: 10, to: 500 },
      { id: "later", from: 60, to: 90 },
    ];
    expect(await lastAndNext(events)).toEqual(["ended-last", "soon"]);
  });

  it("LEAD-19 are not cancelled; a planned one that is over is the last all the same; a done one is not next", async () => {
    expect(
      await lastAndNext([
        { id: "cancelled-past", from: -60, to: -10, status: "cancelled" },
        { id: "planned-past", from: -90, to: -20 },
        { id: "cancelled-soon", from: 10, to: 20, status: "cancelled" },
        { id: "done-soon", from: 11, to: 20, status: "done" },
        { id: "planned-soon", from: 30, to: 40 },
      ]),
    ).toEqual(["planned-past", "planned-soon"]);
  });

  it("LEAD-19 take a note, which has no status, for the last but not for the next", async () => {
    const notes: Happening[] = [
      { id: "note", from: -60, to: -60, status: null },
      { id: "note-to-come", from: 60, to: 60, status: null },
    ];
    expect(await lastAndNext(notes)).toEqual(["note", null]);
  });

  it("LEAD-19 leave out one that is going on", async () => {
    expect(await lastAndNext([{ id: "now", from: -10, to: 10 }])).toEqual([null, null]);
  });

  it("LEAD-19 leave out what ends or starts at this very moment", async () => {
    const touching: Happening[] = [
      { id: "ends-now", from: -10, to: 0, status: "done" },
      { id: "starts-now", from: 0, to: 10 },
    ];
    expect(await lastAndNext(touching)).toEqual([null, null]);
    const past = { id: "ended", from: -10, to: -1 / 60_000, status: "done" } as const;
    expect(await lastAndNext([past, { id: "starts", from: 1 / 60_000, to: 10 }])).toEqual(["ended", "starts"]);
  });

  it("LEAD-19 leave out events of other leads, of other companies, and those put away", async () => {
    expect(
      await lastAndNext([
        { id: "other", from: -20, to: -10, leadId: "lead-2" },
        { id: "foreign", from: -20, to: -10, companyId: "globex" },
        { id: "away", from: -20, to: -10, archivedAt: now },
        { id: "other-next", from: 10, to: 20, leadId: "lead-2" },
        { id: "foreign-next", from: 10, to: 20, companyId: "globex" },
        { id: "away-next", from: 10, to: 20, archivedAt: now },
      ]),
    ).toEqual([null, null]);
  });

  it("LEAD-19 are occurrences of series too, but neither cancelled ones nor the slot of one that was moved", async () => {
    const { ann } = openWorld({ now: now.toISOString() });
    const lead = await ann.leads.create({ lastName: "Lee" });
    const { event } = await ann.calendar.create({
      subject: "Weekly",
      type: "meeting",
      leadId: lead.id,
      startLocal: "2026-02-02T10:30",
      recurrence: { frequency: "weekly", weekdays: [1] },
    });
    const shown = async () => {
      const { last, next } = await ann.leads.events(lead.id);
      return [last?.start, next?.start, next?.occurrence];
    };
    expect(await shown()).toEqual(["2026-02-23T10:30:00", "2026-03-02T10:30:00", "2026-03-02T10:30:00"]);
    await ann.calendar.cancel({ eventId: event.id, occurrence: "2026-02-23T10:30:00" });
    await ann.calendar.update({
      eventId: event.id,
      occurrence: "2026-03-02T10:30:00",
      changes: { startLocal: "2026-03-05T08:00" },
    });
    expect(await shown()).toEqual(["2026-02-16T10:30:00", "2026-03-05T08:00:00", "2026-03-02T10:30:00"]);
  });

  it("LEAD-19 are whole days of a series, over when the last of them is", async () => {
    const { ann } = openWorld({ now: now.toISOString() });
    const lead = await ann.leads.create({ lastName: "Lee" });
    const days = {
      startOn: "2026-02-23",
      endOn: "2026-02-24",
      recurrence: { frequency: "weekly", interval: 1 },
    } as const;
    await ann.calendar.create({ subject: "Fair", type: "event", leadId: lead.id, ...days });
    const { last, next } = await ann.leads.events(lead.id);
    expect([last?.start, next?.start]).toEqual(["2026-02-23", "2026-03-09"]);
  });

  it("LEAD-19 hide the fields that the actor may not see", async () => {
    const policy = { hiddenFields: () => ["location"] };
    const world = openWorld({ now: now.toISOString(), policy });
    await storeRecord(world.storage, "lead", { id: "lead-1", companyId: "acme", statusId: "lead.to-process" });
    await storeRecord(world.storage, "calendarEvent", {
      id: "e",
      companyId: "acme",
      leadId: "lead-1",
      ...timesOf(1, 2),
      status: "planned",
      location: "secret",
    });
    expect((await world.ann.leads.events("lead-1")).next?.event).toMatchObject({ id: "e", location: null });
  });

  it("LEAD-19 are asked of a lead that the actor may see", async () => {
    const { gus } = await worldWith([]);
    expect(await errorOf(gus.leads.events("lead-1"))).toMatchObject({ code: "NOT_FOUND" });
  });

  const status = fc.constantFrom<EventStatus | null>("planned", "done", "cancelled", null);
  const happening = fc.record({ from: fc.integer({ min: -20, max: 20 }), length: fc.nat({ max: 10 }), status });

  test.prop([fc.array(happening, { maxLength: 12 })], { numRuns: 60 })(
    "LEAD-19 are found among any events",
    async (drawn) => {
      const events = drawn.map(({ from, length, status: state }, i) => ({
        id: `e${String(i).padStart(2, "0")}`,
        from,
        to: from + length,
        status: state,
      }));
      const over = events.filter((event) => event.to < 0 && event.status !== "cancelled").sort((a, b) => b.to - a.to);
      const ahead = events
        .filter((event) => event.from > 0 && event.status === "planned")
        .sort((a, b) => a.from - b.from);
      expect(await lastAndNext(events)).toEqual([over[0]?.id ?? null, ahead[0]?.id ?? null]);
    },
  );
});
