import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartColumn, ChartRow } from "../../src/reports/chart-table.js";
import { mostCategories, orderRows } from "../../src/reports/order-rows.js";

const column = (more: Partial<ChartColumn> = {}): ChartColumn => ({
  title: { en: "Category" },
  type: "lead",
  field: "sourceId",
  period: null,
  names: {},
  isReference: false,
  ...more,
});
const row = (value: number | null, ...keys: ChartRow["keys"]): ChartRow => ({ keys, value, records: 1 });
const shown = (rows: readonly ChartRow[]) => rows.map(({ keys, value }) => [...keys, value]);

describe("the order of figures", () => {
  it("REP-6 goes by size, the categories of a series together, ties by code point", () => {
    const rows = [row(1, "b", "x"), row(1, "a", "x"), row(2, "c", "y"), row(3, "c", "x"), row(1, null, "y")];
    const { rows: ordered, omitted } = orderRows(rows, [column(), column({ field: "teamId" })], true);
    expect(shown(ordered)).toEqual([
      ["c", "x", 3],
      ["c", "y", 2],
      [null, "y", 1],
      ["a", "x", 1],
      ["b", "x", 1],
    ]);
    expect(omitted).toBeNull();
  });

  it("REP-6 goes by the places of statuses, and in time by the date, what has none last", () => {
    const place = (n: number) => ({ labels: { en: "x" }, color: null, place: n });
    const names = { lost: place(2), fresh: place(0) };
    const statuses = orderRows([row(9, "gone"), row(5, "lost"), row(1, "fresh")], [column({ names })], true);
    expect(shown(statuses.rows)).toEqual([
      ["fresh", 1],
      ["lost", 5],
      ["gone", 9],
    ]);
    const months = [row(5, null), row(9, "2026-02-01"), row(1, "2026-01-01")];
    expect(shown(orderRows(months, [column({ period: "month" })], true).rows)).toEqual([
      ["2026-01-01", 1],
      ["2026-02-01", 9],
      [null, 5],
    ]);
  });

  it("REP-6 leaves the smallest of very many categories out, and says so", () => {
    const rows = Array.from({ length: mostCategories + 3 }, (_, i) => row(i + 1, `s${i}`));
    const { rows: ordered, omitted } = orderRows(rows, [column()], true);
    expect([ordered.length, ordered[0]?.value]).toEqual([mostCategories, mostCategories + 3]);
    expect(omitted).toEqual({ categories: 3, value: 1 + 2 + 3, records: 3 });
    expect(orderRows(rows, [column()], false).omitted?.value).toBeNull();
  });

  it("REP-6 leaves out the smallest whatever their places, and no period", () => {
    const count = mostCategories + 3;
    const names = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`s${i}`, { labels: { en: "x" }, color: null, place: i }]),
    );
    const rows = Array.from({ length: count }, (_, i) => row(i % 2 === 0 ? 7 : count + i, `s${i}`));
    const { rows: ordered, omitted } = orderRows(rows, [column({ names })], true);
    expect(omitted).toEqual({ categories: 3, value: 21, records: 3 });
    const left = Object.keys(names).filter((key) => !ordered.some(({ keys }) => keys[0] === key));
    expect(left).toEqual(["s994", "s996", "s998"]); // of one size the last by code point
    expect(ordered.slice(0, 2).map(({ keys }) => keys[0])).toEqual(["s0", "s1"]);
    const days = orderRows(rows, [column({ period: "day" })], true);
    expect([days.rows.length, days.omitted]).toEqual([count, null]);
    expect(orderRows(rows.slice(3), [column()], true).omitted).toBeNull();
  });

  it("REP-6 loses no figure and makes none up", () => {
    const key = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
    const rows = fc.array(fc.tuple(fc.integer(), key, key).map(([value, ...keys]) => row(value, ...keys)));
    fc.assert(
      fc.property(rows, (given) => {
        const { rows: ordered } = orderRows(given, [column(), column()], true);
        const all = (of: readonly ChartRow[]) => of.map((one) => JSON.stringify(one)).sort();
        expect(all(ordered)).toEqual(all(given));
      }),
    );
  });
});
