import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { duckDbScan } from "./duckdb-scan.js";
import { scanFigures } from "./scan-figures.js";
import { talismanScan } from "./talisman-scan.js";

/**
 * The search for duplicates of a tenth of the records and of all, none of which is kept. Figures are of processor time, which other work on the
 * machine changes least; loading (a file is read, its lines are parsed) is left out. Beside it DuckDB and talisman, which
 * begin with what is normalised and with the keys, while reading and normalising counts for the search.
 */
export const duplicatesScan: Bench = async ({ quick }) => {
  const size = quick ? 10_000 : 1_000_000;
  const small = await best(quick ? 1 : 3, size / 10);
  const large = await best(quick ? 1 : 2, size);
  const peak = process.resourceUsage().maxRSS / 1_024; // before others take their share
  return [
    ...figuresOf(size / 10, small),
    ...figuresOf(size, large),
    { what: "ten times the records", value: large.processor / small.processor, unit: "times the time" },
    { what: "the process at its peak", value: peak, unit: "MB" },
    ...(await besideDuckDb(size / 10, small.processor)),
    ...(await besideDuckDb(size, large.processor)),
    ...(await besideTalisman(quick ? 500 : 10_000)),
  ];
};

type Best = Awaited<ReturnType<typeof best>>;

/** The least of some runs: what is more was other work on the machine. */
async function best(runs: number, size: number) {
  let least = { processor: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY, compared: 0, found: 0 };
  for (let run = 0; run < runs; run++) {
    const clock = await milliseconds(async () => {
      const one = await scanFigures(size);
      if (one.processor < least.processor) least = { ...one, clock: least.clock };
    });
    least = { ...least, clock: Math.min(least.clock, clock) };
  }
  return least;
}

function figuresOf(size: number, { processor, clock, compared, found }: Best): readonly Figure[] {
  const what = `${size.toLocaleString("en")} leads`;
  return [
    { what, value: processor / 1_000, unit: "s of processor time" },
    { what: `${what}, with loading and other work`, value: clock / 1_000, unit: "s on the clock" },
    { what: `${what}, pairs compared`, value: compared, unit: "pairs" },
    { what: `${what}, pairs found`, value: found, unit: "pairs" },
  ];
}

async function besideDuckDb(size: number, own: number): Promise<readonly Figure[]> {
  const took = await duckDbScan(size);
  const what = `${size.toLocaleString("en")} leads, DuckDB, normalised before`;
  return [
    { what, value: took / 1_000, unit: "s of processor time" },
    { what: `${what}, to the search`, value: took / own, unit: "times its time" },
  ];
}

async function besideTalisman(size: number): Promise<readonly Figure[]> {
  const { processor } = await best(3, size);
  const took = Math.min(talismanScan(size), talismanScan(size), talismanScan(size));
  const what = `${size.toLocaleString("en")} leads`;
  return [
    { what, value: processor, unit: "ms of processor time" },
    { what: `${what}, talisman, normalised before`, value: took, unit: "ms of processor time" },
    { what: `${what}, talisman, to the search`, value: took / processor, unit: "times its time" },
  ];
}
