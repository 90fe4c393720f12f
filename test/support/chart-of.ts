import fc from "fast-check";
import type { ChartPoint, ChartView } from "../../src/reports/chart-view.js";
import { figureText } from "../../src/reports/figure-text.js";

/** A category, or a category and a series; a figure; a colour. */
export type Cell = readonly [category: string | readonly [string, string], value: number, color?: string];

/** A chart of some points, their figures told as a report would. */
export function chartOf(cells: readonly Cell[], rest: Partial<ChartView> = {}): ChartView {
  const kind = { unit: "count", currency: null, language: "en", ...rest } as const;
  return {
    code: "chart",
    title: "A chart",
    mark: "bar",
    categoryTitle: "Category",
    seriesTitle: cells.some(([name]) => typeof name !== "string") ? "Series" : null,
    valueTitle: "Figure",
    isAdditive: true,
    words: { other: "Other", noData: "No data", total: "Total" },
    ...kind,
    ...rest,
    points: cells.map(([name, value, color = null]): ChartPoint => {
      const [category, series] = typeof name === "string" ? [name, null] : name;
      return { category, series, value, text: figureText(value, kind), color };
    }),
  };
}

const text = fc.oneof(
  fc.constantFrom(
    "New",
    "Won",
    "",
    "Other",
    "__proto__",
    "a.b[c]",
    "datum.value",
    '\\"+alert(1)+"',
    "<script>x</script>",
    "שלום",
    "\u0000",
  ),
  fc.string({ maxLength: 8, unit: "binary" }),
  fc.constant("A name that is far too long to be written whole beside a bar of a chart"),
);
const figure = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 1e-9, 1e100, -1e100, 5e-324),
  fc.integer({ min: -5_000, max: 5_000 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
);

/** Any chart, in any language, of any texts. */
export const arbitraryChart: fc.Arbitrary<ChartView> = fc
  .record({
    title: text,
    categoryTitle: text,
    valueTitle: text,
    language: fc.constantFrom("en", "fr", "de-CH", "ar", "not a language"),
    mark: fc.constantFrom("bar", "line", "share"),
    unit: fc.constantFrom("count", "money", "percent", "days"),
    currency: fc.constantFrom("EUR", "JPY", "KWD", "€€", null),
    isAdditive: fc.boolean(),
    cells: fc.oneof(
      fc.array(fc.tuple(text, figure, fc.constantFrom("#b0413e", "#fffff0", "red")), { maxLength: 30 }),
      fc.array(fc.tuple(fc.tuple(text, text), figure), { maxLength: 40 }),
    ),
  })
  .map(({ cells, ...rest }) => chartOf(cells as readonly Cell[], rest as Partial<ChartView>));
