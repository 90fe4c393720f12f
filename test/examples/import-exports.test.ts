import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ActorCrm, ImportSource } from "crmkit";
import { createCrm } from "crmkit";
import { csvFile } from "crmkit/csv";
import { memoryStorage } from "crmkit/memory";
import { describe, expect, it } from "vitest";
import { dealRow } from "../../examples/import-exports/deal-row.js";
import type { ExportedSystem } from "../../examples/import-exports/exported-system.js";
import { importDeals } from "../../examples/import-exports/import-deals.js";
import { planLeads } from "../../examples/import-exports/plan-leads.js";
import { systems } from "../../examples/import-exports/systems.js";

const sample = (file: string): Promise<ImportSource> =>
  csvFile(fileURLToPath(new URL(`../../examples/import-exports/samples/${file}.csv`, import.meta.url)));
const open = (): ActorCrm =>
  createCrm({ storage: memoryStorage(), clock: () => new Date("2026-03-02T09:00:00Z") }).as({
    userId: "ann",
    companyId: "acme",
    timeZone: "Europe/Paris",
  });

/** What only some systems tell of the same lead. */
const details: Readonly<Record<string, object>> = {
  axelor: { title: "Mme", statusId: "lead.sales-qualification", manualScore: 4, doNotEmail: true },
  hubspot: { statusId: "lead.sales-qualification", createdOn: "2026-01-14", doNotEmail: true },
  salesforce: { title: "Ms.", statusId: "lead.sales-qualification", manualScore: 3, doNotEmail: true },
  espocrm: { title: "Ms.", statusId: "lead.sales-qualification", createdOn: "2026-01-14", doNotEmail: true },
  pipedrive: { statusId: "lead.to-process", createdOn: "2026-01-14", mobilePhone: "+33 6 39 98 10 01" },
};

/** What is wrong with the last row of each sample. */
const faults: Readonly<Record<string, string>> = {
  axelor: "email INPUT_MALFORMED",
  hubspot: "status IMPORT_STATUS_UNKNOWN",
  salesforce: "country IMPORT_COUNTRY_UNKNOWN",
  espocrm: "createdOn IMPORT_VALUE_NOT_DATE",
  pipedrive: "email INPUT_MALFORMED",
};

describe.each(Object.entries(systems))("an export of %s", (file, system) => {
  it("is read as leads, column by column, and what cannot be read is told", async () => {
    const ann = open();
    const plan = await planLeads(ann, system, await sample(`${file}-leads`));
    expect(plan.counts).toMatchObject({ rows: 4, create: 3, invalid: 1 });
    for await (const { line, refusals } of plan.rows())
      expect(refusals.map(({ code, path }) => `${path?.join(".")} ${code}`)).toEqual(line === 5 ? [faults[file]] : []);
    await plan.commit();
    const { records } = await ann.leads.list({ where: { lastName: "Kervella" } });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      firstName: "Nolwenn",
      companyName: "Ateliers Bréhat",
      email: "n.kervella@ateliers-brehat.example",
      address: { city: "Ploubazlanec", postalCode: "22620", countryCode: "FR" },
      ...details[file],
    });
    expect(records[0]?.fixedPhone).toMatch(/^(\+33 ?|0)2 ?61 ?91 ?10 ?01$/);
    const [company] = (await ann.leads.list({ where: { companyName: "Boréal Conseil" } })).records;
    expect(company?.fullName).not.toContain("not provided");
  });

  it("has no column in its sample that the table is silent about", async () => {
    const leads = await sample(`${file}-leads`);
    expect(leads.columns.filter((header) => !Object.hasOwn(system.leads.columns, header))).toEqual([]);
    expect((await importDeals(open(), system, await sample(`${file}-opportunities`))).unknown).toEqual([]);
  });

  it("is read as opportunities, once however often", async () => {
    const ann = open();
    const deals = await sample(`${file}-opportunities`);
    const { answers } = await importDeals(ann, system, deals);
    expect(answers.map((answer) => answer.ok && answer.answer)).toEqual(["made", "made", "made"]);
    const again = await importDeals(ann, system, deals);
    expect(again.answers.map((answer) => answer.ok && answer.answer)).toEqual(["known", "known", "known"]);
    const { records } = await ann.opportunities.list({ sort: [{ field: "amount", direction: "desc" }] });
    expect(records.map(({ amount, currency, statusId }) => [amount, currency, statusId])).toEqual([
      [24_140_50, "EUR", "opportunity.proposition"],
      [9_225_00, "EUR", "opportunity.closed-won"],
      [1_500_00, "EUR", "opportunity.closed-lost"],
    ]);
    expect(records[0]?.expectedCloseOn).toBe("2026-06-30");
    expect(records[1]?.closedAt).toEqual(new Date("2026-01-14T23:00:00Z")); // the fifteenth in Paris
    expect(await ann.accounts.count()).toBe(2);
  });

  it("has its table in the guide", () => {
    const guide = readFileSync(new URL("../../docs/guides/import-from-another-crm.md", import.meta.url), "utf8");
    const [, part = ""] = guide.split(`\n## ${system.name}\n`);
    const [section = ""] = part.split("\n## ");
    expect(rowsOf(section)).toEqual(toldRows(system));
  });
});

const rowsOf = (text: string): string[] => text.split("\n").filter((line) => /^\| `/.test(line));

/** The lines of the tables in the guide. */
function toldRows({ leads, deals }: ExportedSystem): string[] {
  const cell = (value: unknown): string =>
    value === null
      ? "–"
      : [value]
          .flat()
          .map((one) => `\`${one}\``)
          .join(", ");
  const stage = (value: unknown): string =>
    typeof value === "object" && value !== null && "statusId" in value ? `${value.statusId}` : `${value}`;
  const columns = (told: object): string[] =>
    Object.entries(told).map(([header, holds]) => `| \`${header}\` | ${cell(holds)} |`);
  return [
    ...columns(leads.columns),
    ...Object.entries(leads.values).flatMap(([kind, values]) =>
      Object.entries(values ?? {}).map(([there, here]) => `| \`${kind}\` | ${there} | ${cell(here)} |`),
    ),
    ...columns(deals.columns),
    ...Object.entries(deals.stages).map(([there, here]) => `| \`stage\` | ${there} | \`${stage(here)}\` |`),
  ];
}

describe("what a deal says of money", () => {
  const amountOf = (amount: string, currency: string) => {
    const { row } = dealRow({ Amount: amount, CurrencyIsoCode: currency }, systems["salesforce"] as ExportedSystem); // it is there
    return row.amount;
  };
  it.each([
    ["12500.5", "EUR", 12_500_50],
    ["12500,50", "EUR", 12_500_50],
    ["12500.500", "EUR", 12_500_50],
    ["12500", "JPY", 12_500],
    ["1.234", "KWD", 1_234],
    ["", "EUR", null],
  ])("%s %s is %s", (text, currency, amount) => {
    expect(amountOf(text, currency)).toBe(amount);
  });

  it.each([
    ["12500.505", "EUR"],
    ["0.5", "JPY"],
    ["12 500", "EUR"],
    ["-1", "EUR"],
  ])("%s %s is none, and refused by the library", async (text, currency) => {
    expect(amountOf(text, currency)).toBeNaN();
    const rows = [{ externalId: "1", stage: "Prospecting", name: "A", amount: Number.NaN }];
    const stages = { Prospecting: "new" } as const;
    await expect(open().opportunities.import({ stages, rows })).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});
