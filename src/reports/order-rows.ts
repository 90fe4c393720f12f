import { compareText } from "../kernel/compare-text.js";
import type { ChartColumn, ChartRow, OmittedCategories } from "./chart-table.js";

/** So many categories a table has at most. */
export const mostCategories = 1_000;

type Value = ChartRow["keys"][number];

/** Puts figures into the order in which they are drawn, and leaves out the smallest categories where there are very many. */
export function orderRows(
  rows: readonly ChartRow[],
  columns: readonly ChartColumn[],
  isAdditive: boolean,
): { readonly rows: readonly ChartRow[]; readonly omitted: OmittedCategories | null } {
  const [category, series] = columns;
  if (category === undefined) return { rows, omitted: null };
  const places = placesOf(rows, 0, category);
  const within = series === undefined ? null : placesOf(rows, 1, series);
  const ordered = [...rows].sort(
    (a, b) => placeOf(places, a, 0) - placeOf(places, b, 0) || placeOf(within, a, 1) - placeOf(within, b, 1),
  );
  const kept = keptOf(rows, places, category);
  const shown = ordered.filter((row) => kept.has(textOf(row.keys[0] ?? null)));
  return { rows: shown, omitted: omittedOf(ordered, shown, places.size - kept.size, isAdditive) };
}

const textOf = (value: Value): string => (value === null ? "" : `=${value}`);

const placeOf = (places: ReadonlyMap<string, number> | null, { keys }: ChartRow, i: number): number =>
  places?.get(textOf(keys[i] ?? null)) ?? 0;

/** The places of the values of a key: in time, by their own places, or by size. */
function placesOf(rows: readonly ChartRow[], i: number, column: ChartColumn): ReadonlyMap<string, number> {
  const totals = totalsOf(rows, i);
  const values = [...new Map(rows.map(({ keys }) => [textOf(keys[i] ?? null), keys[i] ?? null])).values()];
  const ownPlace = (value: Value): number | null => column.names[String(value)]?.place ?? null;
  const bySize = (a: Value, b: Value): number =>
    (totals.get(textOf(b)) ?? 0) - (totals.get(textOf(a)) ?? 0) || compareText(textOf(a), textOf(b));
  const order =
    column.period === null
      ? (a: Value, b: Value): number =>
          (ownPlace(a) ?? Number.MAX_SAFE_INTEGER) - (ownPlace(b) ?? Number.MAX_SAFE_INTEGER) || bySize(a, b)
      : (a: Value, b: Value): number => nullLast(a, b) || compareText(textOf(a), textOf(b));
  return new Map(values.sort(order).map((value, place) => [textOf(value), place]));
}

const nullLast = (a: Value, b: Value): number => Number(a === null) - Number(b === null);

function totalsOf(rows: readonly ChartRow[], i: number): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { keys, value } of rows) {
    const key = textOf(keys[i] ?? null);
    totals.set(key, (totals.get(key) ?? 0) + (value ?? 0));
  }
  return totals;
}

/** The largest categories; periods are all kept, for a period of a report has few. */
function keptOf(
  rows: readonly ChartRow[],
  places: ReadonlyMap<string, number>,
  { period }: ChartColumn,
): ReadonlySet<string> {
  const all = [...places.keys()];
  if (all.length <= mostCategories || period !== null) return new Set(all);
  const totals = totalsOf(rows, 0);
  const largest = all.sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || compareText(a, b));
  return new Set(largest.slice(0, mostCategories));
}

function omittedOf(
  ordered: readonly ChartRow[],
  shown: readonly ChartRow[],
  categories: number,
  isAdditive: boolean,
): OmittedCategories | null {
  if (categories === 0) return null;
  const sum = (rows: readonly ChartRow[], of: (row: ChartRow) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const left = (of: (row: ChartRow) => number): number => sum(ordered, of) - sum(shown, of);
  return {
    categories,
    value: isAdditive ? left(({ value }) => value ?? 0) : null,
    records: left((row) => row.records),
  };
}
