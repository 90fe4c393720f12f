import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { ImportStage, OpportunityRow } from "../../src/opportunities/import-opportunities.schema.js";
import type { GroupBy } from "../../src/query/parse-summary.js";
import type { Where } from "../../src/query/where.js";
import type { ChartTable } from "../../src/reports/chart-table.js";
import { countedIds } from "../support/counted-ids.js";
import type { OpenStorage } from "../support/on-every-store.js";
import { onEveryStore } from "../support/on-every-store.js";
import { isPublicSet, salesAccounts, salesFile, salesRows, userOf } from "../support/sales-pipeline.js";
import type { SalesTotal } from "../support/sales-totals.js";
import { salesTotals } from "../support/sales-totals.js";
import { testClock } from "../support/test-clock.js";

const statusOfStage: Readonly<Record<string, string>> = {
  Prospecting: "opportunity.to-process",
  Engaging: "opportunity.sales-qualification",
  Won: "opportunity.closed-won",
  Lost: "opportunity.closed-lost",
};
const stages: Readonly<Record<string, ImportStage>> = {
  Prospecting: "new",
  Engaging: { statusId: "opportunity.sales-qualification" },
  Won: "won",
  Lost: "lost",
};
const ann = { userId: "ann", companyId: "acme", timeZone: "America/New_York" };

/** A store with the accounts, and the rows that are imported to it. */
async function prepared(open: OpenStorage): Promise<{ sales: ActorCrm; rows: readonly OpportunityRow[] }> {
  const storage = await open();
  const clock = testClock().read;
  const crm = createCrm({ storage, clock, newId: countedIds() });
  const sales = crm.as(ann);
  const accountIds = new Map<string, string>();
  for (const name of await salesAccounts())
    accountIds.set(name, (await sales.accounts.create({ name, kinds: ["customer"] })).id);
  return { sales, rows: await salesRows(accountIds) };
}

/** Imports a thousand rows at a time, and counts the answers. */
async function importAll(sales: ActorCrm, rows: readonly OpportunityRow[]): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let start = 0; start < rows.length; start += 1_000) {
    const part = rows.slice(start, start + 1_000);
    const answers = await sales.opportunities.import({ stages, rows: part });
    expect(answers.map(({ externalId }) => externalId)).toEqual(part.map(({ externalId }) => externalId));
    for (const answer of answers) {
      const came = answer.ok ? answer.answer : JSON.stringify(answer.refusals);
      counts[came] = (counts[came] ?? 0) + 1;
    }
  }
  return counts;
}

/** What the store adds up to, by what a group is called in the file. */
async function storedTotals(
  sales: ActorCrm,
  where: Where<Opportunity>,
  by: GroupBy<Opportunity>,
  nameOf: (group: string) => string,
): Promise<ReadonlyMap<string, SalesTotal>> {
  const measures = { count: "count", cents: { sum: "amount" } } as const;
  const rows = await sales.opportunities.summarize({ where, groupBy: [by], measures });
  const totals = new Map<string, SalesTotal>();
  for (const { group, measures: figures } of rows) {
    const name = nameOf(String(group[0]));
    const { count, dollars } = totals.get(name) ?? { count: 0, dollars: 0 };
    totals.set(name, { count: count + Number(figures.count), dollars: dollars + Number(figures.cents) / 100 });
  }
  return totals;
}

/** The figures of months that have records, to the sixth digit. */
const figuresByMonth = (tables: readonly ChartTable[] | undefined) =>
  rounded(
    new Map(
      (tables?.[0]?.rows ?? [])
        .filter(({ records }) => records > 0)
        .map(({ keys, value }) => [String(keys[0]).slice(0, 7), Number(value)]),
    ),
  );
const rounded = (figures: ReadonlyMap<string, number>) =>
  [...figures].map(([month, figure]) => `${month} ${figure.toFixed(6)}`).sort();

const sorted = (totals: ReadonlyMap<string, SalesTotal>) => [...totals].sort(([a], [b]) => (a < b ? -1 : 1));
const renamed = (totals: ReadonlyMap<string, SalesTotal>, nameOf: (name: string) => string) =>
  sorted(new Map([...totals].map(([name, total]) => [nameOf(name), total])));
const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
const same = (name: string): string => name;

describe(isPublicSet ? "8,800 real opportunities" : "opportunities like the real ones", () => {
  onEveryStore("imported with their history", (open) => {
    it("add up to what the file adds up to, by stage, salesperson and quarter, however often imported", async () => {
      const { sales, rows } = await prepared(open);
      const file = salesTotals(salesFile);
      if (isPublicSet) expect(file.byStage.get("Won")).toEqual({ count: 4_238, dollars: 10_005_534 }); // as published
      expect(await importAll(sales, rows)).toEqual({ made: file.count });
      expect(await importAll(sales, rows)).toEqual({ known: file.count });

      const wonOnly: Where<Opportunity> = { statusId: "opportunity.closed-won" };
      const lostOnly: Where<Opportunity> = { statusId: "opportunity.closed-lost" };
      const byMonth = { field: "closedAt", period: "month" } as const;
      const byStage = await storedTotals(sales, {}, "statusId", same);
      expect(sorted(byStage)).toEqual(renamed(file.byStage, (stage) => statusOfStage[stage] ?? stage));
      const byUser = await storedTotals(sales, {}, "assignedToId", same);
      expect(sorted(byUser)).toEqual(renamed(file.byAgent, userOf));
      const wonByUser = await storedTotals(sales, wonOnly, "assignedToId", same);
      expect(sorted(wonByUser)).toEqual(renamed(file.wonByAgent, userOf));
      expect(sorted(await storedTotals(sales, wonOnly, byMonth, quarterOf))).toEqual(sorted(file.wonByQuarter));
      expect(sorted(await storedTotals(sales, lostOnly, byMonth, quarterOf))).toEqual(sorted(file.lostByQuarter));
    }, 300_000);

    it("REP-3 have reports that are what the file adds up to by itself", async () => {
      const { sales, rows } = await prepared(open);
      await importAll(sales, rows);
      const file = salesTotals(salesFile);
      const charts = ["wonBySalesperson", "winRate", "salesCycle"];
      const span = { from: "2016-01-01", to: "2017-12-31" };
      const { tables } = await sales.reports.run({ report: "opportunities", ...span, charts });
      const [won, rate, cycle] = charts.map((chart) => tables.filter(({ code }) => code === chart));
      expect(won?.map(({ currency }) => currency)).toEqual(["USD"]);
      const byUser = won?.[0]?.rows.map(({ keys: [user], value, records }): [string, SalesTotal] => [
        String(user),
        { count: records, dollars: Number(value) / 100 },
      ]);
      expect(sorted(new Map(byUser))).toEqual(renamed(file.wonByAgent, userOf));
      expect(figuresByMonth(rate)).toEqual(rounded(file.winRateByMonth));
      expect(figuresByMonth(cycle)).toEqual(rounded(file.cycleByMonth));
    }, 300_000);
  });
});
