import { expect, it } from "vitest";
import type { NewEvent } from "../../src/calendar/event-input.schema.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const meeting = { subject: "Kick-off", type: "meeting", startLocal: "2026-03-10T14:00" } as const;

onEveryStore("Calendar events", (open) => {
  const world = async (options = {}): Promise<World> => openWorld({ storage: await open(), ...options });
  const enter = async ({ ann }: World, more: Partial<NewEvent> = {}) =>
    (await ann.calendar.create({ ...meeting, ...more })).event;

  it("EVT-1 has six types, and categories that belong to one of them", async () => {
    const w = await world();
    for (const type of ["event", "call", "meeting", "task", "note", "absence"] as const)
      expect(await enter(w, { type })).toMatchObject({ type, categoryId: null });
    await expect(enter(w, { type: "party" as never })).rejects.toThrow(/type/);
    const create = (code: string, eventType: "meeting" | "call") =>
      w.ann.referenceData.create({ kind: "eventCategory", name: code, code, eventType });
    const [ofMeetings, ofCalls] = [await create("demo", "meeting"), await create("cold", "call")];
    expect(await enter(w, { categoryId: ofMeetings.id })).toMatchObject({ categoryId: ofMeetings.id });
    expect(await reasonsOf(enter(w, { categoryId: ofCalls.id }))).toEqual(["EVENT_CATEGORY_UNFIT categoryId"]);
    expect(await reasonsOf(enter(w, { categoryId: "none" as never }))).toEqual(["REFERENCE_UNKNOWN categoryId"]);
    await w.ann.referenceData.archive({ kind: "eventCategory", id: ofMeetings.id });
    expect(await reasonsOf(enter(w, { categoryId: ofMeetings.id }))).toEqual(["REFERENCE_ARCHIVED categoryId"]);
  });

  it("EVT-2 is entered alone, as one's own", async () => {
    const w = await world();
    const { event, head, guests, orphans, journalId } = await w.ann.calendar.create({ ...meeting });
    expect({ head, guests, orphans, journalId }).toEqual({ head: null, guests: [], orphans: [], journalId: null });
    expect(event).toMatchObject({
      assignedToId: "ann",
      organizerId: "ann",
      teamId: "sales",
      companyId: "acme",
      timeZone: "Europe/Paris",
      status: "planned",
      visibility: "public",
      busy: true,
      leadId: null,
    });
    expect(await w.ann.calendar.get(event.id)).toEqual(event);
    const commits = w.storage.commits.length;
    expect((await w.ann.calendar.preview.create({ ...meeting })).ok).toBe(true);
    expect(w.storage.commits.length).toBe(commits);
  });

  it("EVT-2 takes over who it is about and who is in charge, and leaves what was said", async () => {
    const w = await world();
    const { ann } = w;
    const account = await ann.accounts.create({ name: "ACME", assignedToId: "kim" });
    const contact = await ann.contacts.create({
      lastName: "Lee",
      accounts: [{ accountId: account.id }],
      assignedToId: "bob",
    });
    const lead = await ann.leads.create({ lastName: "Poe", assignedToId: "zoe" });
    const { opportunity } = await ann.opportunities.create({
      name: "Steel",
      accountId: account.id,
      contactId: contact.id,
      assignedToId: "max",
    });
    const [accountId, contactId] = [account.id, contact.id];
    expect(await enter(w, { leadId: lead.id })).toMatchObject({ leadId: lead.id, assignedToId: "zoe" });
    expect(await enter(w, { accountId })).toMatchObject({ accountId, contactId: null, assignedToId: "kim" });
    expect(await enter(w, { contactId })).toMatchObject({ accountId, contactId, assignedToId: "bob" });
    const ofSale = { accountId, contactId, opportunityId: opportunity.id };
    expect(await enter(w, { opportunityId: opportunity.id })).toMatchObject({ ...ofSale, assignedToId: "max" });
    const said = { opportunityId: opportunity.id, accountId: null, assignedToId: "ann" } as Partial<NewEvent>;
    const event = await enter(w, said);
    expect(event).toMatchObject({ accountId: null, contactId, assignedToId: "ann" });
    const changes = { accountId, contactId: null };
    expect((await ann.calendar.update({ eventId: event.id, changes })).event).toMatchObject(changes);
    const made = await ann.leads.convert({ leadId: lead.id, account: { create: true }, contact: { create: true } });
    expect(await enter(w, { leadId: lead.id })).toMatchObject({
      accountId: made.account.id,
      contactId: made.contacts[0]?.id,
    });
  });

  it("EVT-3 is done, cancelled and planned again by one call each; what was cancelled is planned again first", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await enter(w);
    expect((await calendar.done({ eventId })).event.status).toBe("done");
    expect((await calendar.replan({ eventId })).event.status).toBe("planned");
    expect((await calendar.cancel({ eventId })).event).toMatchObject({ status: "cancelled", version: 4, revision: 3 });
    const commits = w.storage.commits.length;
    expect((await calendar.cancel({ eventId })).journalId).toBeNull();
    for (const call of [
      () => calendar.done({ eventId }),
      () => calendar.update({ eventId, changes: { subject: "Other" } }),
      () => calendar.invite({ eventId, guests: [{ email: "lee@acme.example" }] }),
    ])
      expect(await reasonsOf(call())).toEqual(["EVENT_CANCELLED"]);
    expect(w.storage.commits.length).toBe(commits);
    await calendar.replan({ eventId });
    expect((await calendar.done({ eventId })).event.status).toBe("done");
    const told = await w.crm.timeline.follow();
    const changes = told.entries.filter(({ kind }) => kind === "eventStatusChanged").map(({ data }) => data);
    expect(changes).toMatchObject([
      { from: "planned", to: "done" },
      { from: "done", to: "planned" },
      { from: "planned", to: "cancelled" },
      { from: "cancelled", to: "planned" },
      { from: "planned", to: "done" },
    ]);
  });

  it("EVT-3 gives a note no status", async () => {
    const w = await world();
    const note = await enter(w, { type: "note" });
    expect(note.status).toBeNull();
    const { calendar } = w.ann;
    for (const command of ["done", "cancel", "replan"] as const)
      expect(await reasonsOf(calendar[command]({ eventId: note.id }))).toEqual(["EVENT_HAS_NO_STATUS"]);
    expect(await reasonsOf(enter(w, { type: "note", status: "done" }))).toEqual(["EVENT_HAS_NO_STATUS status"]);
    expect(await enter(w, { status: "done" })).toMatchObject({ status: "done" });
    await expect(enter(w, { status: "cancelled" as never })).rejects.toThrow(/status/);
    const { event } = await calendar.update({ eventId: note.id, changes: { type: "task" } });
    expect(event).toMatchObject({ status: "planned", priority: "normal" });
    expect((await calendar.update({ eventId: note.id, changes: { type: "note" } })).event).toMatchObject({
      status: null,
      priority: null,
    });
  });

  it("EVT-3 leaves what was put away as it is", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { id: eventId } = await enter(w);
    await calendar.archive({ eventId });
    for (const call of [
      () => calendar.done({ eventId }),
      () => calendar.update({ eventId, changes: { subject: "Other" } }),
    ])
      expect(await reasonsOf(call())).toEqual(["EVENT_ARCHIVED"]);
    expect((await calendar.archive({ eventId })).version).toBe(2);
    expect((await calendar.restore({ eventId })).archivedAt).toBeNull();
    expect((await calendar.done({ eventId })).event.status).toBe("done");
  });

  it("EVT-4 clears a category of another type, and what only that type has", async () => {
    const w = await world();
    const calls = { kind: "eventCategory", name: "Cold", code: "cold", eventType: "call" } as const;
    const { id: categoryId } = await w.ann.referenceData.create(calls);
    const { id: eventId } = await enter(w, { type: "call", categoryId, callDirection: "incoming" });
    const change = async (changes: object) => (await w.ann.calendar.update({ eventId, changes })).event;
    expect(await change({ type: "call" })).toMatchObject({ categoryId, callDirection: "incoming" });
    expect(await change({ type: "task" })).toMatchObject({ categoryId: null, callDirection: null, priority: "normal" });
    expect(await reasonsOf(change({ type: "meeting", categoryId }))).toEqual([
      "EVENT_CATEGORY_UNFIT changes categoryId",
    ]);
    expect(await change({ type: "call", categoryId })).toMatchObject({ categoryId, priority: null });
  });

  it("EVT-8 is listed on everything that it is related to", async () => {
    const w = await world();
    const { ann } = w;
    const lead = await ann.leads.create({ lastName: "Poe" });
    const account = await ann.accounts.create({ name: "ACME" });
    const contact = await ann.contacts.create({ lastName: "Lee" });
    const other = await ann.contacts.create({ lastName: "Ray" });
    const { opportunity } = await ann.opportunities.create({ name: "Steel", accountId: account.id });
    const first = await enter(w);
    const relatedKeys = ["quote/7", "order/8", "campaign/9", `calendarEvent/${first.id}`, `contact/${other.id}`];
    const ids = { leadId: lead.id, accountId: account.id, contactId: contact.id, opportunityId: opportunity.id };
    const event = await enter(w, { ...ids, relatedKeys });
    expect(event).toMatchObject({ ...ids, relatedKeys });
    for (const listed of [
      await ann.calendar.list({ where: { leadId: lead.id } }),
      await ann.accounts.events(account.id),
      await ann.contacts.events(contact.id),
      await ann.contacts.events(other.id),
      await ann.opportunities.events(opportunity.id),
      await ann.calendar.list({ where: { relatedKeys: { overlaps: ["quote/7"] } } }),
    ])
      expect(listed.records.map(({ id }) => id)).toEqual([event.id]);
    expect((await ann.leads.events(lead.id)).next?.event.id).toBe(event.id);
    const unknown = enter(w, { leadId: "none", relatedKeys: ["quote/7", "lead/none"] });
    expect(await reasonsOf(unknown)).toEqual(["REFERENCE_UNKNOWN leadId", "REFERENCE_UNKNOWN relatedKeys 1"]);
  });

  it("EVT-9 keeps place, coordinates, description, call direction and priority", async () => {
    const w = await world();
    const place = { location: "Lyon", latitude: 45.75, longitude: 4.85, description: "Bring the plans" };
    expect(await enter(w, { ...place, type: "call", callDirection: "outgoing" })).toMatchObject({
      ...place,
      callDirection: "outgoing",
    });
    const task = await enter(w, { type: "task", priority: "urgent" });
    expect(task).toMatchObject({ priority: "urgent", busy: false });
    expect(await reasonsOf(enter(w, { latitude: 1 }))).toEqual(["EVENT_COORDINATES_INCOMPLETE longitude"]);
    expect(await reasonsOf(enter(w, { longitude: 1 }))).toEqual(["EVENT_COORDINATES_INCOMPLETE latitude"]);
    expect(await reasonsOf(enter(w, { callDirection: "incoming", priority: "low" }))).toEqual([
      "EVENT_FIELD_UNFIT callDirection",
      "EVENT_FIELD_UNFIT priority",
    ]);
    for (const wrong of [{ latitude: 90.1, longitude: 0 }, { latitude: 0, longitude: -180.5 }, { subject: " " }])
      expect(await errorOf(enter(w, wrong))).toMatchObject({ code: "INPUT_INVALID" });
    expect((await w.ann.calendar.list({ search: "plans lyon" })).records).toHaveLength(1);
  });

  it("EVT-9 has a user or somebody else as organiser", async () => {
    const w = await world();
    await storeRecord(w.storage, "user", { id: "gus", companyId: "globex" });
    const event = await enter(w, { organizerEmail: "host@acme.example" });
    expect(event).toMatchObject({ organizerId: null, organizerEmail: "host@acme.example" });
    const { event: own } = await w.ann.calendar.update({ eventId: event.id, changes: { organizerId: "bob" } });
    expect(own).toMatchObject({ organizerId: "bob", organizerEmail: null, participantIds: ["ann", "bob"] });
    expect(await reasonsOf(enter(w, { organizerId: "bob", organizerEmail: "x@y.example" } as never))).toEqual([
      "EVENT_ORGANIZER_TWICE organizerEmail",
    ]);
    expect(await reasonsOf(enter(w, { organizerId: "gus" as never }))).toEqual(["REFERENCE_UNKNOWN organizerId"]);
  });

  it("EVT-2 belongs to the actor's company, and another one sees nothing of it", async () => {
    const w = await world();
    const { id: eventId } = await enter(w);
    await expect(w.gus.calendar.get(eventId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(w.gus.calendar.done({ eventId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await reasonsOf(enter(w, { companyId: "globex" }))).toEqual(["COMPANY_FORBIDDEN companyId"]);
    expect(await w.gus.calendar.count()).toBe(0);
    const stale = w.ann.calendar.update({ eventId, expectedVersion: 9, changes: { subject: "Other" } });
    await expect(stale).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  });
});
