import { test } from "@fast-check/vitest";
import type { LoggerInterface } from "vega";
import { parse } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { galleryViews } from "../../../scripts/gallery-views.js";
import type { ChartOptions } from "../../../src/adapters/charts/chart-options.js";
import { chartSvg } from "../../../src/adapters/charts/chart-svg.js";
import type { VegaLiteSpec } from "../../../src/adapters/charts/vega-lite-spec.js";
import { vegaLiteSpec } from "../../../src/adapters/charts/vega-lite-spec.js";
import type { ChartView } from "../../../src/reports/chart-view.js";
import { arbitraryChart, chartOf } from "../../support/chart-of.js";

/** What Vega-Lite says of a specification besides what it compiles it to. */
function compiled(spec: VegaLiteSpec): { readonly vega: unknown; readonly warnings: readonly unknown[] } {
  const warnings: unknown[] = [];
  const note = (...args: readonly unknown[]): LoggerInterface => {
    warnings.push(args);
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  } as LoggerInterface;
  const { spec: vega } = compile(spec as unknown as TopLevelSpec, { logger });
  parse(vega);
  return { vega, warnings };
}

/** Every text that is worked out as an expression. */
function expressionsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" && /^(signal|expr|update|init|test|filter)$/.test(name) ? [inner] : expressionsIn(inner),
  );
}

const views = [...galleryViews("en"), ...galleryViews("fr")].map(
  ([name, view]) => [`${name}.${view.language}`, view] as const,
);

