import { describe, expect, it } from "vitest";
import { reportPdf } from "../../../src/adapters/pdf/report-pdf.js";
import { canvasModule, drawPage, readPdf, unseenTexts } from "../../support/read-pdf.js";
import { base, chartOf, point, reportOf } from "./sample-documents.js";

const options = { ...base, timeZone: "UTC" } as const;
const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).map(({ text }) => text).join(" ");

const byStatus = chartOf([point("New", 12), point("A status with a name as long as nobody would give one", 30)]);
const stacked = chartOf(
  ["Discovery", "Proposal"].flatMap((category) => [
    point(category, 20_000, { series: "New", text: "€20,000.00" }),
    point(category, -5_000, { series: "Renewal", text: "-€5,000.00" }),
  ]),
  { title: "Amount by stage and type", seriesTitle: "Type", valueTitle: "Amount", unit: "money", currency: "EUR" },
);
const perMonth = chartOf(
  Array.from({ length: 12 }, (_, i) => point(`M${i + 1}`, i * i)),
  { title: "Created per month", mark: "line", categoryTitle: "Month" },
);
const bySource = chartOf(
  Array.from({ length: 12 }, (_, i) => point(`Source ${i + 1}`, 12 - i)),
  { title: "Leads by source", mark: "share" },
);

describe("REP-8 a report draws in a PDF without a browser", () => {
  it("REP-8 with title, period, and each chart followed by the table of all its figures", async () => {
    const { bytes, missingGlyphs } = await reportPdf(reportOf(byStatus, stacked, perMonth, bySource), options);
    const text = await textOf(bytes);
    expect(missingGlyphs).toEqual([]);
    expect(text).toMatch(/^Leads 1 to 31 March 2026 As of March 1, 2026 Leads by status/);
    expect(text).toContain("Status Leads New 12 A status with a name as long as nobody would give one 30 Total 42");
    expect(text).toContain("Discovery New €20,000.00 Discovery Renewal -€5,000.00");
    expect(text).toContain("Total €30,000.00");
    expect(text).toContain("Amount (EUR)");
    expect(text).toContain("Source 12 1");
    expect(text).toMatch(/Other 15 19\.2%/); // 5 sources of 12 are no part of their own
  });

  it.skipIf(canvasModule === null)("REP-8 and every text of it is seen on the drawn pages", async () => {
    const { bytes } = await reportPdf(reportOf(byStatus, stacked, perMonth, bySource), options);
    expect(await unseenTexts(bytes)).toEqual([]);
  });

  it.skipIf(canvasModule === null)("REP-8 bars are as long as their figures are large", async () => {
    const chart = chartOf([point("A", 10), point("B", 40), point("C", -20)]);
    const { bytes } = await reportPdf(reportOf(chart), options);
    const [page] = await readPdf(bytes);
    const drawn = await drawPage(bytes, 1);
    const inkOf = (name: string): number => {
      const label = page?.texts.find(({ text }) => text === name);
      return drawn.inkIn((label?.x ?? 0) + 12, label?.y ?? 0, 380, 5);
    };
    expect(inkOf("B") / inkOf("A")).toBeGreaterThan(3);
    expect(inkOf("B") / inkOf("A")).toBeLessThan(5);
    expect(inkOf("C") / inkOf("A")).toBeGreaterThan(1.5);
  });

  it("REP-8 no data is told, and huge, tiny, negative and broken figures draw", async () => {
    const odd = [1e308, -1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, 0].map((value, i) =>
      point(`P${i}`, value),
    );
    const charts = (["bar", "line", "share"] as const).flatMap((mark) => [
      chartOf([], { mark }),
      chartOf(odd, { mark }),
      chartOf([point("Zero", 0)], { mark }),
      chartOf([point("", 1e-9, { series: "", color: "red" })], { mark, isAdditive: false, unit: "percent" }),
    ]);
    const { bytes } = await reportPdf(reportOf(...charts), options);
    const text = await textOf(bytes);
    expect(text.match(/No data/g)).toHaveLength(3);
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("REP-8 a long table begins each page with its titles, and its numbers stand to the right", async () => {
    const points = Array.from({ length: 300 }, (_, i) => point(`Country ${i}`, i));
    const { bytes, pages } = await reportPdf(reportOf(chartOf(points)), options);
    const read = await readPdf(bytes);
    expect(pages).toBeGreaterThan(6);
    for (const [i, page] of read.entries()) {
      if (i > 0) expect(page.text).toMatch(/^Status Leads/);
      expect(page.text).toContain(`Page ${i + 1} of ${pages}`);
    }
    const ends = read[2]?.texts.filter(({ text }) => /^\d+$/.test(text)).map(({ x, width }) => Math.round(x + width));
    expect(new Set(ends).size).toBe(1);
    const said = read.flatMap(({ text }) => text.match(/Country \d+/g) ?? []);
    expect(new Set(said).size).toBe(300);
  });

  it("REP-8 a French report has French texts and no-break spaces within the words of a number", async () => {
    const points = [point("Neuve", 1234.5, { text: "1\u202F234,50\u00A0€" })];
    const chart = chartOf(points, { language: "fr", unit: "money", currency: "EUR" });
    const { bytes, missingGlyphs } = await reportPdf({ ...reportOf(chart), language: "fr" }, options);
    const text = await textOf(bytes);
    expect(missingGlyphs).toEqual([]);
    expect(text).toContain("État au 1 mars 2026");
    expect(text).toContain("1 234,50 €");
    expect(text).toContain("Page 1 sur 1");
  });

  it("REP-8 tells of each page, and stops where the signal says so", async () => {
    const points = Array.from({ length: 300 }, (_, i) => point(`Country ${i}`, i));
    const told: number[] = [];
    const onProgress = ({ page }: { page: number }) => void told.push(page);
    const { pages } = await reportPdf(reportOf(chartOf(points)), { ...options, onProgress });
    expect(told).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
    const stop = new AbortController();
    const stopping = reportPdf(reportOf(chartOf(points)), {
      ...options,
      signal: stop.signal,
      onProgress: ({ page }) => page === 3 && stop.abort(new Error("enough")),
    });
    await expect(stopping).rejects.toMatchObject({ code: "REFUSED", refusals: [{ code: "PDF_STOPPED" }] });
  });
});
