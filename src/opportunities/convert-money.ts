import type { CivilDate } from "../kernel/civil-date.js";
import type { CivilMonth } from "../kernel/civil-month.js";
import { lastDayOf, monthOf } from "../kernel/civil-month.js";
import type { ExactDecimal } from "../kernel/exact-decimal.js";
import { exactInteger, multiplyExact, roundExact, shiftExact } from "../kernel/exact-decimal.js";
import { minorUnitDigits } from "../kernel/minor-unit-digits.js";
import type { MoneyRow } from "./money-rows.js";
import { moneySums } from "./money-rows.js";

/** Names a rate: what one unit of a currency is worth on a day. */
export interface RateName {
  /** ISO 4217 code of the currency that is converted. */
  readonly from: string;
  /** The day whose rate counts. */
  readonly on: CivilDate;
}

/** How figures are converted. */
export interface Conversion {
  /** ISO 4217 code of the currency that every row is to have. */
  readonly to: string;
  /** The day of the reading: it counts for its own month, for later ones, and where no month is known. */
  readonly today: CivilDate;
  /** What one unit of a currency, not a minor one, is worth in the other; asked only for other currencies. */
  readonly rate: (name: RateName) => ExactDecimal;
}

/** The rates that a conversion of rows asks for, each once, in the order of the rows. */
export function ratesOf(rows: readonly MoneyRow<string>[], { to, today }: Omit<Conversion, "rate">): RateName[] {
  const names = rows.filter(({ currency }) => currency !== to).map((row) => rateOf(row, today));
  return [...new Map(names.map((name) => [`${name.from} ${name.on}`, name])).values()];
}

/**
 * Converts rows into one currency, each with the rate of one day: of a month that is over its last day, else the day of
 * the reading. Each figure is rounded once, a half up, and the rows of a month are added then. Figures that are `counts`
 * are added as they are.
 */
export function convertMoney<Name extends string>(
  rows: readonly MoneyRow<Name>[],
  conversion: Conversion,
  names: readonly Name[],
  counts: ReadonlySet<Name>,
): MoneyRow<Name>[] {
  const sums = moneySums(names);
  for (const row of rows) sums.add(row.month, conversion.to, convertedFigures(row, conversion, counts));
  return sums.rows();
}

function convertedFigures<Name extends string>(
  row: MoneyRow<Name>,
  { to, today, rate }: Conversion,
  counts: ReadonlySet<Name>,
): Record<Name, ExactDecimal> {
  const factor = row.currency === to ? exactInteger(1) : rate(rateOf(row, today));
  const shift = minorUnitDigits(to) - minorUnitDigits(row.currency);
  const names = Object.keys(row.figures) as Name[]; // a row has no others
  const converted = names.map((name) => {
    const figure = row.figures[name];
    const exact = shiftExact(multiplyExact(figure, factor), shift);
    return [name, counts.has(name) ? figure : { digits: roundExact(exact), scale: 0 }] as const;
  });
  return Object.fromEntries(converted) as Record<Name, ExactDecimal>; // by the same names
}

const rateOf = ({ month, currency }: MoneyRow<string>, today: CivilDate): RateName => ({
  from: currency,
  on: isOver(month, today) ? lastDayOf(month) : today,
});

const isOver = (month: CivilMonth | null, today: CivilDate): month is CivilMonth =>
  month !== null && month < monthOf(today);
