import { expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";

const day = { from: new Date("2026-03-10T00:00:00.000Z"), to: new Date("2026-03-11T00:00:00.000Z") };
const secret = /secret|Lyon|hush@acme|surgery/i;
const words = {
  subject: "Secret surgery",
  location: "Lyon",
  description: "secret",
  visibility: "private",
  type: "meeting",
  guests: [{ email: "hush@acme.example", name: "Secret guest" }, { userId: "kim" }],
} as const;

/** What a call tells, be it an answer or an error. */
async function told(call: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify((await call) ?? null);
  } catch (error) {
    return JSON.stringify([error, String(error)]);
  }
}

onEveryStore("Private events", (open) => {
  async function world() {
    const w = openWorld({ storage: await open() });
    const lead = await w.ann.leads.create({ lastName: "Poe" });
    const account = await w.ann.accounts.create({ name: "ACME" });
    const about = { leadId: lead.id, accountId: account.id };
    const { event, guests } = await w.ann.calendar.create({ ...words, ...about, startLocal: "2026-03-10T14:00" });
    return { ...w, event, guests, about };
  }
  const kim = ({ crm }: World) => crm.as({ userId: "kim", companyId: "acme" });

  it("EVT-7 show others when who is busy, and no more", async () => {
    const w = await world();
    const { event, bob } = w;
    const { startsAt, endsAt } = event;
    const concealed = { concealed: true, busy: true, startsAt, endsAt };
    expect((await bob.calendar.agenda(day)).entries).toEqual([{ ...concealed, participantIds: ["ann", "kim"] }]);
    const ofAnn = await bob.calendar.agenda({ ...day, userIds: ["ann", "bob"] });
    expect(ofAnn.entries).toEqual([{ ...concealed, participantIds: ["ann"] }]);
    expect(await bob.calendar.busy({ ...day, userIds: ["kim"] })).toEqual([{ userId: "kim", startsAt, endsAt }]);
    await w.ann.calendar.create({ subject: "Call", type: "call", startLocal: "2026-03-10T14:30" });
    const overlaps = await bob.calendar.overlaps({ ...day, userIds: ["ann"] });
    expect(overlaps).toMatchObject([{ userId: "ann", first: concealed, second: { concealed: false } }]);
    expect(await told(Promise.resolve(overlaps))).not.toMatch(secret);
    const free = { ...day, userIds: ["ann"], minutes: 60, limit: 1, from: new Date("2026-03-10T13:00:00.000Z") };
    expect(await bob.calendar.freeSlots(free)).toMatchObject([{ startsAt: new Date("2026-03-10T15:00:00.000Z") }]);
    await w.ann.calendar.update({ eventId: event.id, changes: { busy: false } });
    expect((await bob.calendar.agenda(day)).entries[0]).toMatchObject({ concealed: true, busy: false });
  });

  it("EVT-7 are nowhere else for others", async () => {
    const w = await world();
    const { event, guests, about, bob } = w;
    const [guest] = guests;
    const { calendar } = bob;
    const eventId = event.id;
    const target = { eventId, guestId: guest?.id ?? "" };
    expect((await calendar.list()).records).toEqual([]);
    expect((await calendar.list({ search: "surgery", archived: "with" })).records).toEqual([]);
    expect((await calendar.list({ where: { subject: { contains: "e" } } })).records).toEqual([]);
    expect((await calendar.rows({ columns: ["subject"] })).records).toEqual([]);
    expect((await calendar.mine()).records).toEqual([]);
    expect(await calendar.count()).toBe(0);
    expect(await calendar.summarize({ groupBy: ["subject"], measures: { n: "count" } })).toEqual([]);
    expect(await bob.leads.events(about.leadId)).toEqual({ last: null, next: null });
    expect((await bob.accounts.events(about.accountId)).records).toEqual([]);
    for (const narrowed of [
      { types: ["meeting" as const] },
      { statuses: ["planned" as const] },
      { about: `lead/${about.leadId}` },
      { categoryIds: [] },
    ])
      expect((await calendar.agenda({ ...day, ...narrowed })).entries).toEqual([]);
    for (const [name, call] of Object.entries({
      get: () => calendar.get(eventId),
      guests: () => calendar.guests({ eventId }),
      proposed: () => calendar.proposedGuests(eventId),
      occurrences: () => calendar.occurrences({ eventId, ...day }),
      activity: () => bob.leads.activity(about.leadId),
      ofAccount: () => bob.accounts.activity(about.accountId),
      update: () => calendar.update({ eventId, changes: { subject: "Mine" } }),
      preview: () => calendar.preview.update({ eventId, changes: { subject: "Mine" } }),
      done: () => calendar.done({ eventId }),
      cancel: () => calendar.preview.cancel({ eventId }),
      invite: () => calendar.invite({ eventId, guests: [{ email: "x@y.example" }] }),
      answer: () => calendar.preview.answer({ ...target, answer: "yes" }),
      uninvite: () => calendar.uninvite(target),
      archive: () => calendar.archive({ eventId }),
    }))
      expect(await told(call()), name).not.toMatch(secret);
    await expect(calendar.get(eventId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("EVT-7 are open to those who take part, and public ones to everybody", async () => {
    const w = await world();
    for (const actor of [w.ann, kim(w)]) {
      expect(await actor.calendar.get(w.event.id)).toMatchObject({ subject: "Secret surgery" });
      expect((await actor.calendar.agenda(day)).entries).toMatchObject([
        { concealed: false, event: { id: w.event.id } },
      ]);
      expect((await actor.calendar.mine()).records).toHaveLength(1);
      expect((await actor.calendar.agenda({ ...day, types: ["meeting"] })).entries).toHaveLength(1);
    }
    await w.ann.calendar.update({ eventId: w.event.id, changes: { visibility: "public" } });
    expect(await w.bob.calendar.get(w.event.id)).toMatchObject({ subject: "Secret surgery" });
    expect((await w.bob.leads.events(w.about.leadId)).next?.event.id).toBe(w.event.id);
  });

  it("EVT-7 may be single occurrences of a public series, which others learn nothing of", async () => {
    const w = openWorld({ storage: await open() });
    const rule = { frequency: "daily", end: { kind: "count", count: 4 } } as const;
    const input = { subject: "Stand-up", type: "meeting", startLocal: "2026-03-09T10:00", recurrence: rule } as const;
    const { id: eventId } = (await w.ann.calendar.create(input)).event;
    const occurrence = "2026-03-10T10:00:00";
    const { type: _, guests, ...changes } = words;
    const taken = (await w.ann.calendar.update({ eventId, occurrence, changes })).event;
    await w.ann.calendar.invite({ eventId, occurrence, guests });
    const { calendar } = w.bob;
    const entries = (await calendar.occurrences({ eventId, ...day, to: new Date("2026-03-12T00:00:00.000Z") })).entries;
    expect(entries.map(({ concealed }) => concealed)).toEqual([true, false]);
    const one = { eventId, occurrence };
    const following = { eventId, occurrence: "2026-03-10T10:00:00", scope: "following" } as const;
    for (const [name, call] of Object.entries({
      guests: () => calendar.guests(one),
      get: () => calendar.get(taken.id),
      done: () => calendar.preview.done(one),
      taken: () => calendar.preview.done({ eventId: taken.id }),
      update: () => calendar.preview.update({ ...one, changes: { busy: false } }),
      nothing: () => calendar.update({ ...one, changes: {} }),
      invite: () => calendar.preview.invite({ ...one, guests: [{ email: "x@y.example" }] }),
      all: () => calendar.preview.update({ eventId, changes: { startLocal: "2026-03-09T11:00" } }),
      following: () => calendar.preview.update({ ...following, changes: { startLocal: "2026-03-10T11:00" } }),
      archive: () => calendar.preview.archive({ eventId }),
      list: () => calendar.list({ archived: "with" }),
    }))
      expect(await told(call()), name).not.toMatch(secret);
    const moved = await calendar.update({ eventId, changes: { startLocal: "2026-03-09T11:00" } });
    expect(await told(Promise.resolve(moved))).not.toMatch(secret);
    expect(await told(calendar.preview.undo({ journalId: moved.journalId ?? "" }))).not.toMatch(secret);
    expect(await w.ann.calendar.get(taken.id)).toMatchObject({
      subject: "Secret surgery",
      startLocal: "2026-03-10T11:00:00",
    });
  });
});
