import { describe, expect, it } from "vitest";
import type { ChartTable } from "../../src/reports/chart-table.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { storeRecord } from "../support/store-record.js";

const period = { from: "2026-03-01", to: "2026-05-31" };

const tableOf = (tables: readonly ChartTable[], code: string): ChartTable => {
  const found = tables.find((table) => table.code === code);
  if (found === undefined) throw new Error(`no table ${code}`);
  return found;
};

const figures = (tables: readonly ChartTable[], code: string) =>
  tableOf(tables, code).rows.map(({ keys, value }) => [...keys, value]);

const opportunity = (id: string, fields: object) => ({
  id,
  companyId: "acme",
  statusId: "opportunity.to-process",
  openedAt: new Date("2026-03-10T10:00:00Z"),
  currency: "EUR",
  amount: 100,
  ...fields,
});

onEveryStore("reports", (open) => {
  it("REP-6 have every month of the period, both ends in the user's zone, and a table for each currency", async () => {
    const { ann, storage } = openWorld({ storage: await open() });
    const at = (id: string, openedAt: string, fields: object = {}) =>
      storeRecord(storage, "opportunity", opportunity(id, { openedAt: new Date(openedAt), ...fields }));
    await at("before", "2026-02-28T22:59:59.999Z");
    await at("first", "2026-02-28T23:00:00.000Z");
    await at("last", "2026-05-31T21:59:59.999Z", { currency: "JPY" });
    await at("after", "2026-05-31T22:00:00.000Z");
    const { tables } = await ann.reports.run({ report: "opportunities", ...period });
    expect(figures(tables, "createdByMonth")).toEqual([
      ["2026-03-01", 1],
      ["2026-04-01", 0],
      ["2026-05-01", 1],
    ]);
    const amounts = tables.filter(({ code }) => code === "amountBySource");
    expect(amounts.map(({ currency, unit, rows }) => [currency, unit, rows])).toEqual([
      ["EUR", "money", [{ keys: [null], value: 100, records: 1 }]],
      ["JPY", "money", [{ keys: [null], value: 100, records: 1 }]],
    ]);
    expect(figures(tables, "winRate")).toEqual([
      ["2026-03-01", null],
      ["2026-04-01", null],
      ["2026-05-01", null],
    ]);
  });

  it("REP-3 weigh the days of a sale by how many sales took so long", async () => {
    const { ann, storage } = openWorld({ storage: await open() });
    const sold = (id: string, day: string) =>
      storeRecord(
        storage,
        "opportunity",
        opportunity(id, { statusId: "opportunity.closed-won", closedAt: new Date(`${day}T10:00:00Z`) }),
      );
    for (const id of ["a", "b", "c"]) await sold(id, "2026-03-12");
    await sold("d", "2026-03-20");
    const { tables } = await ann.reports.run({ report: "opportunities", ...period, charts: ["salesCycle"] });
    expect(figures(tables, "salesCycle")[0]).toEqual(["2026-03-01", (3 * 2 + 10) / 4]);
  });

  it("REP-5 count every occurrence of a series by what became of it, and of private events the actor's own", async () => {
    const { ann, bob, clock } = openWorld({ storage: await open(), now: "2026-03-02T08:00:00.000Z" });
    const recurrence = { frequency: "daily", interval: 1, end: { kind: "count", count: 10 } } as const;
    const call = { subject: "Call", type: "call", startLocal: "2026-03-03T10:00", assignedToId: "ann" } as const;
    const { event } = await ann.calendar.create({ ...call, recurrence });
    await ann.calendar.create({ ...call, subject: "Once", startLocal: "2026-03-03T15:00" });
    await bob.calendar.create({ ...call, assignedToId: "bob", subject: "Bob's", visibility: "private" });
    clock.advance(5 * 86_400_000);
    await ann.calendar.done({ eventId: event.id, occurrence: "2026-03-04T10:00:00" });
    await ann.calendar.cancel({ eventId: event.id, occurrence: "2026-03-05T10:00:00" });
    const run = async (days: object) => (await ann.reports.run({ report: "events", ...period, ...days })).tables;
    expect(figures(await run({}), "eventsByStatus")).toEqual([
      ["call", "planned", 9],
      ["call", "cancelled", 1],
      ["call", "done", 1],
    ]);
    expect(figures(await run({ from: "2026-03-03", to: "2026-03-03" }), "eventsByStatus")).toEqual([
      ["call", "planned", 2],
    ]);
    expect(figures(await run({}), "eventsToday")).toEqual([["call", "planned", 1]]);
    const calls = await bob.reports.run({ report: "calls", ...period, charts: ["callsByUser", "heldCallsByUser"] });
    expect(figures(calls.tables, "callsByUser")).toEqual([
      ["ann", 10],
      ["bob", 1],
    ]);
    expect(figures(calls.tables, "heldCallsByUser")).toEqual([["ann", 1]]);
  });

  it("REP-4 SEC-1 tell how long leads stayed in a status, of those that the actor may see", async () => {
    const storage = await open();
    const policy = {
      read: (actor: { userId: string | null }, type: string) =>
        actor.userId === "bob" && type === "lead" ? { assignedToId: "bob" } : "all",
    };
    const { clock, ...world } = openWorld({ storage });
    const narrowed = openWorld({ storage, policy: policy as never }).bob;
    const stay = async (lastName: string, days: number, assignedToId: string) => {
      const lead = await world.ann.leads.create({ lastName, assignedToId });
      clock.advance(days * 86_400_000);
      await world.ann.leads.move({ leadId: lead.id, statusId: "lead.nurturing" });
    };
    await stay("Lee", 2, "ann");
    await stay("Moe", 5, "bob");
    const days = { from: "2026-01-01", to: "2026-12-31" };
    const run = async (crm: typeof narrowed) =>
      figures((await crm.reports.run({ report: "leads", ...days, charts: ["timeInStatus"] })).tables, "timeInStatus");
    expect(await run(world.ann)).toEqual([["lead.to-process", 3.5]]);
    expect(await run(narrowed)).toEqual([["lead.to-process", 5]]);
    expect(await run(world.gus)).toEqual([]);
  });

  it("REP-7 list the records behind a chart with columns of the caller's choice", async () => {
    const { ann, storage } = openWorld({ storage: await open() });
    await storeRecord(storage, "opportunity", opportunity("one", { name: "One" }));
    await storeRecord(
      storage,
      "opportunity",
      opportunity("two", { name: "Two", openedAt: new Date("2026-04-01T00:00:00Z") }),
    );
    await storeRecord(storage, "opportunity", opportunity("old", { openedAt: new Date("2025-04-01T00:00:00Z") }));
    const asked = {
      report: "opportunities",
      chart: "amountBySource",
      ...period,
      columns: ["name", "amount"],
      limit: 1,
    };
    const first = await ann.reports.records(asked);
    expect(first.records).toEqual([{ id: "two", version: 1, name: "Two", amount: 100 }]);
    const second = await ann.reports.records({ ...asked, after: first.next });
    expect([second.records.map(({ id }) => id), second.next]).toEqual([["one"], null]);
  });

  it("REP-7 list the records behind one figure: as many as its row says, whatever it is made by", async () => {
    const { ann, storage } = openWorld({ storage: await open() });
    const sold = (id: string, fields: object) => storeRecord(storage, "opportunity", opportunity(id, fields));
    await storeRecord(storage, "source", { id: "web", companyId: "acme", name: "Web" });
    await sold("a", { sourceId: "web" });
    await sold("b", { sourceId: "web", currency: "USD", openedAt: new Date("2026-04-02T00:00:00Z") });
    await sold("c", { openedAt: new Date("2026-05-31T21:59:59.999Z"), statusId: "opportunity.negotiation" });
    await ann.calendar.create({ subject: "Call", type: "call", startLocal: "2026-03-03T15:00", status: "done" });
    for (const report of ["opportunities", "events"])
      for (const { code, rows, currency } of (await ann.reports.run({ report, ...period })).tables)
        for (const { keys, records: expected } of rows) {
          const asked = { report, chart: code, ...period, keys, columns: ["id"], ...(currency && { currency }) };
          expect((await ann.reports.records(asked)).records, `${code} ${keys}`).toHaveLength(expected);
        }
    const wrong = (keys: (string | number)[]) =>
      ann.reports.records({ report: "opportunities", chart: "originByStage", ...period, keys, columns: ["id"] });
    expect((await wrong(["web"])).records).toHaveLength(2);
    await expect(wrong(["web", "x", "y"])).rejects.toMatchObject({
      refusals: [{ code: "INPUT_TOO_LONG", path: ["keys"] }],
    });
    await expect(wrong([7])).rejects.toMatchObject({ refusals: [{ code: "QUERY_VALUE_WRONG", path: ["keys", 0] }] });
    const byMonth = { report: "leads", chart: "leadsByMonth", ...period, columns: ["id"] };
    await expect(ann.reports.records({ ...byMonth, keys: ["March"] })).rejects.toMatchObject({
      refusals: [{ code: "QUERY_VALUE_WRONG", path: ["keys", 0] }],
    });
    await expect(ann.reports.records({ ...byMonth, currency: "EUR" })).rejects.toMatchObject({
      refusals: [{ code: "QUERY_FIELD_UNKNOWN", params: { field: "currency" } }],
    });
  });
});

