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
