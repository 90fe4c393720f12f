import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import { memoryCommercialDocuments } from "../../src/adapters/memory/memory-commercial-documents.js";
import { memoryDunning } from "../../src/adapters/memory/memory-dunning.js";
import { memoryProjects } from "../../src/adapters/memory/memory-projects.js";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ActorCrm, Crm, CrmOptions } from "../../src/app/create-crm.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { CrmSettings } from "../../src/app/settings.js";
import type { BlobStore } from "../../src/ports/blob-store.js";
import type { Storage } from "../../src/ports/storage.js";
import type { PipelineInputOf } from "../../src/status/pipeline-input.schema.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { fakeCalendar } from "../../src/testing/ports/fake-calendar.js";
import { countedIds } from "./counted-ids.js";
import { actors } from "./open-world.js";
import { pdfOf } from "./pdf-files.js";
import { pngOf } from "./png-file.js";
import { recordedStorage } from "./recorded-storage.js";
import { rowSource } from "./row-source.js";
import { testClock } from "./test-clock.js";

/** Settings that make use of every one there is. */
export const fullSettings = (): CrmSettings => ({
  leads: {
    lostReasonRequired: true,
    scoring: [{ code: "has-mail", stars: 2, when: ({ email }) => email !== null }],
    sizeBands: [
      { code: "small", min: 0, max: 9 },
      { code: "large", min: 10, max: null, retired: false },
    ],
    staleAfterDays: { unassigned: 10, untouched: 20 },
    guards: { "lead.nurturing": [() => undefined] },
  },
  accounts: { prospectStatuses: true, guards: { "prospect.nurturing": [() => undefined] } },
  opportunities: {
    lostReasonRequired: true,
    winOnOrder: true,
    types: ["new", "renewal"],
    guards: { "opportunity.nurturing": [() => undefined] },
  },
  conversion: { customFields: { account: { budget: "turnover" } } },
  currency: "CHF",
  publicMailDomains: ["mail.example"],
  reminders: {
    horizonDays: 14,
    lateAfterMinutes: 30,
    late: "digest",
    leaseSeconds: 60,
    retryMinutes: [1, 2],
    atOnce: 5,
  },
  email: { from: { address: "crm@example.com" } },
  catalogs: { enabled: true, maxPdfBytes: 1_000_000 },
  reports: [
    {
      code: "budgets",
      title: { en: "Budgets" },
      charts: [
        {
          code: "byRegion",
          title: { en: "By region" },
          type: "lead",
          mark: "bar",
          date: "createdOn",
          standing: "open",
          where: { "custom.budget": { gte: 1 } },
          by: [{ field: "custom.region", title: { en: "Region" } }],
          figure: { kind: "count" },
        },
      ],
    },
  ],
  customFields: {
    lead: {
      budget: { kind: "number", required: false },
      region: { kind: "text", oneOf: ["north", "south"] },
    },
    account: { turnover: { kind: "number" } },
    contact: { floor: { kind: "number" } },
    opportunity: { margin: { kind: "number" } },
    calendarEvent: { floor: { kind: "number" } },
    catalog: { season: { kind: "text" } },
  },
});

const notNow = { answer: "deferred", reason: "MAILER_TIMEOUT", text: "Later" } as const;

const files = memoryBlobs();

/** The files of one world: what is stored under a key is the same in all of them, what is removed is gone in one. */
function worldFiles(): BlobStore {
  const gone = new Set<string>();
  return {
    put: async (key, content, mediaType) => {
      gone.delete(key);
      await files.put(key, content, mediaType);
    },
    get: async (key) => (gone.has(key) ? null : files.get(key)),
    remove: async (key) => void gone.add(key),
  };
}

/** Everything that a host may open the library with. */
export const fullOptions = (storage: Storage = memoryStorage()): CrmOptions => ({
  storage,
  clock: testClock().read,
  newId: countedIds(),
  settings: fullSettings(),
  ports: {
    documents: memoryCommercialDocuments([]),
    projects: memoryProjects(),
    dunning: memoryDunning([]),
    calendars: (source) => (source === "google" ? fakeCalendar() : undefined),
    mailer: recordingMailer(({ subject }) => (subject === "Later" ? notNow : { answer: "accepted" })),
    blobs: worldFiles(),
  },
  policy: { read: () => "all", write: () => "all", hiddenFields: () => [], may: () => true },
});

/** Three rows of leads, as a file has them. */
export const threeRows = (name = "leads.csv") =>
  rowSource(
    ["Last name", "E-mail", "Country"],
    ["Lee", "Moe", "Nye"].map((lastName) => [lastName, `${lastName}@${name}.example`, "FR"]),
    name,
  );

