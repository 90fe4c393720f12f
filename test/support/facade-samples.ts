import { createCrm } from "../../src/app/create-crm.js";
import { accountSamples } from "./account-samples.js";
import { calendarSamples } from "./calendar-samples.js";
import { catalogSamples } from "./catalog-samples.js";
import { duplicateSamples } from "./duplicate-samples.js";
import { exportSamples } from "./export-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { fullOptions, furtherPipeline, threeRows } from "./facade-world.js";
import { contactListSamples, idSamples, openInList, relatedSamples, under } from "./list-samples.js";
import { mailSamples } from "./mail-samples.js";
import { mergeSamples } from "./merge-samples.js";
import { opportunitySamples } from "./opportunity-samples.js";
import { privacySamples } from "./privacy-samples.js";
import { reportSamples } from "./report-samples.js";
import { underNewKey } from "./under-new-key.js";

/** A valid call of one method of the façade, that names every argument that it takes. */
export interface FacadeSample {
  /** The arguments. */
  readonly args: (world: FacadeWorld) => readonly unknown[];
  /** Where faults of each argument are said to lie: the first parts of their paths. */
  readonly at?: readonly (readonly string[])[];
  /** Objects whose keys are the caller's own, as dotted paths; `*` stands for any part. */
  readonly open?: readonly string[];
  /** Objects that are used as they are, whatever else they hold, as dotted paths. */
  readonly ports?: readonly string[];
  /** Lists whose items are compared with others: where a fault of one may be told of instead, by dotted paths. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Whether the call, once carried out, stands in its own way. */
  readonly once?: true;
}

/** Calls a method of the façade by its name, such as `leads.preview.create`. */
export const facadeOf = ({ crm, ann, plan }: FacadeWorld) =>
  ({
    createCrm,
    as: crm.as,
    timeline: crm.timeline,
    reminders: crm.reminders,
    directory: crm.directory,
    integrity: crm.integrity,
    leads: ann.leads,
    accounts: ann.accounts,
    contacts: ann.contacts,
    opportunities: ann.opportunities,
    calendar: ann.calendar,
    catalogs: ann.catalogs,
    duplicates: ann.duplicates,
    sequences: ann.sequences,
    referenceData: ann.referenceData,
    statuses: ann.statuses,
    templates: ann.templates,
    emails: ann.emails,
    campaigns: ann.campaigns,
    reports: ann.reports,
    exports: ann.exports,
    privacy: ann.privacy,
    importPlan: plan,
  }) as const;

const address = {
  extra: null,
  street: "1 Main St",
  postalCode: "75001",
  city: "Paris",
  region: null,
  countryCode: "FR",
};

const details = ({ own }: FacadeWorld) => ({
  title: "Dr",
  firstName: "Ann",
  lastName: "Lee",
  companyName: "ACME",
  jobFunctionId: { name: "Buyer" },
  departmentId: { name: "Purchasing" },
  industrySectorId: { name: "Steel" },
  fixedPhone: "+33 1 23 45 67 89",
  mobilePhone: "+33 6 12 34 56 78",
  email: "ann.lee@acme.example",
  website: "https://acme.example",
  address,
  picture: "pictures/1",
  description: "Met at the fair",
  assignedToId: "ann",
  teamId: "sales",
  createdOn: "2026-03-01",
  manualScore: 3,
  sizeBand: "small",
  keyAccount: true,
  nurturing: false,
  sourceId: own.sourceId,
  categoryId: { name: "SME" },
  tagIds: [own.tagId, { name: "New tag" }],
  doNotCall: false,
  doNotEmail: true,
  externalId: "x-1",
  companyId: "acme-2",
  custom: { budget: 10, region: "north" },
});

const where = {
  lastName: { contains: "e" },
  score: { gte: 0, lt: 5 },
  createdAt: { gt: new Date("2026-01-01T00:00:00.000Z") },
  createdOn: { lte: "2026-12-31" },
  "custom.budget": null,
  keyAccount: false,
  not: { statusId: "lead.lost" },
  or: [{ tagIds: { overlaps: ["x"] } }, { statusId: { in: ["lead.to-process", null] } }],
  and: [{ "address.city": { eq: null } }],
};
const conditions = { where, search: "lee", archived: "with" };
const list = () => [
  { ...conditions, sort: ["lastName", { field: "score", direction: "desc", nulls: "first" }], limit: 5, after: null },
];
const after = ({ openCursor }: FacadeWorld) => [{ limit: 1, after: openCursor }];
const leadCommand = ({ own }: FacadeWorld) => [{ leadId: own.leadId, expectedVersion: 2 }];

