import { readFileSync } from "node:fs";

/** A number of opportunities and the sum of their values, in dollars. */
export interface SalesTotal {
  readonly count: number;
  readonly dollars: number;
}

/** What the file of opportunities adds up to. */
export interface SalesTotals {
  /** Opportunities in all. */
  readonly count: number;
  /** By stage, as the file calls it. */
  readonly byStage: ReadonlyMap<string, SalesTotal>;
  /** All opportunities of a salesperson. */
  readonly byAgent: ReadonlyMap<string, SalesTotal>;
  /** Those that a salesperson won. */
  readonly wonByAgent: ReadonlyMap<string, SalesTotal>;
  /** Those won, by quarter of the closing day, such as `2017-Q1`. */
  readonly wonByQuarter: ReadonlyMap<string, SalesTotal>;
  /** Those lost, in the same way. */
  readonly lostByQuarter: ReadonlyMap<string, SalesTotal>;
  /** Per month of the closing day, such as `2017-03`: of a hundred that were closed, those won. */
  readonly winRateByMonth: ReadonlyMap<string, number>;
  /** Per month of the closing day: the mean number of days from engaging to winning. */
  readonly cycleByMonth: ReadonlyMap<string, number>;
}

/** Adds the file up on its own: no code of the library has part in it. The file has no quotes. */
export function salesTotals(file: string): SalesTotals {
  const lines = readFileSync(file, "utf8").split(/\r?\n/).slice(1);
  const deals = lines.filter((line) => line !== "").map((line) => line.split(","));
  const won = deals.filter((deal) => deal[4] === "Won");
  const lost = deals.filter((deal) => deal[4] === "Lost");
  return {
    count: deals.length,
    byStage: totalsBy(deals, (deal) => deal[4] ?? ""),
    byAgent: totalsBy(deals, (deal) => deal[1] ?? ""),
    wonByAgent: totalsBy(won, (deal) => deal[1] ?? ""),
    wonByQuarter: totalsBy(won, quarterOf),
    lostByQuarter: totalsBy(lost, quarterOf),
    winRateByMonth: meansBy([...won, ...lost], (deal) => (deal[4] === "Won" ? 100 : 0)),
    cycleByMonth: meansBy(won, (deal) => (dayOf(deal[6]) - dayOf(deal[5])) / 86_400_000),
  };
}

function totalsBy(deals: readonly string[][], keyOf: (deal: string[]) => string): ReadonlyMap<string, SalesTotal> {
  const totals = new Map<string, SalesTotal>();
  for (const deal of deals) {
    const { count, dollars } = totals.get(keyOf(deal)) ?? { count: 0, dollars: 0 };
    totals.set(keyOf(deal), { count: count + 1, dollars: dollars + Number(deal[7] ?? 0) });
  }
  return totals;
}

/** The quarter of a closing day written `01-03-2017`. */
function quarterOf(deal: readonly string[]): string {
  const [, month, year] = (deal[6] ?? "").split("-");
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** `25-10-2016` in milliseconds. */
const dayOf = (text = ""): number => Date.parse(text.replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1"));

/** The mean of a figure by month of the closing day. */
function meansBy(
  deals: readonly (readonly string[])[],
  figureOf: (deal: readonly string[]) => number,
): ReadonlyMap<string, number> {
  const figures = new Map<string, number[]>();
  for (const deal of deals) {
    const month = (deal[6] ?? "").replace(/^\d\d-(\d\d)-(\d{4})$/, "$2-$1");
    figures.set(month, [...(figures.get(month) ?? []), figureOf(deal)]);
  }
  return new Map([...figures].map(([month, all]) => [month, all.reduce((sum, one) => sum + one, 0) / all.length]));
}
