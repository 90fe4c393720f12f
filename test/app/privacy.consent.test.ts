import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { everyStored } from "../support/every-stored.js";
import { actors, openWorld } from "../support/open-world.js";
import { planted, plantedIn, plantPerson, privacyWorld } from "../support/planted-person.js";
import { reasonsOf } from "../support/refused.js";

const erasedWorld = async (suppress?: boolean) => {
  const memory = memoryStorage();
  const world = await privacyWorld(memory);
  const ids = await plantPerson(world);
  const erasure = await world.ann.privacy.erase({ leadId: ids.leadId, suppress });
  return { ...world, memory, ids, erasure };
};

const message = { to: [planted.email], subject: "News", text: "News" };

describe("The addresses of a person who was erased", () => {
  it("ACC-15 are not written to any more, though no address is stored: in messages, lists and reminders", async () => {
    const { ann, crm, clock, ids, memory, storage, erasure } = await erasedWorld();
    expect(erasure.suppressed).toBe((await everyStored(storage, "claim")).filter(isSuppression).length);
    expect(plantedIn(JSON.stringify(memory.snapshot()))).toEqual([]);
    const about = [`lead/${ids.otherLeadId}`];
    expect(await reasonsOf(ann.emails.send({ about, ...message }))).toEqual(["RECIPIENT_DECLINES_EMAIL to"]);
    const again = await ann.leads.create({ lastName: "Back", email: planted.email });
    const { records, leftOut } = await ann.leads.mailingList();
    expect(records.map(({ id }) => id)).not.toContain(again.id);
    expect(leftOut.find(({ record }) => record.id === again.id)?.reasons).toEqual(["RECIPIENT_DECLINES_EMAIL"]);
    const [template] = await everyStored(storage, "template");
    const { event } = await ann.calendar.create({
      subject: "Again",
      type: "meeting",
      startLocal: "2026-03-20T10:00",
      guests: [{ email: planted.email }],
    });
    await ann.calendar.remind({ eventId: event.id, reminder: { templateId: template?.id ?? "", audience: "all" } });
    clock.set("2026-03-19T09:05:00.000Z");
    await crm.reminders.dispatch();
    const told = (await everyStored(storage, "delivery")).filter(({ eventId }) => eventId === event.id);
    expect(told.map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ["sent", null],
      ["skipped", "RECIPIENT_OPTED_OUT"],
    ]);
  });

  it("ACC-15 may be written to by another company", async () => {
    const { crm, storage } = await erasedWorld();
    const gus = crm.as(actors.gus);
    const nye = await gus.leads.create({ lastName: "Nye" });
    const sent = await gus.emails.send({ about: [`lead/${nye.id}`], ...message });
    expect(sent.state).toBe("sent");
    expect((await everyStored(storage, "claim")).filter(isSuppression).map(({ companyId }) => companyId)).toContain(
      "acme",
    );
  });

  it("ACC-15 are not even kept as a hash where the person wishes so", async () => {
    const { ann, ids, storage, erasure } = await erasedWorld(false);
    expect(erasure).toMatchObject({ suppressed: 0 });
    expect(erasure.kept.map(({ code }) => code)).not.toContain("ERASURE_KEEPS_CONSENT");
    expect((await everyStored(storage, "claim")).filter(isSuppression)).toEqual([]);
    expect((await ann.emails.send({ about: [`lead/${ids.otherLeadId}`], ...message })).state).toBe("sent");
  });

  it("ACC-15 get no message that the mailer did not take yet", async () => {
    const later = { answer: "deferred", reason: "MAILER_TIMEOUT", text: "Later" } as const;
    const mailer = recordingMailer(() => later);
    const settings = { email: { from: { address: "crm@acme.example" } } };
    const { ann, storage } = openWorld({ settings, ports: { mailer } });
    const lead = await ann.leads.create({ lastName: "Lee", email: "lee@x.example" });
    const { id } = await ann.emails.send({ about: [`lead/${lead.id}`], subject: "News", text: "News" });
    await ann.privacy.erase({ leadId: lead.id });
    const [stopped] = await storage.get("emailMessage", [id]);
    expect(stopped).toMatchObject({
      state: "failed",
      failureReason: "RECIPIENT_REMOVED",
      toAddresses: [],
      subject: "[…]",
    });
    const handed = mailer.handed.length;
    await ann.emails.retry({ emailMessageId: id }).catch(() => null);
    expect(mailer.handed).toHaveLength(handed);
  });
});

const isSuppression = ({ id }: { readonly id: string }): boolean => id.startsWith("suppressed-");