/** The commands on one lead, which have previews too. */
const leadCommands: Readonly<Record<string, FacadeSample>> = {
  create: { args: (world) => [{ ...details(world), statusId: "lead.to-process", ...underNewKey(world) }] },
  update: { args: (world) => [{ leadId: world.own.leadId, changes: details(world) }] },
  copy: { args: (world) => [{ leadId: world.own.leadId, changes: details(world), ...underNewKey(world) }] },
  takeCharge: { once: true, args: leadCommand },
  move: {
    once: true,
    args: ({ own }) => [
      { leadId: own.leadId, expectedVersion: 2, statusId: "lead.to-process", afterLeadId: own.otherLeadId },
    ],
  },
  lose: {
    once: true,
    args: ({ own }) => [{ leadId: own.leadId, expectedVersion: 2, lostReasonId: own.reasonId, note: "Later" }],
  },
  reset: { once: true, args: ({ own }) => [{ leadId: own.lostLeadId, expectedVersion: 2 }] },
  archive: { once: true, args: leadCommand },
  restore: { once: true, args: leadCommand },
};

const leadQueries: Readonly<Record<string, FacadeSample>> = {
  get: { args: ({ own }) => [own.leadId], at: [["leadId"]] },
  list: { args: list, open: openInList },
  rows: { args: () => [{ ...list()[0], columns: ["fullName", "address"] }], open: openInList },
  ...contactListSamples({ ...list()[0] }),
  mine: { args: list, open: openInList },
  open: { args: after },
  closed: { args: list, open: openInList },
  stale: { args: list, open: openInList },
  count: { args: () => [conditions], open: openInList },
  summarize: {
    args: () => [
      {
        where,
        groupBy: ["statusId", { field: "createdAt", period: "month", zone: "Europe/Paris" }],
        measures: { leads: "count", stars: { sum: "score" } },
      },
    ],
    open: [...openInList, "measures", "measures.*"],
  },
  board: { args: () => [{ ...conditions, pipelineId: "lead.default", cards: 3 }], open: openInList },
  boardColumn: {
    args: () => [{ ...conditions, statusId: "lead.to-process", limit: 3, after: null }],
    open: openInList,
  },
  possibleMoves: { args: ({ own }) => [own.leadId], at: [["leadId"]] },
  ...idSamples(["report"], "leadId", ({ own }) => own.leadId),
  ...relatedSamples("leadId", ({ own }) => own.leadId, [], ["emails", "campaigns"]),
  activity: {
    args: ({ own, activityCursor }) => [own.leadId, { limit: 1, after: activityCursor }],
    at: [["leadId"], []],
  },
  statusHistory: { args: ({ own }) => [own.leadId], at: [["leadId"]] },
  events: { args: ({ own }) => [own.leadId], at: [["leadId"]] },
  hints: { args: ({ own }) => [own.leadId], at: [["leadId"]] },
};

const watch = () => ({ onProgress: () => undefined, signal: { aborted: false } });

