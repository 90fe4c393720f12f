import { test } from "@fast-check/vitest";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { galleryViews } from "../../../scripts/gallery-views.js";
import { chartSvg } from "../../../src/adapters/charts/chart-svg.js";
import { otherColor, palette } from "../../../src/adapters/charts/palette.js";
import { arbitraryChart, chartOf } from "../../support/chart-of.js";
import { svgPicture } from "../../support/svg-picture.js";

const [blue = ""] = palette;
const views = [...galleryViews("en"), ...galleryViews("fr")].map(
  ([name, view]) => [`${name}.${view.language}`, view] as const,
);

/** Vega says on the console what it makes of a chart that it does not like. */
const said = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
beforeEach(() => {
  for (const one of said) one.mockClear();
  return () => {
    for (const one of said) expect(one).not.toHaveBeenCalled();
  };
});

describe("a chart as an SVG", () => {
  it.each(views)("REP-8 %s is a picture with its title, and the same bytes each time", async (_, view) => {
    const svg = await chartSvg(view);
    expect(await chartSvg(structuredClone(view))).toBe(svg);
    const { texts, inked, size } = svgPicture(svg);
    expect(texts).toContain(view.title);
    expect(size[0]).toBe(640);
    expect(inked).toBeGreaterThan(500);
    expect(svg).toMatch(
      /^<svg[^>]* width="640" [^>]*role="img" lang="(en|fr)" aria-label="[^"]+"><title>[^<]+<\/title><desc>/,
    );
    expect(svg.match(/role=|aria-/g)).toHaveLength(2);
    expect(svg).not.toMatch(/ id=|<script|url\(|href=|NaN|undefined/);
  });

  it("REP-8 bars: one for each category, each with name and figure, in one colour or their own", async () => {
    const cells = [["New", 12, "#3f6fb5"] as const, ["Won", 30, "#2e7d32"] as const];
    const own = svgPicture(await chartSvg(chartOf(cells)));
    expect(own.marks("rect")).toBe(2);
    expect(own.texts).toEqual(expect.arrayContaining(["New", "Won", "12", "30", "Category", "Figure", "0"]));
    expect(own.fills).toEqual(new Set(["#3f6fb5", "#2e7d32"]));
    const faint = svgPicture(await chartSvg(chartOf([...cells, ["Lost", 3, "#fffff0"]])));
    expect(faint.fills).toEqual(new Set([blue]));
    const unlike = svgPicture(await chartSvg(chartOf([...cells, ["Lost", 3]])));
    expect(unlike.fills).toEqual(new Set([blue]));
  });

  it("REP-7 REP-8 the legend names the series, unless it is hidden", async () => {
    const view = chartOf([
      [["North", "Calls"], 4],
      [["North", "Visits"], 5],
      [["South", "Visits"], 6],
    ]);
    const shown = svgPicture(await chartSvg(view));
    expect(shown.texts).toEqual(expect.arrayContaining(["Series", "Calls", "Visits"]));
    expect(shown.marks("rect")).toBe(3);
    const hidden = svgPicture(await chartSvg(view, { legend: "hidden" }));
    expect(hidden.texts).not.toContain("Calls");
    expect(hidden.marks("rect")).toBe(3);
    const low = svgPicture(await chartSvg(view, { height: 130 }));
    expect(low.texts, "no room for it").not.toContain("Calls");
    expect(low.marks("rect")).toBe(3);
  });

  it("REP-8 more series than colours: the least are added up as other", async () => {
    const cells = Array.from({ length: 12 }, (_, i) => [["A", `S${i}`], i + 1] as const);
    const added = svgPicture(await chartSvg(chartOf(cells)));
    expect(added.texts).toEqual(expect.arrayContaining(["S11", "S6", "Other"]));
    expect(added.texts).not.toContain("S5");
    expect(added.fills.has(otherColor)).toBe(true);
    const left = svgPicture(await chartSvg(chartOf(cells, { isAdditive: false })));
    expect(left.marks("rect")).toBe(7);
  });

  it("REP-8 figures that may not be added stand side by side", async () => {
    const cells = [[["A", "x"], 60] as const, [["A", "y"], 70] as const];
    const top = async (isAdditive: boolean) => {
      const { texts } = svgPicture(await chartSvg(chartOf(cells, { isAdditive, unit: "percent" })));
      return Math.max(...texts.flatMap((text) => (text.endsWith("%") ? Number.parseFloat(text) : [])));
    };
    expect(await top(true)).toBeGreaterThanOrEqual(130);
    expect(await top(false)).toBe(80);
  });

  it("REP-8 long names lie beside bars, clipped with an ellipsis; many have other", async () => {
    const cells = Array.from({ length: 30 }, (_, i) => [`${i} ${"long name ".repeat(9)}`, 100 - i] as const);
    const { texts, marks, size } = svgPicture(await chartSvg(chartOf(cells)));
    expect(marks("rect")).toBe(20);
    expect(texts.filter((text) => /^\d+ long name .*…$/.test(text))).toHaveLength(19);
    expect(texts).toContain("Other");
    expect(size[1]).toBeGreaterThan(500);
  });

  it("REP-8 lines over time; few points, or one, are points", async () => {
    const months = Array.from({ length: 60 }, (_, i) => [["M", "A"].join(String(i)), i] as const);
    const long = svgPicture(await chartSvg(chartOf(months, { mark: "line" })));
    expect([long.marks("line"), long.marks("symbol")]).toEqual([1, 0]);
    expect(long.texts.filter((text) => /^M\d+A$/.test(text)).length).toBeLessThan(20);
    const few = svgPicture(await chartSvg(chartOf(months.slice(0, 3), { mark: "line" })));
    expect([few.marks("line"), few.marks("symbol")]).toEqual([1, 3]);
    const one = svgPicture(await chartSvg(chartOf([["Jan", 41.5]], { mark: "line", unit: "days" })));
    expect(one.marks("symbol")).toBe(1);
    const alone = [...months.map(([name, value]) => [[name, "All"], value] as const), [["M30A", "Alone"], 5] as const];
    expect(svgPicture(await chartSvg(chartOf(alone, { mark: "line" }))).marks("symbol")).toBe(1);
  });

  it("REP-8 parts of a whole: shares, sum and figures; bars where they make up no whole", async () => {
    const cells = [["New", 30] as const, ["Won", 10] as const];
    const ring = svgPicture(await chartSvg(chartOf(cells, { mark: "share" })));
    expect(ring.marks("arc")).toBe(2);
    expect(ring.texts).toEqual(expect.arrayContaining(["New · 30", "Won · 10", "75%", "25%", "Total", "40"]));
    for (const view of [
      chartOf([...cells, ["Lost", -2]], { mark: "share" }),
      chartOf(cells, { mark: "share", isAdditive: false }),
    ]) {
      const { marks } = svgPicture(await chartSvg(view));
      expect([marks("arc"), marks("rect")]).toEqual([0, view.points.length]);
    }
  });

  it("REP-8 nothing is a text in the place of an empty frame, and no figure is as good as none", async () => {
    for (const view of [chartOf([]), chartOf([], { mark: "line" }), chartOf([["New", 0]], { mark: "share" })]) {
      const { texts, size } = svgPicture(await chartSvg(view));
      expect(texts).toEqual(["No data", "A chart"]);
      expect(size).toEqual([640, 160]);
    }
    const zero = svgPicture(await chartSvg(chartOf([["New", 0]])));
    expect(zero.texts).toEqual(expect.arrayContaining(["New", "0"]));
  });

  it("REP-8 negative and huge figures, in the language", async () => {
    const view = chartOf(
      [
        ["Nord", 8_400_000],
        ["Sud", -6_200_000],
      ],
      { language: "fr", unit: "money", currency: "EUR" },
    );
    const { texts } = svgPicture(await chartSvg(view));
    expect(texts).toEqual(
      expect.arrayContaining(["10\u00A0M\u00A0€", "-10\u00A0M\u00A0€", "-6\u202F200\u202F000,00\u00A0€"]),
    );
  });

  it("REP-8 hostile texts are drawn as what they are", async () => {
    const long = "x".repeat(10_000);
    const view = chartOf(
      [
        [["<script>alert(1)</script>", "a.b[c]"], 5],
        [["שלום & 'you' \"all\"", "__proto__"], 7],
        [[long, "constructor"], 9],
        [["\u0000\u0007\uD800\uFFFFbell", "]]>"], 2],
      ],
      { title: `<b role="x">&amp; \\" ${long}` },
    );
    const svg = await chartSvg(view);
    const { texts } = svgPicture(svg);
    expect(texts).toEqual(
      expect.arrayContaining(["<script>alert(1)</script>", "שלום & 'you' \"all\"", "a.b[c]", "__proto__", "]]>"]),
    );
    expect(texts).toContain("\uFFFD\uFFFDbell");
    expect(texts.some((text) => text.startsWith('<b role="x">&amp; \\" xxx') && text.endsWith("…"))).toBe(true);
    expect(svg).not.toMatch(/<script|<b /);
    expect(svg.length).toBeLessThan(20_000);
  });

  it.each(["toString", "constructor", "__proto__", "datum", "width"])(
    "REP-8 what is called %s is drawn as anything else",
    async (name) => {
      const words = { other: name, noData: name, total: name };
      const view = chartOf([[[name, name], 1]], {
        title: name,
        categoryTitle: name,
        seriesTitle: name,
        valueTitle: name,
      });
      const { texts } = svgPicture(await chartSvg(view));
      expect(texts.filter((text) => text.replace("\u200B", "") === name)).toHaveLength(6);
      const ring = svgPicture(await chartSvg(chartOf([[name, 1]], { mark: "share", categoryTitle: name, words })));
      expect(ring.texts.filter((text) => text.replace("\u200B", "") === name)).toHaveLength(2);
    },
  );

  test.prop([arbitraryChart], { numRuns: 40 })("REP-8 any chart is drawn", async (view) => {
    const svg = await chartSvg(view);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svgPicture(svg).inked).toBeGreaterThan(0);
  });
});
