import { expect, it } from "vitest";
import type { NewEvent } from "../../src/calendar/event-input.schema.js";
import { enterSeries, startsIn } from "../support/calendar-book.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const at = (text: string): Date => new Date(`2026-03-${text}Z`);
const day = { from: at("10T00:00"), to: at("11T00:00") };

onEveryStore("Agendas", (open) => {
  const world = async (): Promise<World> => openWorld({ storage: await open(), now: "2026-03-01T08:00:00.000Z" });
  /** Enters an event by UTC. */
  const enter = async ({ bob }: World, subject: string, startLocal: string, more: Partial<NewEvent> = {}) =>
    (await bob.calendar.create({ subject, type: "meeting", startLocal: `2026-03-${startLocal}`, ...more })).event.id;
  const shown = async ({ bob }: World, query: object = {}) =>
    (await bob.calendar.agenda({ ...day, ...query })).entries.map((one) => (one.concealed ? "" : one.event.subject));

  it("EVT-10 shows what shares time with the window, by its start", async () => {
    const w = await world();
    await enter(w, "before", "09T22:00", { endLocal: "2026-03-10T00:00" });
    await enter(w, "reaches in", "09T23:00", { endLocal: "2026-03-10T00:01" });
    await enter(w, "a moment", "10T00:00", { endLocal: "2026-03-10T00:00" });
    await enter(w, "last", "10T23:59");
    await enter(w, "after", "11T00:00");
    await enter(w, "long", "01T00:00", { endLocal: "2026-03-31T00:00" });
    await enter(w, "early", "10T08:00");
    expect(await shown(w)).toEqual(["long", "reaches in", "a moment", "early", "last"]);
    expect(await shown(w, { from: at("10T00:01"), to: at("10T00:02") })).toEqual(["long"]);
  });

  it("EVT-10 shows whole days where they lie in their zone", async () => {
    const w = await world();
    const fair = { allDay: true, startLocal: null, startOn: "2026-03-10" } as const;
    await enter(w, "Paris", "", { ...fair, timeZone: "Europe/Paris" });
    await enter(w, "Auckland", "", { ...fair, timeZone: "Pacific/Auckland" });
    expect(await shown(w, { from: at("09T11:00"), to: at("09T11:01") })).toEqual(["Auckland"]);
    expect(await shown(w, { from: at("09T22:59"), to: at("09T23:01") })).toEqual(["Auckland", "Paris"]);
    expect(await shown(w, { from: at("10T11:00"), to: at("10T22:59") })).toEqual(["Paris"]);
    expect(await shown(w, { from: at("10T23:00"), to: at("10T23:01") })).toEqual([]);
  });

  it("EVT-10 computes series, with moved occurrences where they are now", async () => {
    const w = await world();
    const { id: eventId } = await enterSeries(w, "2026-03-02T23:30", "FREQ=WEEKLY", { endLocal: "2026-03-03T02:00" });
    expect(await startsIn(w, { from: at("17T00:00"), to: at("17T00:30") })).toEqual(["2026-03-16T23:30"]);
    const changes = { startLocal: "2026-03-20T09:00" };
    await w.ann.calendar.update({ eventId, occurrence: "2026-03-16T23:30:00", changes });
    expect(await startsIn(w, { from: at("16T00:00"), to: at("18T00:00") })).toEqual([]);
    expect(await startsIn(w, { from: at("20T00:00"), to: at("21T00:00") })).toEqual(["2026-03-20T09:00"]);
    const far = { from: new Date("2226-03-01"), to: new Date("2226-03-15") };
    expect(await startsIn(w, far)).toEqual(["2226-03-06T23:30", "2226-03-13T23:30"]);
    const march = { from: at("01T00:00"), to: at("31T00:00") };
    const { entries, complete } = await w.ann.calendar.occurrences({ eventId, ...march, limit: 3 });
    expect(entries.map((one) => !one.concealed && one.occurrence)).toEqual([
      "2026-03-02T23:30:00",
      "2026-03-09T23:30:00",
      "2026-03-16T23:30:00",
    ]);
    expect([complete, (await w.ann.calendar.occurrences({ eventId, ...march, limit: 5 })).complete]).toEqual([
      false,
      true,
    ]);
    await w.ann.calendar.archive({ eventId });
    expect(await startsIn(w)).toEqual([]);
  });

  it("EVT-10 is narrowed by people, types, categories, statuses and what events are about", async () => {
    const w = await world();
    const { bob } = w;
    const { id: categoryId } = await bob.referenceData.create({
      kind: "eventCategory",
      name: "Demo",
      code: "demo",
      eventType: "meeting",
    });
    const account = await bob.accounts.create({ name: "ACME" });
    await enter(w, "demo", "10T08:00", { categoryId, relatedKeys: ["quote/7"] } as never);
    await enter(w, "account", "10T09:00", { accountId: account.id, assignedToId: "kim" } as never);
    await enter(w, "call", "10T10:00", { type: "call", guests: [{ userId: "max" }], status: "done" });
    await enter(w, "note", "10T11:00", { type: "note" });
    await bob.calendar.cancel({ eventId: await enter(w, "cancelled", "10T12:00") });
    await bob.calendar.archive({ eventId: await enter(w, "archived", "10T13:00") });
    expect(await shown(w)).toEqual(["demo", "account", "call", "note"]);
    expect(await shown(w, { userIds: ["kim", "max"] })).toEqual(["account", "call"]);
    expect(await shown(w, { userIds: ["bob"] })).toEqual(["demo", "account", "call", "note"]);
    expect(await shown(w, { types: ["call", "note"] })).toEqual(["call", "note"]);
    expect(await shown(w, { categoryIds: [categoryId] })).toEqual(["demo"]);
    expect(await shown(w, { statuses: ["cancelled", "done"] })).toEqual(["call", "cancelled"]);
    expect(await shown(w, { statuses: [null] })).toEqual(["note"]);
    expect(await shown(w, { about: `account/${account.id}` })).toEqual(["account"]);
    expect(await shown(w, { about: "quote/7" })).toEqual(["demo"]);
    expect(await shown(w, { limit: 2 })).toEqual(["demo", "account"]);
    const complete = async (limit: number) => (await bob.calendar.agenda({ ...day, limit })).complete;
    expect([await complete(3), await complete(4)]).toEqual([false, true]);
    expect((await w.gus.calendar.agenda(day)).entries).toEqual([]);
  });

  it("EVT-10 my events are those that I am in charge of, organise or am invited to", async () => {
    const w = await world();
    await enter(w, "assigned", "10T08:00", { assignedToId: "ann", organizerId: "kim" } as never);
    await enter(w, "organised", "10T09:00", { assignedToId: "kim", organizerId: "ann" } as never);
    await enter(w, "invited", "10T10:00", { guests: [{ userId: "ann" }] });
    await enter(w, "of others", "10T11:00");
    const { records } = await w.ann.calendar.mine();
    expect(records.map(({ subject }) => subject)).toEqual(["invited", "organised", "assigned"]);
    expect((await w.crm.as({ userId: null, companyId: "acme" }).calendar.mine()).records).toEqual([]);
  });

  it("EVT-10 makes people busy with what they take part in, but what is free, cancelled or declined", async () => {
    const w = await world();
    const { calendar } = w.bob;
    const busy = async (...userIds: string[]) =>
      (await calendar.busy({ ...day, userIds })).map(
        ({ userId, startsAt, endsAt }) =>
          `${userId} ${startsAt.toISOString().slice(11, 16)}-${endsAt.toISOString().slice(11, 16)}`,
      );
    const first = await enter(w, "first", "10T08:00", { guests: [{ userId: "ann" }] });
    await enter(w, "touches", "10T09:00");
    await enter(w, "free", "10T12:00", { busy: false });
    await enter(w, "task", "10T13:00", { type: "task" });
    await calendar.cancel({ eventId: await enter(w, "cancelled", "10T14:00") });
    expect(await busy("ann", "bob")).toEqual(["ann 08:00-09:00", "bob 08:00-10:00"]);
    const [guest] = await calendar.guests({ eventId: first });
    await calendar.answer({ eventId: first, guestId: guest?.id ?? "", answer: "no" });
    expect(await busy("ann", "bob")).toEqual(["bob 08:00-10:00"]);
    const series = await enter(w, "daily", "09T16:00", { rrule: "FREQ=DAILY;COUNT=3", guests: [{ userId: "ann" }] });
    await calendar.update({ eventId: series, occurrence: "2026-03-10T16:00:00", changes: { subject: "Own" } });
    expect(await busy("ann")).toEqual(["ann 16:00-17:00"]);
    const [shared] = await calendar.guests({ eventId: series });
    await calendar.answer({ eventId: series, guestId: shared?.id ?? "", answer: "no" });
    expect(await busy("ann")).toEqual([]);
  });

  it("EVT-10 finds what overlaps, and the free times of several in their working hours", async () => {
    const w = await world();
    const { calendar } = w.bob;
    await enter(w, "a", "10T08:00", { endLocal: "2026-03-10T10:00", guests: [{ userId: "ann" }] });
    await enter(w, "b", "10T09:30");
    await enter(w, "c", "10T10:00", { assignedToId: "ann", organizerId: "ann" } as never);
    const overlaps = await calendar.overlaps({ ...day, userIds: ["bob", "ann"] });
    expect(overlaps).toMatchObject([
      {
        userId: "bob",
        startsAt: at("10T09:30"),
        endsAt: at("10T10:00"),
        first: { event: { subject: "a" } },
        second: { event: { subject: "b" } },
      },
    ]);
    const hours = [{ from: "08:00", to: "12:00" }];
    const workingHours = { timeZone: "UTC", days: { 2: hours, 3: hours } };
    const query = { from: at("09T00:00"), to: at("12T00:00"), userIds: ["ann", "bob"], minutes: 60, workingHours };
    const slots = await calendar.freeSlots({ ...query, limit: 3 });
    expect(slots.map(({ startsAt }) => startsAt)).toEqual([at("10T11:00"), at("11T08:00"), at("11T09:00")]);
    const unbound = await calendar.freeSlots({ ...day, userIds: ["ann"], minutes: 30, limit: 1, every: 15 });
    expect(unbound).toEqual([{ startsAt: at("10T00:00"), endsAt: at("10T00:30") }]);
  });

  it("EVT-10 counts a colleague who is named twice once", async () => {
    const { ann } = await world();
    await ann.calendar.create({ subject: "Review", type: "meeting", startLocal: "2026-03-02T10:00" });
    const query = { from: new Date("2026-03-02T00:00:00Z"), to: new Date("2026-03-03T00:00:00Z") };
    const userIds = ["ann", "ann"];
    expect((await ann.calendar.busy({ ...query, userIds })).length).toBe(1);
    expect(await ann.calendar.overlaps({ ...query, userIds })).toEqual([]);
  });

  it("EVT-10 SEC-3 tells of each malformed argument where it lies", async () => {
    const { calendar } = (await world()).bob;
    const eventId = "x";
    const who = { ...day, userIds: ["ann"] };
    const long = { from: at("01T00:00"), to: new Date("2030-01-01") };
    for (const [call, place] of [
      [() => calendar.agenda({ from: day.to, to: day.from }), "INPUT_TOO_SMALL to"],
      [() => calendar.agenda({ from: day.from, to: day.from }), "INPUT_TOO_SMALL to"],
      [() => calendar.agenda(long), "INPUT_TOO_BIG to"],
      [() => calendar.agenda({ ...day, from: "2026-03-10" as never }), "INPUT_WRONG_TYPE from"],
      [() => calendar.agenda({ ...day, userIds: [] }), "INPUT_TOO_SHORT userIds"],
      [() => calendar.agenda({ ...day, types: ["party" as never] }), "INPUT_NOT_ONE_OF types 0"],
      [() => calendar.agenda({ ...day, about: "nothing" }), "INPUT_MALFORMED about"],
      [() => calendar.agenda({ ...day, limit: 0 }), "INPUT_TOO_SMALL limit"],
      [() => calendar.agenda({ ...day, limit: 10_001 }), "INPUT_TOO_BIG limit"],
      [() => calendar.occurrences({ eventId, ...long }), "INPUT_TOO_BIG to"],
      [() => calendar.busy({ ...who, ...long }), "INPUT_TOO_BIG to"],
      [() => calendar.overlaps({ ...day, userIds: [1 as never] }), "INPUT_WRONG_TYPE userIds 0"],
      [() => calendar.freeSlots({ ...who, minutes: 0 }), "INPUT_TOO_SMALL minutes"],
      [() => calendar.freeSlots({ ...who, minutes: 10, every: 1.5 }), "INPUT_WRONG_TYPE every"],
      [() => calendar.freeSlots({ ...who, minutes: 10, to: new Date("2027-09-01") }), "INPUT_TOO_BIG to"],
      [
        () => calendar.freeSlots({ ...who, minutes: 10, workingHours: { timeZone: "Mars", days: {} } }),
        "INPUT_MALFORMED workingHours timeZone",
      ],
      [() => calendar.guests({ eventId, occurrence: "2026-03-10T25:00:00" }), "INPUT_MALFORMED occurrence"],
      [() => calendar.done({ eventId, scope: "some" as never }), "INPUT_NOT_ONE_OF scope"],
      [() => calendar.done({ eventId, expectedVersion: 0 }), "INPUT_TOO_SMALL expectedVersion"],
      [() => calendar.update({ eventId } as never), "INPUT_MISSING changes"],
      [() => calendar.update({ eventId, changes: { subject: " " } }), "INPUT_WRONG_TYPE changes subject"],
      [() => calendar.update({ eventId, changes: { startLocal: "10:00" } }), "INPUT_MALFORMED changes startLocal"],
      [() => calendar.update({ eventId, changes: { startOn: "2026-02-30" } }), "INPUT_MALFORMED changes startOn"],
      [
        () => calendar.update({ eventId, changes: { recurrence: { frequency: "daily", interval: 0 } } }),
        "INPUT_TOO_SMALL changes recurrence interval",
      ],
      [() => calendar.update({ eventId, changes: { status: "done" } as never }), "INPUT_UNKNOWN_FIELD changes status"],
      [() => calendar.answer({ eventId, guestId: "g", answer: "perhaps" as never }), "INPUT_NOT_ONE_OF answer"],
      [() => calendar.update({ eventId, changes: { timeZone: "Mars/Base" } }), "INPUT_MALFORMED changes timeZone"],
      [() => calendar.undo({} as never), "INPUT_MISSING journalId"],
      [() => calendar.proposedGuests(1 as never), "INPUT_WRONG_TYPE eventId"],
    ] as const)
      expect([...new Set(await reasonsOf(call(), "INPUT_INVALID"))]).toEqual([place]);
  });
});