const others: Readonly<Record<string, FacadeSample>> = {
  createCrm: {
    args: () => [fullOptions()],
    open: [
      "settings.leads.guards",
      "settings.accounts.guards",
      "settings.opportunities.guards",
      "settings.customFields.opportunity",
      "settings.customFields.lead",
      "settings.customFields.account",
      "settings.customFields.contact",
      "settings.customFields.catalog",
      "settings.conversion.customFields.account",
    ],
    ports: ["storage", "policy", "ports.documents", "ports.projects", "ports.dunning", "ports.mailer", "ports.blobs"],
    elsewhere: {
      "settings.leads.sizeBands": "settings.leads.sizeBands",
      "settings.customFields": "settings.conversion.customFields",
    },
  },
  as: {
    args: () => [
      {
        userId: "ann",
        companyId: "acme",
        companyIds: ["acme-2"],
        teamId: "sales",
        teamIds: ["north"],
        locale: "fr-FR",
        timeZone: "Europe/Paris",
      },
    ],
    at: [["actor"]],
  },
  "reminders.dispatch": {
    once: true,
    args: () => [{ limit: 10 }, { signal: { aborted: false } }],
    at: [[], ["watch"]],
    ports: ["watch", "watch.signal"],
  },
  "reminders.health": { args: () => [] },
  "directory.put": {
    args: () => [
      {
        users: [
          { id: "uma", name: "Uma", archived: false, email: "uma@acme.example", timeZone: "UTC", teamIds: ["sales"] },
        ],
        teams: [{ id: "north", name: "North", companyId: null, managerId: "uma" }],
        companies: [{ id: "initech", name: "Initech", currency: "EUR", countryCode: "FR", address: null }],
      },
    ],
  },
  "integrity.check": {
    args: () => [{ types: ["lead", "contact"], people: false }, { onProgress: () => undefined }],
    at: [[], ["watch"]],
    ports: ["watch"],
  },
  "integrity.repair": {
    once: true,
    args: ({ own }) => [{ key: own.acceptingContactKey, code: "CONSENT_DIFFERS", fields: ["doNotEmail"] }],
  },
  "timeline.follow": { args: () => [{ after: null, limit: 10 }] },
  "leads.takeChargeMany": { args: ({ own }) => [{ leadIds: [own.leadId, own.lostLeadId] }] },
  "leads.moveMany": { args: ({ own }) => [{ leadIds: [own.leadId, own.lostLeadId], statusId: "lead.nurturing" }] },
  "leads.loseMany": {
    once: true,
    args: ({ own }) => [{ leadIds: [own.leadId], lostReasonId: own.reasonId, note: "Later" }],
  },
  "leads.imports.plan": {
    args: () => [
      threeRows(),
      {
        columns: { "#1": "lastName", Country: null },
        blanks: ["n/a"],
        values: { email: { x: null, y: "z" } },
        dateOrder: "mdy",
        existing: "update",
      },
      watch(),
    ],
    at: [["source"], ["options"], ["watch"]],
    open: ["options.columns", "options.values.email"],
    ports: ["source", "watch", "watch.signal"],
    elsewhere: { "source.columns": "options.columns" },
  },
  "leads.imports.get": { args: ({ own }) => [own.batchId], at: [["importBatchId"]] },
  "leads.imports.list": {
    args: () => [
      { where: { state: "done" }, search: "leads", archived: "with", sort: ["name"], limit: 5, after: null },
    ],
    open: openInList,
  },
  "leads.imports.undo": { once: true, args: ({ own }) => [{ importBatchId: own.batchId, keepChanged: true }] },
  "importPlan.rows": { args: () => [] },
  "importPlan.commit": { args: () => [watch()], at: [["watch"]], ports: ["watch", "watch.signal"] },
  "referenceData.create": { args: () => [{ kind: "tag", name: "Hot", color: "#ff0000", shared: true }] },
  "referenceData.addShippedCategories": { args: () => [{ locale: "fr", shared: true }] },
  "referenceData.update": {
    once: true,
    args: ({ own }) => [
      { kind: "tag", id: own.tagId, expectedVersion: 1, changes: { name: "Fairs", color: "#00ff00" } },
    ],
  },
  "referenceData.archive": { once: true, args: ({ own }) => [{ kind: "tag", id: own.tagId, expectedVersion: 1 }] },
  "referenceData.restore": { once: true, args: ({ own }) => [{ kind: "tag", id: own.tagId, expectedVersion: 1 }] },
  "referenceData.remove": { once: true, args: ({ own }) => [{ kind: "tag", id: own.unusedTagId, expectedVersion: 1 }] },
  "referenceData.get": { args: ({ own }) => ["tag", own.tagId], at: [["kind"], ["id"]] },
  "referenceData.list": {
    args: () => [
      "tag",
      { where: { name: { contains: "f" } }, search: "f", archived: "only", sort: ["name"], limit: 2, after: null },
    ],
    at: [["kind"], []],
    open: ["where", "where.*"],
  },
  "statuses.pipelines": { args: () => ["lead"], at: [["kind"]] },
  "statuses.define": { args: () => [furtherPipeline("more")], open: ["statuses.*.labels", "replacements"] },
  "statuses.preview.define": { args: () => [furtherPipeline("more")], open: ["statuses.*.labels", "replacements"] },
  "statuses.verify": { args: () => [furtherPipeline("more")], open: ["statuses.*.labels", "replacements"] },
  "statuses.diagram": {
    args: () => [{ kind: "prospect", pipelineId: "prospect.default", format: "dot", locale: "fr" }],
  },
};

/** A valid call of every method of the façade, by its name. */
export const facadeSamples: Readonly<Record<string, FacadeSample>> = {
  ...others,
  ...under("leads", leadCommands),
  ...under("leads.preview", leadCommands),
  ...under("leads", leadQueries),
  ...accountSamples,
  ...mergeSamples,
  ...mailSamples,
  ...opportunitySamples,
  ...calendarSamples,
  ...duplicateSamples,
  ...catalogSamples,
  ...reportSamples,
  ...exportSamples,
  ...privacySamples,
};
