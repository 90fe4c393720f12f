import { expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const meeting = { subject: "Kick-off", type: "meeting", startLocal: "2026-03-10T14:00" } as const;

onEveryStore("Guests of events", (open) => {
  async function world(): Promise<World> {
    const w = openWorld({ storage: await open() });
    await storeRecord(w.storage, "user", { id: "bob", name: "Bob", email: "Bob@acme.example", companyId: "acme" });
    await storeRecord(w.storage, "user", { id: "gus", companyId: "globex", email: "gus@globex.example" });
    return w;
  }
  const enter = async ({ ann }: World, more = {}) => (await ann.calendar.create({ ...meeting, ...more })).event.id;
  const shown = async ({ ann }: World, eventId: string) =>
    (await ann.calendar.guests({ eventId })).map(({ name, email, userId, answer }) => ({
      name,
      email,
      userId,
      answer,
    }));

  it("EVT-6 have a name, an address and an answer; colleagues have theirs", async () => {
    const w = await world();
    const guests = [
      { name: "Lee", email: " Lee@ACME.example ", answer: "maybe" },
      { userId: "bob" },
      { userId: "kim" },
    ];
    const made = await w.ann.calendar.create({ ...meeting, guests } as never);
    expect(made.guests).toMatchObject([
      { name: "Lee", email: "lee@acme.example", userId: null, answer: "maybe", answeredAt: w.clock.read() },
      { name: "Bob", email: "bob@acme.example", userId: "bob", answer: null, answeredAt: null },
      { name: "", email: null, userId: "kim", answer: null },
    ]);
    expect(made.event.participantIds).toEqual(["ann", "bob", "kim"]);
    expect(await w.ann.calendar.guests({ eventId: made.event.id })).toEqual(made.guests);
    const before = w.storage.commits.length;
    await w.ann.calendar.preview.invite({ eventId: made.event.id, guests: [{ email: "x@y.example" }] });
    expect(w.storage.commits.length).toBe(before);
    expect((await w.bob.calendar.mine()).records.map(({ id }) => id)).toEqual([made.event.id]);
  });

  it("EVT-6 are each invited once, by normalised address and by colleague", async () => {
    const w = await world();
    const eventId = await enter(w, { guests: [{ email: "lee@acme.example" }, { userId: "bob" }] });
    const invite = (...guests: object[]) => reasonsOf(w.ann.calendar.invite({ eventId, guests: guests as never }));
    const before = w.storage.commits.length;
    expect(await invite({ email: "x@y.example" }, { email: "LEE@acme.example" })).toEqual(["GUEST_TWICE guests 1"]);
    expect(await invite({ email: "bob@ACME.example" })).toEqual(["GUEST_TWICE guests 0"]);
    expect(await invite({ userId: "bob", email: "other@acme.example" })).toEqual(["GUEST_TWICE guests 0"]);
    expect(await invite({ email: "n@y.example" }, { email: "N@y.example" })).toEqual(["GUEST_TWICE guests 1"]);
    expect(await invite({ name: "Nobody" })).toEqual(["GUEST_ADDRESS_MISSING guests 0"]);
    expect(await invite({ userId: "gus" })).toEqual(["REFERENCE_UNKNOWN guests 0"]);
    const many = Array.from({ length: 200 }, (_, i) => ({ email: `g${i}@y.example` }));
    expect(await invite(...many)).toEqual(["GUESTS_TOO_MANY guests"]);
    expect(await reasonsOf(enter(w, { guests: [{ email: "a@b.example" }, { email: "A@b.example" }] }))).toEqual([
      "GUEST_TWICE guests 1",
    ]);
    expect(w.storage.commits.length).toBe(before);
    for (const wrong of [[], [{ email: "no address" }], Array.from({ length: 201 }, () => ({ userId: "x" }))])
      expect(await errorOf(w.ann.calendar.invite({ eventId, guests: wrong }))).toMatchObject({ code: "INPUT_INVALID" });
  });

  it("EVT-6 answer, take it back, leave, and may be invited again", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const eventId = await enter(w, { guests: [{ email: "lee@acme.example", name: "Lee" }, { userId: "bob" }] });
    const [lee, bob] = (await calendar.guests({ eventId })).map(({ id }) => id);
    if (lee === undefined || bob === undefined) throw new Error("no guests");
    const { guests, event } = await calendar.answer({ eventId, guestId: lee, answer: "yes" });
    expect(guests[0]).toMatchObject({ answer: "yes", answeredAt: w.clock.read() });
    expect(event.revision).toBe(0);
    const back = await calendar.answer({ eventId, guestId: lee, answer: null });
    expect(back.guests[0]).toMatchObject({ answer: null, answeredAt: null });
    const left = await calendar.uninvite({ eventId, guestId: bob });
    expect(left).toMatchObject({ event: { participantIds: ["ann"] }, guests: [{ id: lee }] });
    expect(await reasonsOf(calendar.answer({ eventId, guestId: bob, answer: "no" }))).toEqual([
      "GUEST_UNKNOWN guestId",
    ]);
    expect(await reasonsOf(calendar.uninvite({ eventId, guestId: "none" }))).toEqual(["GUEST_UNKNOWN guestId"]);
    await calendar.invite({ eventId, guests: [{ userId: "bob" }] });
    expect(await shown(w, eventId)).toMatchObject([{ name: "Lee" }, { userId: "bob" }]);
    const { entries } = await w.crm.timeline.follow();
    expect(entries.map(({ kind }) => kind)).toEqual([
      "created",
      "guestAnswered",
      "guestAnswered",
      "guestRemoved",
      "guestsInvited",
    ]);
    expect(entries[3]?.data).toMatchObject({ guestId: bob, guest: "bob@acme.example" });
  });

  it("EVT-6 are proposed once: the contact, the lead and the account that the event is about", async () => {
    const w = await world();
    const { ann } = w;
    const account = await ann.accounts.create({ name: "ACME", email: "Lee@acme.example" });
    const contact = await ann.contacts.create({ lastName: "Lee", email: "lee@acme.example" });
    const lead = await ann.leads.create({ lastName: "Poe", email: "poe@acme.example" });
    const eventId = await enter(w, { accountId: account.id, contactId: contact.id, leadId: lead.id });
    expect(await ann.calendar.proposedGuests(eventId)).toEqual([
      { key: `contact/${contact.id}`, name: "Lee", email: "lee@acme.example" },
      { key: `lead/${lead.id}`, name: "Poe", email: "poe@acme.example" },
    ]);
    const { guests } = await ann.calendar.invite({ eventId, guests: [{ email: "LEE@acme.example" }] });
    expect(guests).toMatchObject([{ name: "Lee", personKey: `contact/${contact.id}` }]);
    expect((await ann.calendar.proposedGuests(eventId)).map(({ name }) => name)).toEqual(["Poe"]);
    const other = await enter(w);
    expect(await ann.calendar.proposedGuests(other)).toEqual([]);
  });
});