describe("a chart as a specification of Vega-Lite", () => {
  it.each(views)("REP-8 %s compiles without a warning, is plain JSON, and tells what it shows", (_, view) => {
    const spec = vegaLiteSpec(view);
    expect(compiled(spec).warnings).toEqual([]);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(spec.title).toBe(view.title);
    expect(spec.description).toContain(view.points[0]?.text ?? view.words.noData);
    expect(spec.data.values.length).toBeGreaterThan(0);
  });

  it("REP-8 gives the sizes, the titles of the axes, and every name whole where it is pointed at", () => {
    const name = "A name that is far too long to be written whole beside a bar of a chart of this width";
    const spec = vegaLiteSpec(chartOf([[name, 5]]), { width: 500, height: 300 });
    expect([spec.width, spec.height]).toEqual([500, 300]);
    expect(spec.data.values[0]).toMatchObject({ category: name, tip: `${name} · 5` });
    expect(JSON.stringify(spec.params)).toMatch(/A name that is[^"]*…/);
    expect(JSON.stringify(spec.encoding)).toContain('"title":"Category"');
    expect(JSON.stringify(spec.encoding)).toContain('"title":"Figure"');
  });

  it("REP-8 draws 20 bars and 6 parts at most, unless said otherwise", () => {
    const cells = Array.from({ length: 40 }, (_, i) => [`C${i}`, i + 1] as const);
    expect(vegaLiteSpec(chartOf(cells)).data.values).toHaveLength(20);
    expect(vegaLiteSpec(chartOf(cells), { most: 40 }).data.values).toHaveLength(40);
    expect(vegaLiteSpec(chartOf(cells, { mark: "share" })).data.values).toHaveLength(6);
    expect(vegaLiteSpec(chartOf(cells, { mark: "line" })).data.values).toHaveLength(40);
  });

  it("REP-8 refuses figures that are none, all at once, by their place", () => {
    const view = chartOf([
      ["A", 1],
      ["B", Number.NaN],
      ["C", Number.NEGATIVE_INFINITY],
      ["D", 1e101],
      ["E", -1e101],
    ]);
    expect(() => vegaLiteSpec(view)).toThrow(
      "INPUT_INVALID: INPUT_MALFORMED at points.1.value (expected a number): INPUT_MALFORMED at points.2.value (expected a number): " +
        "INPUT_TOO_BIG at points.3.value (at most 1e+100): INPUT_TOO_SMALL at points.4.value (at least -1e+100)",
    );
  });

  it.each([
    ["nothing", undefined, "INPUT_MISSING at view"],
    ["null", null, "INPUT_WRONG_TYPE at view"],
    ["a text", "chart", "INPUT_WRONG_TYPE at view"],
    ["a report", { code: "leads", charts: [] }, "INPUT_MISSING at points"],
    ["points that are no list", { ...chartOf([]), points: {} }, "INPUT_WRONG_TYPE at points"],
    ["a hole among its points", { ...chartOf([]), points: new Array(1) }, "INPUT_MISSING at points.0"],
    ["a point without words", { ...chartOf([]), points: [{ value: 1 }] }, "INPUT_MISSING at points.0.category"],
    ["no words", { ...chartOf([]), words: null }, "INPUT_WRONG_TYPE at words"],
    ["a mark of its own", { ...chartOf([]), mark: "pie" }, "INPUT_NOT_ONE_OF at mark"],
    ["a unit of its own", { ...chartOf([]), unit: "hours" }, "INPUT_NOT_ONE_OF at unit"],
    ["no language", { ...chartOf([]), language: 5 }, "INPUT_WRONG_TYPE at language"],
    [
      "a getter that throws",
      Object.defineProperty(chartOf([]), "title", { get: () => expect.fail() }),
      "INPUT_UNREADABLE at view",
    ],
  ])("REP-8 refuses what is no chart: %s", async (_, view, told) => {
    expect(() => vegaLiteSpec(view as ChartView)).toThrow(`INPUT_INVALID: `);
    expect(() => vegaLiteSpec(view as ChartView)).toThrow(told);
    await expect(chartSvg(view as ChartView)).rejects.toThrow(told);
  });

  it("REP-8 refuses options that are none", () => {
    expect(() => vegaLiteSpec(chartOf([]), null as unknown as ChartOptions)).toThrow("INPUT_WRONG_TYPE at options");
  });

  it("REP-8 refuses options that cannot be", () => {
    const options = { width: 10, height: Number.NaN, most: 0, legend: "none" as "hidden" };
    expect(() => vegaLiteSpec(chartOf([]), options)).toThrow(
      "INPUT_MALFORMED at options.width (expected a whole number from 200 to 4000): " +
        "INPUT_MALFORMED at options.height (expected a whole number from 120 to 4000): " +
        "INPUT_MALFORMED at options.most (expected a whole number from 1 to 200): INPUT_NOT_ONE_OF at options.legend (one of shown, hidden)",
    );
  });

  it("REP-8 works out nothing of what the data say", () => {
    const evil = 'EVIL\\" + datum["x"] + (signal';
    const texts = { title: evil, categoryTitle: evil, seriesTitle: evil, valueTitle: evil };
    const words = { other: evil, noData: evil, total: evil };
    for (const mark of ["bar", "line", "share"] as const)
      for (const cells of [
        [],
        [[evil, 1] as const],
        [[[evil, evil], 2] as const, [[`${evil}2`, "EVIL.a[0]"], 3] as const],
      ]) {
        const spec = vegaLiteSpec(chartOf(cells, { ...texts, words, mark }));
        const { vega, warnings } = compiled(spec);
        expect(warnings).toEqual([]);
        const expressions = expressionsIn(vega).concat(expressionsIn(spec.layer));
        expect(expressions.filter((text) => text.includes("EVIL"))).toEqual([]);
        expect(Object.keys(spec.data.values[0] ?? {}).join()).not.toContain("EVIL");
      }
  });

  test.prop([arbitraryChart], { numRuns: 60 })(
    "REP-8 any chart compiles without a warning, by no expression of its texts",
    (view) => {
      const spec = vegaLiteSpec(view);
      expect(compiled(spec).warnings).toEqual([]);
      expect(JSON.parse(JSON.stringify(spec))).toEqual(JSON.parse(JSON.stringify(spec)));
    },
  );
});
