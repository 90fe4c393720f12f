import { createCrm } from "../../src/app/create-crm.js";
import type { HostPorts } from "../../src/ports/host-ports.js";
import { fakeCalendar } from "../../src/testing/ports/fake-calendar.js";
import { sampleExchangedEvent } from "../../src/testing/ports/sample-exchanged-event.js";
import { countedIds } from "./counted-ids.js";
import type { FacadeWorld } from "./facade-world.js";
import { annOf, facadeWorld, fullOptions, threeRows } from "./facade-world.js";
import type { FaultStore } from "./fault-store.js";
import { actors } from "./open-world.js";
import type { TestClock } from "./test-clock.js";
import { testClock } from "./test-clock.js";

/** A world whose content is what others are opened with. */
export type FaultBase = Awaited<ReturnType<typeof faultBase>>;

/** Fills a world for all others. */
export async function faultBase() {
  const world = await facadeWorld();
  const more = await seedMore(world);
  return { world, more, filled: world.memory.copy() };
}

/** What a world has besides, so that every command finds something that it changes. */
async function seedMore({ crm, ann, own }: FacadeWorld) {
  const bob = crm.as(actors.bob);
  for (const recordType of ["account", "contact", "opportunity"] as const)
    for (const companyId of ["acme", "acme-2"])
      await ann.sequences.define({ recordType, format: "A{number:4}", companyId });
  await crm.directory.put({
    users: [
      { id: "ann", name: "Ann", archived: false, email: "ann@acme.example", timeZone: "UTC", teamIds: ["sales"] },
    ],
  });
  const ofBob = await bob.leads.create({ lastName: "Bell" });
  const alikeKeys: string[][] = [];
  for (const lastName of ["Cole", "Foyle"])
    alikeKeys.push(
      [await ann.leads.create({ lastName }), await ann.leads.create({ lastName })].map(({ id }) => `lead/${id}`),
    );
  await ann.calendar.remind({ eventId: own.seriesId, reminder: { templateId: own.reminderTemplateId } });
  return { leadOfBobId: ofBob.id, alikeKeys, archived: await seedArchived(ann, own) };
}

/** What was put away, to be taken out again. */
async function seedArchived(ann: FacadeWorld["ann"], own: FacadeWorld["own"]) {
  const lead = await ann.leads.create({ lastName: "Dent" });
  const account = await ann.accounts.create({ name: "Dent" });
  const contact = await ann.contacts.create({ lastName: "Dent" });
  const { opportunity } = await ann.opportunities.create({ name: "Dent", accountId: account.id });
  const { event } = await ann.calendar.create({ subject: "Dent", type: "call", startLocal: "2026-03-12T10:00" });
  const catalog = await ann.catalogs.create({ name: "Dent", catalogTypeId: own.catalogTypeId });
  const tag = await ann.referenceData.create({ kind: "tag", name: "Dent" });
  const template = await ann.templates.create({ name: "Dent", model: "lead", subject: "Dent", content: "Dent" });
  await ann.leads.archive({ leadId: lead.id });
  await ann.contacts.archive({ contactId: contact.id });
  await ann.opportunities.archive({ opportunityId: opportunity.id });
  await ann.accounts.archive({ accountId: account.id });
  await ann.calendar.archive({ eventId: event.id });
  await ann.catalogs.archive({ catalogId: catalog.id });
  await ann.referenceData.archive({ kind: "tag", id: tag.id });
  await ann.templates.archive({ templateId: template.id });
  return {
    leadId: lead.id,
    accountId: account.id,
    contactId: contact.id,
    opportunityId: opportunity.id,
    eventId: event.id,
    catalogId: catalog.id,
    tagId: tag.id,
    templateId: template.id,
  };
}

/** A world of its own, on a store that can be made to fail. */
export interface FaultWorld {
  /** What commands are called on. */
  readonly world: FacadeWorld;
  /** The store. */
  readonly store: FaultStore;
  /** What tells it the time. */
  readonly clock: TestClock;
}

/** How a world is opened. */
interface FaultWorldOptions {
  /** Whether an import is planned anew. */
  readonly plans?: boolean;
  /** What time it is. */
  readonly now?: string;
  /** The ports, in place of its own. */
  readonly ports?: HostPorts;
}

/** Opens the library on a store with the content of the base; further ids are the same in each world. */
export async function openFaultWorld(
  { world: base }: FaultBase,
  store: FaultStore,
  { plans = false, now, ports = worldPorts() }: FaultWorldOptions = {},
): Promise<FaultWorld> {
  const clock = testClock(now);
  const newId = countedIds("", 50_000);
  const crm = createCrm({ ...fullOptions(store.storage), ports, newId, clock: clock.read });
  const ann = annOf(crm);
  const plan = plans ? await ann.leads.imports.plan(threeRows()) : base.plan;
  return { world: { ...base, crm, ann, plan }, store, clock };
}

/** Ports of each world's own, with an event in the calendar of the others. */
export function worldPorts(): HostPorts {
  const calendar = fakeCalendar();
  calendar.enter(sampleExchangedEvent("theirs@other.example"));
  return { ...fullOptions().ports, calendars: (source) => (source === "google" ? calendar : undefined) };
}
