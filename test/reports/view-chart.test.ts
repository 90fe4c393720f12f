import { describe, expect, it } from "vitest";
import type { ChartDefinition } from "../../src/reports/chart-definition.js";
import type { ChartColumn, ChartTable, Report } from "../../src/reports/chart-table.js";
import { chartTables } from "../../src/reports/chart-tables.js";
import type { FigureRow } from "../../src/reports/figure-rows.js";
import { keyTexts } from "../../src/reports/key-text.js";
import { viewChart, viewReport } from "../../src/reports/view-report.js";

const column = (more: Partial<ChartColumn> = {}): ChartColumn => ({
  title: { en: "Source", fr: "Origine" },
  type: "lead",
  field: "sourceId",
  period: null,
  names: {},
  isReference: false,
  ...more,
});
const name = (en: string, color: string | null = null) => ({ labels: { en }, color, place: null });

describe("the values of a key in words", () => {
  it.each<[string, Partial<ChartColumn>, unknown, string, string]>([
    ["no value", {}, null, "None", "Aucun"],
    ["a blank", {}, "", "None", "Aucun"],
    [
      "a name",
      { names: { a: { labels: { en: "Fair", fr: "Salon" }, color: null, place: null } } },
      "a",
      "Fair",
      "Salon",
    ],
    ["a name that is blank", { names: { a: name("") } }, "a", "a", "a"],
    ["a record that is hidden", { isReference: true }, "a", "Not visible", "Non visible"],
    ["no record", { isReference: true }, null, "None", "Aucun"],
    ["a name of every object", { names: {} }, "constructor", "constructor", "constructor"],
    ["yes", { field: "keyAccount" }, true, "Yes", "Oui"],
    ["no", { field: "keyAccount" }, false, "No", "Non"],
    ["a country", { field: "address.countryCode" }, "DE", "Germany", "Allemagne"],
    ["a country that is none", { field: "countryCode" }, "Utopia", "Utopia", "Utopia"],
    ["two letters elsewhere", { field: "title" }, "DE", "DE", "DE"],
    ["a code", { type: "calendarEvent", field: "status" }, "done", "Done", "Réalisé"],
    ["an unknown code", { type: "calendarEvent", field: "status" }, "valueOf", "valueOf", "valueOf"],
    ["a direction", { type: "calendarEvent", field: "callDirection" }, "incoming", "Incoming", "Entrant"],
    ["a priority", { type: "calendarEvent", field: "priority" }, "urgent", "Urgent", "Urgente"],
    ["a number", { field: "score" }, 7, "7", "7"],
    ["a day", { period: "day" }, "2026-03-01", "Mar 1, 2026", "1 mars 2026"],
    ["a week", { period: "week" }, "2026-03-02", "Mar 2, 2026", "2 mars 2026"],
    ["a month", { period: "month" }, "2026-03-01", "Mar 2026", "mars 2026"],
    ["a year", { period: "year" }, "2026-01-01", "2026", "2026"],
    ["no month", { period: "month" }, null, "None", "Aucun"],
  ])("REP-1 %s", (_, more, value, en, fr) => {
    const told = (language: string) => keyTexts(column(more), language)(value as string | null);
    expect([told("en"), told("fr")]).toEqual([en, fr]);
  });

  it("REP-1 a code of events, whichever it is", () => {
    const told = (field: string, codes: string, language: string) =>
      codes
        .split(" ")
        .map((code) => keyTexts(column({ type: "calendarEvent", field }), language)(code))
        .join(" ");
    expect(told("status", "planned done cancelled", "en")).toBe("Planned Done Cancelled");
    expect(told("status", "planned done cancelled", "fr")).toBe("Planifié Réalisé Annulé");
    expect(told("callDirection", "incoming outgoing", "en")).toBe("Incoming Outgoing");
    expect(told("callDirection", "incoming outgoing", "fr")).toBe("Entrant Sortant");
    expect(told("priority", "low normal high urgent", "en")).toBe("Low Normal High Urgent");
    expect(told("priority", "low normal high urgent", "fr")).toBe("Basse Normale Haute Urgente");
    expect(viewChart(table(), "en").valueTitle).toBe("Number");
  });

  it("REP-1 French of every country is French, and no other language is", () => {
    expect(["fr-CA", "frr", "de"].map((language) => keyTexts(column(), language)(null))).toEqual([
      "Aucun",
      "None",
      "None",
    ]);
  });
});