describe("reports", () => {
  it("SEC-1 count only what the policy lets the actor see, and withhold charts of hidden fields", async () => {
    const { bob, storage } = openWorld({
      policy: {
        read: (_actor, type) => (type === "opportunity" ? { assignedToId: "bob" } : "all"),
        hiddenFields: (_actor, type) => (type === "opportunity" ? ["amount"] : []),
      },
    });
    await storeRecord(storage, "opportunity", opportunity("his", { assignedToId: "bob" }));
    await storeRecord(storage, "opportunity", opportunity("hers", { assignedToId: "ann" }));
    const { tables, withheld } = await bob.reports.run({ report: "opportunities", ...period });
    expect(figures(tables, "createdByMonth")[0]).toEqual(["2026-03-01", 1]);
    expect(tables.some(({ unit }) => unit === "money")).toBe(false);
    expect(withheld).toContainEqual({ chart: "amountBySource", fields: ["amount"] });
    expect(withheld).toHaveLength(8);
    const behind = { report: "opportunities", chart: "amountBySource", ...period, columns: ["name"] };
    await expect(bob.reports.records(behind)).rejects.toMatchObject({
      code: "FORBIDDEN",
      refusals: [{ code: "FIELD_HIDDEN", params: { field: "amount" } }],
    });
  });

  it("REP-1 REP-6 are told in words: names, colours and places of statuses, none as a category", async () => {
    const { crm, storage } = openWorld();
    await storeRecord(storage, "source", { id: "web", companyId: "acme", name: "Web" });
    const lead = (id: string, fields: object) =>
      storeRecord(storage, "lead", {
        id,
        companyId: "acme",
        statusId: "lead.to-process",
        createdOn: "2026-03-10",
        ...fields,
      });
    await lead("1", { sourceId: "web" });
    await lead("2", { sourceId: "gone", statusId: "lead.converted" });
    await lead("3", {});
    const french = crm.as({ userId: "ann", companyId: "acme", locale: "fr-CA" });
    const view = await french.reports.view({ report: "leads", ...period });
    expect([view.title, view.period]).toEqual(["Pistes", "1 mars 2026 – 31 mai 2026"]);
    const chart = (code: string) => view.charts.find((one) => one.code === code);
    expect(chart("leadsBySource")?.points.map(({ category, value }) => [category, value])).toEqual([
      ["Aucun", 1],
      ["Non visible", 1],
      ["Web", 1],
    ]);
    expect(chart("leadsByTeamAndStatus")?.points).toMatchObject([
      { category: "Aucun", series: "À traiter", value: 2, color: "#7a869a" },
      { category: "Aucun", series: "Converti", value: 1 },
    ]);
    expect(chart("conversionRate")?.points.map(({ category, text }) => [category, text])).toEqual([
      ["mars 2026", "33,3\u00a0%"],
    ]);
    expect(chart("leadsByMonth")?.points.map(({ value }) => value)).toEqual([3, 0, 0]);
  });

  it("REP-7 are arranged by each user, who is told what is wrong", async () => {
    const { ann, bob, crm } = openWorld();
    const charts = [
      { chart: "leadsByMonth", legend: false, columns: ["email"] },
      { chart: "leadsBySector", wide: true },
    ];
    const layout = await ann.reports.arrange({ report: "leads", charts });
    expect(layout.charts).toEqual([
      { ...charts[0], hidden: false, wide: false },
      { ...charts[1], legend: true, columns: [], hidden: false, wide: true },
    ]);
    expect((await ann.reports.arrange({ report: "leads", charts: charts.slice(0, 1) })).version).toBe(2);
    expect((await ann.reports.arrangement("leads"))?.charts).toHaveLength(1);
    expect(await bob.reports.arrangement("leads")).toBeNull();
    const order = async (actor: typeof ann) =>
      (await actor.reports.view({ report: "leads", ...period })).charts.map(({ code }) => code).slice(0, 2);
    expect(await order(ann)).toEqual(["leadsByMonth", "leadsBySource"]);
    expect(await order(bob)).toEqual(["leadsBySource", "leadsByCountry"]);
    await ann.reports.arrange({ report: "leads", charts: [{ chart: "leadsBySource", hidden: true }] });
    expect(await order(ann)).toEqual(["leadsByCountry", "leadsBySector"]);
    const byName = await ann.reports.view({ report: "leads", ...period, charts: ["leadsBySource"] });
    expect(byName.charts.map(({ code }) => code)).toEqual(["leadsBySource"]);
    const wrong = (given: object) => ann.reports.arrange({ report: "leads", charts, ...given });
    await expect(wrong({ report: "sales" })).rejects.toMatchObject({
      refusals: [{ code: "INPUT_NOT_ONE_OF", path: ["report"] }],
    });
    await expect(wrong({ charts: [charts[0], charts[0]] })).rejects.toMatchObject({
      refusals: [{ code: "CHART_TWICE", path: ["charts", 1, "chart"] }],
    });
    await expect(wrong({ charts: [{ chart: "leadsByMonth", columns: ["e-mail"] }] })).rejects.toMatchObject({
      refusals: [{ code: "QUERY_FIELD_UNKNOWN", path: ["charts", 0, "columns", 0] }],
    });
    await expect(
      crm.as({ userId: null, companyId: "acme" }).reports.arrange({ report: "leads", charts }),
    ).rejects.toMatchObject({
      refusals: [{ code: "REPORT_WITHOUT_USER" }],
    });
  });

  it("REP-1 are the four of the guide and the host's own, defined the same way", async () => {
    const budget = {
      code: "budgets",
      title: { en: "Budgets" },
      charts: [
        {
          code: "bySize",
          title: { en: "By region" },
          type: "lead",
          mark: "share",
          date: "createdOn",
          where: { "custom.budget": { gte: 10 } },
          by: [{ title: { en: "Region" }, field: "custom.region" }],
          figure: { kind: "count" },
        },
      ],
    } as const;
    const customFields = { lead: { budget: { kind: "number" }, region: { kind: "text" } } } as const;
    const { ann } = openWorld({ settings: { customFields, reports: [budget] } });
    expect((await ann.reports.list()).map(({ code }) => code)).toEqual([
      "calls",
      "opportunities",
      "leads",
      "events",
      "budgets",
    ]);
    await ann.leads.create({ lastName: "Lee", custom: { budget: 10, region: "north" } });
    await ann.leads.create({ lastName: "Moe", custom: { budget: 9, region: "south" } });
    const { tables } = await ann.reports.run({ report: "budgets", from: "2026-01-01", to: "2026-12-31" });
    expect(figures(tables, "bySize")).toEqual([["north", 1]]);
    expect(() => openWorld({ settings: { reports: [budget] } })).toThrow(
      expect.objectContaining({
        refusals: [
          {
            code: "QUERY_FIELD_UNKNOWN",
            path: ["settings", "reports", 0, "charts", 0, "where", "custom.budget"],
            params: { field: "custom.budget" },
          },
          {
            code: "QUERY_FIELD_UNKNOWN",
            path: ["settings", "reports", 0, "charts", 0, "by", 0, "field"],
            params: { field: "custom.region" },
          },
        ],
      }),
    );
  });

  it("REP-6 refuse a period that ends before it begins, or is too long, and a chart that there is not", async () => {
    const { ann } = openWorld();
    const run = (given: object) => ann.reports.run({ report: "leads", ...period, ...given });
    await expect(run({ to: "2026-02-28" })).rejects.toMatchObject({
      code: "INPUT_INVALID",
      refusals: [{ code: "INPUT_TOO_SMALL", path: ["to"] }],
    });
    await expect(run({ to: "2046-02-28" })).rejects.toMatchObject({
      code: "INPUT_INVALID",
      refusals: [{ code: "INPUT_TOO_BIG", path: ["to"] }],
    });
    await expect(run({ charts: ["leadsBySource", "x"] })).rejects.toMatchObject({
      refusals: [{ code: "INPUT_NOT_ONE_OF", path: ["charts", 1] }],
    });
  });
});
