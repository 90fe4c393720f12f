import { describe, expect, it } from "vitest";
import type { NewEvent } from "../../src/calendar/event-input.schema.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const draft = { subject: "Kick-off", type: "meeting" } as const;

describe("Start and end of events", () => {
  const create = (more: Partial<NewEvent>, world = openWorld()) =>
    world.ann.calendar.create({ ...draft, ...more } as NewEvent);

  it("EVT-5 lasts an hour without an end, or its one day", async () => {
    expect((await create({ startLocal: "2026-03-10T14:00" })).event).toMatchObject({
      allDay: false,
      startLocal: "2026-03-10T14:00:00",
      endLocal: "2026-03-10T15:00:00",
      startsAt: new Date("2026-03-10T13:00:00.000Z"),
      endsAt: new Date("2026-03-10T14:00:00.000Z"),
      startOn: null,
    });
    expect((await create({ startLocal: "2026-03-10T23:30:15" })).event.endLocal).toBe("2026-03-11T00:30:15");
    expect((await create({ startOn: "2026-03-10" })).event).toMatchObject({
      allDay: true,
      startOn: "2026-03-10",
      endOn: "2026-03-10",
      startLocal: null,
      startsAt: new Date("2026-03-09T23:00:00.000Z"),
      endsAt: new Date("2026-03-10T23:00:00.000Z"),
    });
  });

  it("EVT-5 keeps the duration when the start alone is moved, by calendar and clock", async () => {
    const { ann } = openWorld();
    const { event } = await ann.calendar.create({
      ...draft,
      startLocal: "2026-03-28T22:00",
      endLocal: "2026-03-28T23:30",
    });
    const move = async (changes: object) => (await ann.calendar.update({ eventId: event.id, changes })).event;
    expect(await move({ startLocal: "2026-03-29T01:30" })).toMatchObject({
      endLocal: "2026-03-29T03:00:00",
      endsAt: new Date("2026-03-29T01:00:00.000Z"),
    });
    expect(await move({ endLocal: "2026-03-29T05:00" })).toMatchObject({ startLocal: "2026-03-29T01:30:00" });
    expect(await move({ startLocal: "2026-04-01T00:00", endLocal: "2026-04-01T00:00" })).toMatchObject({
      endLocal: "2026-04-01T00:00:00",
    });
    expect(await move({ timeZone: "America/New_York" })).toMatchObject({
      startLocal: "2026-04-01T00:00:00",
      startsAt: new Date("2026-04-01T04:00:00.000Z"),
    });
    expect(await move({ startOn: "2026-04-02" })).toMatchObject({ allDay: true, endOn: "2026-04-02", endLocal: null });
    expect(await move({ endOn: "2026-04-05" })).toMatchObject({ startOn: "2026-04-02", endOn: "2026-04-05" });
    expect(await move({ startOn: "2026-05-01" })).toMatchObject({ startOn: "2026-05-01", endOn: "2026-05-04" });
    expect(await move({ startLocal: "2026-05-01T08:00" })).toMatchObject({
      allDay: false,
      endLocal: "2026-05-01T09:00:00",
      startOn: null,
      endOn: null,
    });
    expect(await move({ allDay: true })).toMatchObject({ startOn: "2026-05-01", endOn: "2026-05-01" });
  });

  it("EVT-5 has dates for whole days, in whatever zone, however long they are", async () => {
    const { event } = await create({ startOn: "2026-03-29", endOn: "2026-03-30", timeZone: "Europe/Paris" });
    expect(event.endsAt.getTime() - event.startsAt.getTime()).toBe(47 * 3_600_000);
    const inTokyo = await create({ startOn: "2026-03-29", timeZone: "Asia/Tokyo" });
    expect(inTokyo.event).toMatchObject({ startOn: "2026-03-29", startsAt: new Date("2026-03-28T15:00:00.000Z") });
  });

  it("EVT-5 refuses an end before the start, no start, and dates beside times", async () => {
    const world = openWorld();
    const reasons = (more: Partial<NewEvent>) => reasonsOf(create(more, world));
    expect(await reasons({ startLocal: "2026-03-10T14:00", endLocal: "2026-03-10T13:59:59" })).toEqual([
      "EVENT_ENDS_BEFORE_START endLocal",
    ]);
    expect(await reasons({ startOn: "2026-03-10", endOn: "2026-03-09" })).toEqual(["EVENT_ENDS_BEFORE_START endOn"]);
    expect(await reasons({ startLocal: "2026-03-29T02:45", endLocal: "2026-03-29T03:15" })).toEqual([
      "EVENT_ENDS_BEFORE_START endLocal",
    ]);
    expect(await reasons({})).toEqual(["EVENT_START_MISSING startLocal"]);
    expect(await reasons({ allDay: true })).toEqual(["EVENT_START_MISSING startOn"]);
    expect(await reasons({ endLocal: "2026-03-10T14:00" })).toEqual(["EVENT_START_MISSING startLocal"]);
    expect(await reasons({ startOn: "2026-03-10", endLocal: "2026-03-10T14:00" })).toEqual([
      "EVENT_SPAN_UNFIT endLocal",
    ]);
    expect(await reasons({ startLocal: "2026-03-10T14:00", endOn: "2026-03-10" })).toEqual(["EVENT_SPAN_UNFIT endOn"]);
    expect(await reasons({ startLocal: "2026-03-10T14:00", startOn: "2026-03-10" })).toEqual([
      "EVENT_SPAN_UNFIT startLocal",
    ]);
    expect(world.storage.commits).toEqual([]);
    const { id: eventId } = (await create({ startLocal: "2026-03-10T14:00" }, world)).event;
    const changes = { endLocal: "2026-03-10T13:00" };
    expect(await reasonsOf(world.ann.calendar.update({ eventId, changes }))).toEqual([
      "EVENT_ENDS_BEFORE_START changes endLocal",
    ]);
    expect(world.storage.commits).toHaveLength(1);
  });

  it("EVT-5 takes a start in the past with a warning, but today for whole days, and what is done", async () => {
    const world = openWorld({ now: "2026-03-02T09:00:00.000Z" });
    const told = async (more: Partial<NewEvent>) =>
      (await create(more, world)).warnings.map(({ code, path }) => [code, ...(path ?? [])].join(" "));
    expect(await told({ startLocal: "2026-03-02T09:59" })).toEqual(["EVENT_STARTS_IN_PAST startLocal"]);
    expect(await told({ startLocal: "2026-03-02T10:00" })).toEqual([]);
    expect(await told({ startOn: "2026-03-01" })).toEqual(["EVENT_STARTS_IN_PAST startOn"]);
    expect(await told({ startOn: "2026-03-02" })).toEqual([]);
    expect(await told({ startLocal: "2026-03-01T10:00", status: "done" })).toEqual([]);
    expect(await told({ startLocal: "2026-03-01T10:00", type: "note" })).toEqual([]);
    expect(await told({ startLocal: "2026-03-01T10:00", recurrence: { frequency: "daily" } })).toEqual([]);
    const { id: eventId } = (await create({ startLocal: "2026-03-10T14:00" }, world)).event;
    const update = (changes: object) => world.ann.calendar.update({ eventId, changes });
    expect((await update({ startLocal: "2026-03-01T14:00" })).warnings).toMatchObject([
      { code: "EVENT_STARTS_IN_PAST", params: { startsAt: "2026-03-01T13:00:00.000Z" } },
    ]);
    expect((await update({ subject: "Other" })).warnings).toEqual([]);
  });

  it("EVT-5 is of now for a note without a start, to the minute, in the event's zone or the actor's", async () => {
    const world = openWorld({ now: "2026-03-02T22:59:31.500Z" });
    expect((await create({ type: "note" }, world)).event).toMatchObject({
      startLocal: "2026-03-02T23:59:00",
      endLocal: "2026-03-03T00:59:00",
      timeZone: "Europe/Paris",
    });
    expect((await create({ type: "note", timeZone: "Asia/Tokyo" }, world)).event.startLocal).toBe(
      "2026-03-03T07:59:00",
    );
    expect((await create({ type: "note", allDay: true }, world)).event).toMatchObject({ startOn: "2026-03-02" });
    expect((await create({ type: "note", startLocal: "2026-03-05T08:00" }, world)).event.startLocal).toBe(
      "2026-03-05T08:00:00",
    );
    expect((await create({ type: "note", startOn: "2026-03-05" }, world)).event.startOn).toBe("2026-03-05");
    expect((await create({ type: "note", startLocal: null }, world)).event.startLocal).toBe("2026-03-02T23:59:00");
    expect(await reasonsOf(create({ type: "call" }, world))).toEqual(["EVENT_START_MISSING startLocal"]);
  });

  it.each([
    { startLocal: "9999-12-31T23:30" },
    { startOn: "9999-12-31" },
    { startLocal: "9999-12-31T23:30", endLocal: "9999-12-31T23:59", timeZone: "America/New_York" },
    { startLocal: "0001-01-01T00:00", timeZone: "Asia/Tokyo" },
    { startOn: "0001-01-01", recurrence: { frequency: "daily" } },
  ] as const)("EVT-5 at the ends of time is taken, or refused like anything else: %j", async (more) => {
    const answer = await create(more).then(
      ({ event }) => event.startsAt,
      (error: unknown) => (error as { readonly code: string }).code,
    );
    if (!(answer instanceof Date)) expect(["REFUSED", "INPUT_INVALID"]).toContain(answer);
  });
});