const table = (more: Partial<ChartTable> = {}): ChartTable => ({
  code: "leadsBySource",
  title: { en: "Leads by source", fr: "Pistes par origine" },
  mark: "bar",
  unit: "count",
  currency: null,
  isAdditive: true,
  columns: [column({ names: { a: name("Fair", "#123456"), b: name("Fair"), c: name("Fair") } })],
  rows: [
    { keys: ["a"], value: 3, records: 3 },
    { keys: ["b"], value: 2, records: 2 },
    { keys: ["c"], value: 1, records: 1 },
    { keys: [null], value: null, records: 0 },
  ],
  omitted: null,
  ...more,
});

describe("a chart in words", () => {
  it("REP-1 has its titles and texts in the language, and keeps categories of one name apart", () => {
    expect(viewChart(table(), "fr")).toEqual({
      code: "leadsBySource",
      language: "fr",
      title: "Pistes par origine",
      mark: "bar",
      categoryTitle: "Origine",
      seriesTitle: null,
      valueTitle: "Nombre",
      unit: "count",
      currency: null,
      isAdditive: true,
      points: [
        { category: "Fair", series: null, value: 3, text: "3", color: "#123456" },
        { category: "Fair (2)", series: null, value: 2, text: "2", color: null },
        { category: "Fair (3)", series: null, value: 1, text: "1", color: null },
      ],
      words: { other: "Autres", noData: "Aucune donnée", total: "Total" },
    });
    const { words, valueTitle } = viewChart(table({ unit: "percent" }), "en");
    expect([words, valueTitle]).toEqual([{ other: "Other", noData: "No data", total: "Total" }, "Percent"]);
    expect(viewChart(table({ unit: "days" }), "en").valueTitle).toBe("Days");
    expect(viewChart(table({ unit: "days" }), "fr").valueTitle).toBe("Jours");
    expect(viewChart(table({ unit: "percent" }), "fr").valueTitle).toBe("Pourcentage");
  });

  it("REP-1 tells money in units of its currency, which stands in the title", () => {
    const rows = [{ keys: ["a"], value: 123_450, records: 1 }];
    const money = (currency: string | null) => viewChart(table({ unit: "money", currency, rows }), "en");
    expect([money("EUR").title, money("EUR").valueTitle]).toEqual(["Leads by source (EUR)", "Amount"]);
    expect(money("EUR").points[0]).toMatchObject({ value: 1_234.5, text: "€1,234.50" });
    expect(money("JPY").points[0]?.value).toBe(123_450);
    expect(money(null).points[0]?.value).toBe(123_450);
    expect(money(null).title).toBe("Leads by source");
    expect(viewChart(table({ unit: "money", currency: "EUR", rows }), "fr").valueTitle).toBe("Montant");
  });

  it("REP-1 adds what was left out as the last point, if it can be added", () => {
    const omitted = { categories: 2, value: 9, records: 9 };
    const other = { category: "Other", series: null, value: 9, text: "9", color: null };
    expect(viewChart(table({ omitted }), "en").points.at(-1)).toEqual(other);
    expect(viewChart(table({ omitted: { ...omitted, value: null } }), "en").points).toHaveLength(3);
    const status = column({ title: { en: "Status" }, field: "statusId", names: { won: name("Won", "#00ff00") } });
    const two = { columns: [column(), status], rows: [{ keys: ["a", "won"], value: 1, records: 1 }], omitted };
    const { points, seriesTitle } = viewChart(table(two), "en");
    expect(seriesTitle).toBe("Status");
    expect(points[0]).toMatchObject({ category: "a", series: "Won", color: "#00ff00" });
    expect(points[1]).toEqual({ ...other, series: "Other" });
  });

  it("REP-1 stands in its report with the others, in one language", () => {
    const days = { from: "2026-03-01", to: "2026-03-31" } as unknown as Pick<Report, "from" | "to">; // civil dates
    const report = { code: "leads", title: {}, ...days, tables: [table(), table({ code: "more" })], withheld: [] };
    const view = viewReport(report, "fr");
    expect([view.code, view.title, view.period]).toEqual(["leads", "leads", "1 mars 2026 – 31 mars 2026"]);
    expect(view.charts).toEqual([viewChart(table(), "fr"), viewChart(table({ code: "more" }), "fr")]);
  });

  it("REP-1 is called by its code where it has no title", () => {
    expect(
      viewChart(table({ title: {}, columns: [], rows: [{ keys: [], value: 1, records: 1 }] }), "en"),
    ).toMatchObject({
      title: "leadsBySource",
      categoryTitle: "",
      seriesTitle: null,
      points: [{ category: "", series: null, value: 1, color: null }],
    });
  });
});