/** A further pipeline of leads, with every field that a status may have. */
export const furtherPipeline = (prefix: string): PipelineInputOf<"lead"> => ({
  kind: "lead",
  pipelineId: "new",
  name: "further",
  isDefault: false,
  statuses: [
    {
      id: `${prefix}-new`,
      labels: { en: "First", fr: "Premier" },
      open: true,
      color: "#336699",
      probability: 10,
      nextStatusIds: [`${prefix}-won`, `${prefix}-lost`],
      requiredFields: ["email"],
      allowedUserIds: ["ann"],
      allowedTeamIds: ["sales"],
    },
    { id: `${prefix}-won`, labels: { en: "Done" }, open: false },
    { id: `${prefix}-lost`, labels: { en: "Gone" }, open: false },
  ],
  roles: { new: `${prefix}-new`, converted: `${prefix}-won`, lost: `${prefix}-lost` },
  replacements: {},
});

/** The ids of what a company has, one of everything that commands and queries name. */
export type Seeds = Awaited<ReturnType<typeof seed>>;

/** A store with two companies in it, and an import that is planned. */
export type FacadeWorld = Awaited<ReturnType<typeof facadeWorld>>;

/** Opens the library on a store with one of everything, for Ann's company and for Gus's, under the policy of the options unless said otherwise. */
export async function facadeWorld(options: Pick<CrmOptions, "policy"> = {}) {
  filled ??= seeded();
  const { memory: full, own, foreign } = await filled;
  const memory = full.copy();
  const storage = recordedStorage(memory);
  // Further ids follow those that were made then.
  const crm = createCrm({ ...fullOptions(storage), newId: countedIds("", 10_000), ...options });
  const ann = annOf(crm);
  const plan = await ann.leads.imports.plan(threeRows());
  const { next: openCursor } = await ann.leads.open({ limit: 1 });
  const { next: activityCursor } = await ann.leads.activity(own.leadId, { limit: 1 });
  return { memory, storage, crm, ann, plan, own, foreign, openCursor, activityCursor };
}

/** Opens a world's library for Ann, who works for two companies. */
export const annOf = (crm: Crm): ActorCrm => crm.as({ ...actors.ann, companyIds: ["acme", "acme-2"] });

/** Fills a store by commands, which takes a while. */
async function seeded() {
  const memory = memoryStorage();
  const crm = createCrm(fullOptions(memory));
  const own = await seed(annOf(crm), "acme");
  const foreign = await seed(crm.as(actors.gus), "globex");
  return { memory, own, foreign };
}

let filled: ReturnType<typeof seeded> | null = null;

