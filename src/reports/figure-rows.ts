import type { CivilDate } from "../kernel/civil-date.js";
import { epochDayOf } from "../kernel/civil-date.js";
import type { ExactDecimal } from "../kernel/exact-decimal.js";
import {
  addExact,
  exactInteger,
  exactZero,
  multiplyExact,
  parseExactDecimal,
  roundExact,
  shiftExact,
} from "../kernel/exact-decimal.js";
import { tooLarge } from "../opportunities/money-rows.js";
import type { AggregateRow } from "../query/query.js";
import type { ChartDefinition } from "./chart-definition.js";
import type { ChartRow } from "./chart-table.js";

/** One figure, in its currency. */
export interface FigureRow extends ChartRow {
  /** ISO 4217 code of money; `null` for anything else. */
  readonly currency: string | null;
}

/**
 * Makes the figures of a chart of the answers to its questions.
 * @throws CrmError `REFUSED` with `FORECAST_TOO_LARGE` for a sum of money that no number holds exactly.
 */
export function figureRows(
  { by, figure }: Pick<ChartDefinition, "by" | "figure">,
  [all = [], hits = []]: readonly (readonly AggregateRow[])[],
): FigureRow[] {
  switch (figure.kind) {
    case "count":
      return all.map(({ group, measures: [records] }) => figureRow(group, Number(records), Number(records)));
    case "share":
      return shares(all, hits);
    case "sum":
      return sums(all, by.length, figure.weight !== undefined);
    case "days":
      return meanDays(all, by.length);
    default:
      return [];
  }
}

const figureRow = (keys: ChartRow["keys"], value: number | null, records: number): FigureRow => ({
  keys,
  currency: null,
  value,
  records,
});

const nameOf = (group: AggregateRow["group"]): string => JSON.stringify(group);

function shares(all: readonly AggregateRow[], hits: readonly AggregateRow[]): FigureRow[] {
  const found = new Map(hits.map(({ group, measures: [count] }) => [nameOf(group), Number(count)]));
  return all.map(({ group, measures: [records] }) => {
    const share = (100 * (found.get(nameOf(group)) ?? 0)) / Number(records);
    return figureRow(group, Number(records) === 0 ? null : share, Number(records));
  });
}

/** Groups that are told apart by more than the keys of the chart, brought together. */
function gathered<S>(
  rows: readonly AggregateRow[],
  keys: number,
  empty: S,
  add: (sum: S, row: AggregateRow) => S,
): { readonly group: AggregateRow["group"]; readonly sum: S; readonly records: number }[] {
  const groups = new Map<string, { group: AggregateRow["group"]; sum: S; records: number }>();
  for (const row of rows) {
    const group = row.group.slice(0, keys);
    const before = groups.get(nameOf(group)) ?? { group, sum: empty, records: 0 };
    groups.set(nameOf(group), {
      group,
      sum: add(before.sum, row),
      records: before.records + Number(row.measures[0]),
    });
  }
  return [...groups.values()];
}

function sums(rows: readonly AggregateRow[], keys: number, isWeighted: boolean): FigureRow[] {
  const add = (sum: ExactDecimal, { group, measures }: AggregateRow): ExactDecimal => {
    const whole = exactInteger(safe(Number(measures[1])));
    return addExact(sum, isWeighted ? percentOf(whole, group[keys + 1] ?? null) : whole);
  };
  return gathered(rows, keys + 1, exactZero, add).map(({ group, sum, records }) => ({
    keys: group.slice(0, keys),
    currency: String(group[keys]),
    value: safe(Number(roundExact(sum))),
    records,
  }));
}

function percentOf(whole: ExactDecimal, percent: AggregateRow["group"][number]): ExactDecimal {
  const weight = typeof percent === "number" ? parseExactDecimal(percent) : null;
  return weight === null ? exactZero : shiftExact(multiplyExact(whole, weight), -2);
}

/** A storage adds doubles: a sum that is no safe integer may have lost some of its digits. */
function safe(sum: number): number {
  if (!Number.isSafeInteger(sum)) throw tooLarge({ figure: "sum" });
  return sum;
}

function meanDays(rows: readonly AggregateRow[], keys: number): FigureRow[] {
  const dated = rows.filter(({ group }) => group[keys] !== null && group[keys + 1] !== null);
  const add = (days: number, { group, measures }: AggregateRow): number =>
    days + Number(measures[0]) * (dayOf(group[keys + 1]) - dayOf(group[keys]));
  return gathered(dated, keys, 0, add).map(({ group, sum, records }) => figureRow(group, sum / records, records));
}

const dayOf = (day: AggregateRow["group"][number] | undefined): number => epochDayOf(String(day) as CivilDate); // groups by day are told so
