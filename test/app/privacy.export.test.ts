import { expect, it } from "vitest";
import { recordSchemas } from "../../src/model/record-schemas.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { planted, plantedIn, plantedTexts, plantPerson, privacyWorld } from "../support/planted-person.js";

onEveryStore("Exporting what is held on a person", (open) => {
  it("ACC-15 tells everything that is stored of the person, record by record, with what it has to do with it", async () => {
    const world = await privacyWorld(await open());
    const ids = await plantPerson(world);
    const document = await world.ann.privacy.export({ leadId: ids.leadId });
    expect(document).toMatchObject({ format: "crmkit-person", version: 1, withheld: [] });
    expect(document.madeAt).toBe(world.clock.read().toISOString());
    const text = JSON.stringify(document);
    const missing = plantedTexts.filter((one) => !text.toLowerCase().includes(one.toLowerCase()));
    expect(missing).toEqual([planted.companyName]); // no record of the person has it
    expect(JSON.parse(text)).toEqual(document);
    const relations = new Map(document.records.map(({ key, relation }) => [key as string, relation]));
    expect(relations.get(`lead/${ids.mergedLeadId}`)).toBe("person");
    expect(relations.get(`guest/${ids.guestId}`)).toBe("about");
    expect(relations.get(`calendarEvent/${ids.aboutEventId}`)).toBe("about");
    expect(relations.get(`calendarEvent/${ids.sharedEventId}`)).toBe("touched");
    expect(relations.get(`emailMessage/${ids.sharedMessageId}`)).toBe("touched");
    const types = new Set(document.records.map(({ key }) => key.split("/")[0] ?? ""));
    const wanted = ["account", "campaignMembership", "contact", "delivery", "duplicateDismissal", "journal"];
    expect([...wanted, "opportunity", "timelineEntry"].filter((type) => !types.has(type))).toEqual([]);
    expect([...types].filter((type) => !Object.hasOwn(recordSchemas, type))).toEqual([]);
  });

  it("ACC-15 tells nothing of others", async () => {
    const world = await privacyWorld(await open());
    const ids = await plantPerson(world);
    const text = JSON.stringify(await world.ann.privacy.export({ leadId: ids.leadId }));
    expect(text).not.toContain("somebody else");
    expect(text).not.toContain("globex");
    const shared = JSON.parse(text).records.find(
      ({ key }: { key: string }) => key === `emailMessage/${ids.sharedMessageId}`,
    );
    expect(shared.data.toAddresses).toEqual([planted.email.toLowerCase()]);
  });

  it("ACC-15 finds the same records, in figures, and nothing of the person once it was erased", async () => {
    const world = await privacyWorld(await open());
    const ids = await plantPerson(world);
    const [found, document] = [
      await world.ann.privacy.find({ contactId: ids.contactId }),
      await world.ann.privacy.export({ contactId: ids.contactId }),
    ];
    expect(found.holdings.reduce((sum, { count }) => sum + count, 0)).toBe(document.records.length);
    expect([...found.keys].sort()).toEqual([...document.keys].sort());
    await world.ann.privacy.erase({ contactId: ids.contactId });
    expect(plantedIn(JSON.stringify(await world.ann.privacy.export({ contactId: ids.contactId })))).toEqual([]);
  });
});

it("ACC-15 leaves out what the actor may not see, and says how much that is", async () => {
  const isBob = (actor: { readonly userId: string | null }): boolean => actor.userId === "bob";
  const { ann, bob } = openWorld({
    policy: {
      read: (actor, type) => (isBob(actor) && type === "calendarEvent" ? "none" : "all"),
      hiddenFields: (actor, type) => (isBob(actor) && type === "lead" ? ["description"] : []),
    },
  });
  const { id: leadId } = await ann.leads.create({ lastName: "Lee", description: "Hush" });
  await ann.leads.update({ leadId, changes: { description: "Hush hush" } });
  await ann.calendar.create({ subject: "Secret", type: "meeting", startLocal: "2026-03-10T10:00", leadId });
  expect(JSON.stringify(await ann.privacy.export({ leadId }))).toMatch(/Hush.*Secret/);
  const document = await bob.privacy.export({ leadId });
  expect(JSON.stringify(document)).not.toMatch(/Hush|Secret/);
  expect(document.withheld).toEqual([
    { type: "calendarEvent", count: 1 },
    { type: "timelineEntry", count: 1 },
  ]);
});