describe("the tables behind a chart", () => {
  const definition = (more: object = {}) =>
    ({
      code: "c",
      title: { en: "C" },
      type: "lead",
      mark: "line",
      date: "createdOn",
      by: [{ field: "createdOn", period: "month", title: { en: "Month" } }],
      figure: { kind: "count" },
      ...more,
    }) as ChartDefinition;
  const span = { from: "2026-01-10", to: "2026-03-02" } as unknown as Parameters<typeof chartTables>[3]; // civil dates
  const months = column({ field: "createdOn", period: "month" });
  const row = (currency: string | null, value: number, ...keys: FigureRow["keys"]): FigureRow => ({
    currency,
    value,
    keys,
    records: 1,
  });
  const figures = (tables: readonly ChartTable[]) =>
    tables.map(({ rows }) => rows.map(({ keys, value }) => [...keys, value]));

  it("REP-1 have every period of the span, those without records too", () => {
    const [counted, ...more] = chartTables(definition(), [months], [row(null, 4, "2026-02-01")], span);
    expect(more).toEqual([]);
    expect(counted).toMatchObject({
      code: "c",
      title: { en: "C" },
      mark: "line",
      unit: "count",
      currency: null,
      isAdditive: true,
    });
    expect(counted?.rows).toEqual([
      { keys: ["2026-01-01"], value: 0, records: 0 },
      { keys: ["2026-02-01"], value: 4, records: 1 },
      { keys: ["2026-03-01"], value: 0, records: 0 },
    ]);
    const share = definition({ figure: { kind: "share", of: {} } });
    expect(figures(chartTables(share, [months], [], span))[0]).toEqual([
      ["2026-01-01", null],
      ["2026-02-01", null],
      ["2026-03-01", null],
    ]);
    expect(chartTables(definition({ date: "updatedAt" }), [months], [], span)[0]?.rows).toEqual([]);
    expect(chartTables(definition({ by: [{ field: "createdOn", title: {} }] }), [column()], [], span)[0]?.rows).toEqual(
      [],
    );
    expect(chartTables(definition({ by: [] }), [], [], span)[0]?.rows).toEqual([]);
  });

  it("REP-1 give periods without records to a series that there is", () => {
    const by = [...definition().by, { field: "sourceId", title: { en: "Source" } }];
    const rows = [row(null, 4, "2026-02-01", "web")];
    expect(figures(chartTables(definition({ by }), [months, column()], rows, span))[0]).toEqual([
      ["2026-01-01", "web", 0],
      ["2026-02-01", "web", 4],
      ["2026-03-01", "web", 0],
    ]);
    expect(figures(chartTables(definition({ by }), [months, column()], [], span))[0]?.[0]).toEqual([
      "2026-01-01",
      null,
      0,
    ]);
  });

  it("REP-1 are one for each currency, in order", () => {
    const sum = definition({ by: [{ field: "sourceId", title: {} }], figure: { kind: "sum", field: "amount" } });
    const rows = [row("USD", 1, "a"), row("EUR", 2, "a"), row("EUR", 3, "b")];
    const tables = chartTables(sum, [column()], rows, span);
    expect(tables.map(({ currency, unit, isAdditive }) => [currency, unit, isAdditive])).toEqual([
      ["EUR", "money", true],
      ["USD", "money", true],
    ]);
    expect(figures(tables)).toEqual([
      [
        ["b", 3],
        ["a", 2],
      ],
      [["a", 1]],
    ]);
  });

  it.each([
    ["share", "percent", false],
    ["days", "days", false],
    ["stay", "days", false],
    ["greatest", "money", true],
  ])("REP-1 of %s are in %s", (kind, unit, isAdditive) => {
    const [made] = chartTables(definition({ by: [], figure: { kind } }), [], [], span);
    expect([made?.unit, made?.isAdditive]).toEqual([unit, isAdditive]);
  });
});
