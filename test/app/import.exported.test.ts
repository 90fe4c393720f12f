import { describe, expect, it } from "vitest";
import { csvSource } from "../../src/adapters/csv/csv-source.js";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { csvLines } from "../../src/export/csv-lines.js";
import { defaultExportColumns } from "../../src/export/default-export-columns.js";
import type { ExportColumn } from "../../src/export/export-column.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";
import type { Lead } from "../../src/model/lead.js";
import { everyStored } from "../support/every-stored.js";
import { actors, openWorld } from "../support/open-world.js";

const settings = {
  customFields: { lead: { annualBudget: { kind: "number" }, optIn: { kind: "boolean" } } },
} as const;

/** A lead of which every field that can be imported is filled. */
const whole = {
  title: "Mme",
  firstName: "Léa",
  lastName: "Michel",
  companyName: "Apollo",
  email: "lea@apollo.example",
  fixedPhone: "01 02 03 04 05",
  mobilePhone: "06 02 03 04 05",
  website: "apollo.example",
  address: {
    street: "1, rue Haute",
    extra: "Bât. B",
    postalCode: "75001",
    city: "Paris",
    region: "IDF",
    countryCode: "FR",
  },
  jobFunctionId: { name: "Buyer" },
  departmentId: { name: "Sales" },
  industrySectorId: { name: "Space" },
  sourceId: { name: "Fair" },
  categoryId: { name: "Gold" },
  tagIds: [{ name: "Hot" }, { name: "2026" }],
  description: "Met at the fair",
  createdOn: "2026-01-05",
  manualScore: 4,
  sizeBand: "50-249",
  keyAccount: true,
  nurturing: true,
  doNotCall: true,
  doNotEmail: true,
  custom: { annualBudget: 1500, optIn: true },
};

const named = (
  field: "jobFunctionId" | "departmentId" | "industrySectorId" | "sourceId" | "categoryId" | "tagIds" | "statusId",
) => ({ field, as: "name" }) as const;

/** Every column that an import may hold; a title in a language is that of the field, without what is before its dot. */
const importable: readonly ExportColumn<Lead>[] = [
  "id",
  "title",
  "firstName",
  "lastName",
  "companyName",
  named("jobFunctionId"),
  named("departmentId"),
  named("industrySectorId"),
  "fixedPhone",
  "mobilePhone",
  "email",
  "website",
  "address.extra",
  "address.street",
  "address.postalCode",
  "address.city",
  "address.region",
  "address.countryCode",
  "description",
  "createdOn",
  "manualScore",
  "sizeBand",
  "keyAccount",
  "nurturing",
  named("sourceId"),
  named("categoryId"),
  named("tagIds"),
  "doNotCall",
  "doNotEmail",
  named("statusId"),
];
const own = ["custom.annualBudget", "custom.optIn"] as const;

const titled = ({ fields }: typeof en, columns: readonly ExportColumn<Lead>[]): readonly ExportColumn<Lead>[] =>
  columns.map((column) => {
    const chosen = typeof column === "string" ? { field: column } : column;
    const title = fields[chosen.field.replace(/^.*\./, "")];
    return title === undefined ? chosen : { ...chosen, title };
  });

/** Exports all leads as a file, and opens that file for an import. */
async function exported(crm: ActorCrm, columns?: readonly ExportColumn<Lead>[]) {
  const table = await crm.exports.records("lead", columns === undefined ? {} : { columns });
  const texts: string[] = [];
  for await (const text of csvLines(table, { formulas: "kept" })) texts.push(text);
  return csvSource(async function* () {
    yield* texts;
  });
}

/** A world with one lead, and an empty one, of which the actor has a language. */
async function worlds(locale: string) {
  const [from, to] = [openWorld({ settings }), openWorld({ settings })];
  const actor = { ...actors.ann, locale };
  const lead = await from.ann.leads.create(whole);
  return { lead, from: from.crm.as(actor), to: { ...to, ann: to.crm.as(actor) } };
}

describe("an export of leads is imported again", () => {
  it.each(["en", "fr"])(
    "LEAD-23 by its usual columns, of which all but who is in charge are known, in %s",
    async (locale) => {
      const { from, to } = await worlds(locale);
      const plan = await to.ann.leads.imports.plan(await exported(from));
      expect(plan.columns.filter(({ holds }) => holds === null).map(({ header }) => header)).toEqual([
        "assignedTo",
        "team",
      ]);
      expect(plan.columns).toHaveLength(defaultExportColumns.lead.length);
      expect(plan.counts).toMatchObject({ create: 1, invalid: 0 });
    },
  );

  it.each([
    ["the names of the fields", "en", importable],
    ["English titles", "en", titled(en, importable)],
    ["French titles", "fr", titled(fr, importable)],
  ])("LEAD-23 by every column that an import takes, with %s, as it was", async (_, locale, columns) => {
    const { lead, from, to } = await worlds(locale);
    const plan = await to.ann.leads.imports.plan(await exported(from, [...columns, ...own]));
    expect(plan.columns.filter(({ holds }) => holds === null)).toEqual([]);
    await plan.commit();
    const [again] = await everyStored(to.storage, "lead");
    const names = { jobFunctionId: null, departmentId: null, industrySectorId: null, sourceId: null, categoryId: null };
    const { tagIds, ...rest } = whole;
    expect(again).toMatchObject({
      ...rest,
      ...Object.fromEntries(Object.keys(names).map((key) => [key, expect.any(String)])),
    });
    expect(again?.tagIds).toHaveLength(tagIds.length);
    expect(again).toMatchObject({ statusId: lead.statusId, externalId: lead.id });
  });
});
