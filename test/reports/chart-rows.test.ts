import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/export/csv-lines.js";
import { jsonLines } from "../../src/export/json-lines.js";
import { chartRows } from "../../src/reports/chart-rows.js";
import type { ChartView } from "../../src/reports/chart-view.js";
import { wholeText } from "../support/table-rows.js";

const view: ChartView = {
  code: "opportunitiesByStage",
  language: "fr",
  title: "Opportunités par étape",
  mark: "bar",
  categoryTitle: "Étape",
  seriesTitle: null,
  valueTitle: "Montant",
  unit: "money",
  currency: "EUR",
  isAdditive: true,
  points: [
    { category: "=Piste", series: null, value: 1234.5, text: "1 234,50 €", color: null },
    { category: "Gagnée", series: null, value: -10, text: "-10,00 €", color: "#00ff00" },
  ],
  words: { other: "Autres", noData: "Aucune donnée", total: "Total" },
};

describe("REP-7 the table behind a chart", () => {
  it("REP-7 has the figures as numbers, and their currency in the header", async () => {
    const table = chartRows(view);
    expect(table).toEqual({
      header: ["Étape", "Montant (EUR)"],
      rows: [
        ["=Piste", 1234.5],
        ["Gagnée", -10],
      ],
    });
    expect(await wholeText(csvLines(table))).toBe("Étape,Montant (EUR)\r\n'=Piste,1234.5\r\nGagnée,-10\r\n");
    expect(await wholeText(jsonLines(table))).toBe(
      '{"Étape":"=Piste","Montant (EUR)":1234.5}\n{"Étape":"Gagnée","Montant (EUR)":-10}\n',
    );
  });

  it("REP-7 has a column for series, and titles that differ", () => {
    const points = [{ category: "North", series: "Won", value: 50, text: "50 %", color: null }];
    const stacked = {
      ...view,
      points,
      categoryTitle: "Name",
      seriesTitle: "Name",
      unit: "percent",
      currency: null,
    } as const;
    expect(chartRows(stacked)).toEqual({ header: ["Name", "Name 2", "Montant (%)"], rows: [["North", "Won", 50]] });
    expect(chartRows({ ...stacked, points: [], unit: "count" })).toEqual({
      header: ["Name", "Name 2", "Montant"],
      rows: [],
    });
  });
});