async function seed(crm: ActorCrm, company: string) {
  const {
    leads,
    accounts,
    contacts,
    opportunities,
    calendar,
    catalogs,
    duplicates,
    referenceData,
    statuses,
    templates,
  } = crm;
  const reason = await referenceData.create({ kind: "lostReason", name: "Too dear" });
  const tag = await referenceData.create({ kind: "tag", name: "Fair" });
  const unusedTag = await referenceData.create({ kind: "tag", name: "Unused", color: "#336699" });
  const source = await referenceData.create({ kind: "source", name: "Web" });
  const lead = await leads.create({ lastName: "Lee", companyName: company, sourceId: source.id, tagIds: [tag.id] });
  await leads.update({ leadId: lead.id, changes: { email: `lee@${company}.example` } });
  const otherLead = await leads.create({ lastName: "Moe" });
  const lost = await leads.create({ lastName: "Nye" });
  await leads.lose({ leadId: lost.id, lostReasonId: reason.id, note: "Next year" });
  const role = await referenceData.create({ kind: "role", name: "Buyer" });
  const account = await accounts.create({ name: company });
  const otherAccount = await accounts.create({ name: `${company} 2` });
  const link = { accountId: account.id, roleId: role.id };
  const contact = await contacts.create({ lastName: "Ray", email: `ray@${company}.example`, accounts: [link] });
  const { lead: converted } = await leads.convert({
    leadId: (await leads.create({ lastName: "Poe" })).id,
    account: { create: true },
  });
  const dealt = await accounts.create({ name: `${company} 3` });
  const sale = { name: `${company} steel`, accountId: dealt.id, contactId: contact.id, amount: 5_000 };
  const won = (await opportunities.create({ ...sale, name: `${company} won` })).opportunity;
  const { opportunity } = await opportunities.create(sale);
  await opportunities.win({ opportunityId: won.id });
  const batch = await (await leads.imports.plan(threeRows(`${company}.csv`))).commit();
  const { pipeline } = await statuses.define(furtherPipeline(company));
  const demo = { kind: "eventCategory", name: "Demo", code: "demo", eventType: "meeting" } as const;
  const category = await referenceData.create(demo);
  const meeting = { subject: `${company} demo`, type: "meeting", startLocal: "2026-03-10T10:00" } as const;
  const guests = [{ email: `ray@${company}.example` }];
  const single = await calendar.create({ ...meeting, guests, accountId: account.id });
  const series = await calendar.create({ ...meeting, recurrence: { frequency: "daily" } });
  const other = await calendar.create({ ...meeting, type: "call" });
  const edited = await calendar.update({ eventId: other.event.id, changes: { description: "Later" } });
  await duplicates.dismiss({ keys: [`lead/${lead.id}`, `contact/${contact.id}`] });
  const catalogType = await referenceData.create({ kind: "catalogType", name: "Season" });
  const catalog = await catalogs.create({ name: `${company} autumn`, catalogTypeId: catalogType.id });
  await catalogs.setPdf({ catalogId: catalog.id, fileName: "autumn.pdf", content: await pdfOf() });
  await catalogs.setImage({ catalogId: catalog.id, content: pngOf(20) });
  const template = await templates.create({ name: "Hello", model: "lead", subject: "Hello", content: "Hello" });
  const catalogTexts = { subject: "{{catalog.name}}", content: "{{contact.fullName}}" };
  const ofCatalogs = await templates.create({ name: "Catalogue", model: "catalog", ...catalogTexts });
  const written = { about: [`lead/${lead.id}`], subject: "Hello", text: "Hello" };
  const sent = await crm.emails.send(written);
  const pending = await crm.emails.send({ ...written, subject: "Later" });
  const another = await contacts.create({ lastName: "Roe" });
  const texts = { subject: "{{event.subject}}", content: "{{event.subject}}" };
  const reminding = await templates.create({ name: "Reminder", model: "eventReminder", ...texts });
  await calendar.remind({ eventId: single.event.id, reminder: { templateId: reminding.id } });
  const [reminder] = await calendar.reminders({ eventId: single.event.id });
  const shared = { email: `office@${company}.example` };
  const declining = await contacts.create({ lastName: "Vee", ...shared, doNotEmail: true });
  const accepting = await contacts.create({ lastName: "Wye", ...shared });
  return {
    decliningContactId: declining.id,
    acceptingContactKey: `contact/${accepting.id}`,
    reminderId: reminder?.id ?? "",
    reminderTemplateId: reminding.id,
    ...(await seedMerged({ leads, accounts, contacts }, company)),
    mergeBatchId: await seedBatch({ leads, duplicates }),
    otherContactId: another.id,
    leadId: lead.id,
    otherLeadId: otherLead.id,
    lostLeadId: lost.id,
    convertedLeadId: converted.id,
    accountId: account.id,
    otherAccountId: otherAccount.id,
    contactId: contact.id,
    opportunityId: opportunity.id,
    wonOpportunityId: won.id,
    roleId: role.id,
    reasonId: reason.id,
    tagId: tag.id,
    unusedTagId: unusedTag.id,
    sourceId: source.id,
    batchId: batch.id,
    pipelineId: pipeline.id,
    statusId: pipeline.newStatusId,
    eventCategoryId: category.id,
    catalogTypeId: catalogType.id,
    catalogId: catalog.id,
    eventId: single.event.id,
    guestId: single.guests[0]?.id ?? "",
    seriesId: series.event.id,
    eventJournalId: edited.journalId ?? "",
    templateId: template.id,
    catalogTemplateId: ofCatalogs.id,
    emailId: sent.id,
    pendingEmailId: pending.id,
    leadKey: `lead/${lead.id}`,
    otherLeadKey: `lead/${otherLead.id}`,
    contactKey: `contact/${contact.id}`,
  };
}

/** One survivor of each type, and what was merged into it. */
async function seedMerged(
  { leads, accounts, contacts }: Pick<ActorCrm, "leads" | "accounts" | "contacts">,
  company: string,
) {
  const [lead, account, contact] = [
    await leads.create({ lastName: "Sue" }),
    await accounts.create({ name: `${company} 4` }),
    await contacts.create({ lastName: "Tay" }),
  ];
  const [mergedLead, mergedAccount, mergedContact] = [
    await leads.create({ lastName: "Su" }),
    await accounts.create({ name: `${company} 5` }),
    await contacts.create({ lastName: "Tai" }),
  ];
  await leads.merge({ originalId: lead.id, duplicateIds: [mergedLead.id] });
  await accounts.merge({ originalId: account.id, duplicateIds: [mergedAccount.id] });
  await contacts.merge({ originalId: contact.id, duplicateIds: [mergedContact.id] });
  return {
    survivorLeadId: lead.id,
    survivorAccountId: account.id,
    survivorContactId: contact.id,
    mergedLeadId: mergedLead.id,
    mergedAccountId: mergedAccount.id,
    mergedContactId: mergedContact.id,
  };
}

/** Two leads that were merged as one of many groups. */
async function seedBatch({ leads, duplicates }: Pick<ActorCrm, "leads" | "duplicates">): Promise<string> {
  const records = [await leads.create({ lastName: "Uhl" }), await leads.create({ lastName: "Ul" })];
  const keys = records.map(({ id }) => `lead/${id}`);
  const [one = "", other = ""] = keys;
  const group = {
    records: keys.map((key) => ({ key, version: 1 })),
    pairs: [{ keys: [one, other], bits: 10, verdict: "sure" }],
  } as const;
  return (await duplicates.mergeSure({ type: "lead", groups: [group] })).batchId ?? "";
}
