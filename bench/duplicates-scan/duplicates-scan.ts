import type { SearchThreads } from "crmkit";
import { workerThreads } from "crmkit/threads";
import type { Bench, Figure } from "../measure.js";
import { duckDbScan } from "./duckdb-scan.js";
import type { ScanFigures } from "./scan-figures.js";
import { scanFigures } from "./scan-figures.js";
import { talismanScan } from "./talisman-scan.js";

/**
 * The search for duplicates of a tenth of the records and of all, none of which is kept: by one thread, and by as many more
 * as there are processors less one. Loading (a file is read, its lines are parsed) is left out where said. Beside it DuckDB
 * and talisman, which begin with what is normalised and with the keys, while reading and normalising counts for the search;
 * they are compared by processor time, which other work on the machine changes least.
 */
export const duplicatesScan: Bench = async ({ quick }) => {
  const size = quick ? 10_000 : 1_000_000;
  const small = await best(quick ? 1 : 3, size / 10);
  const large = await best(quick ? 1 : 2, size);
  const peak = process.resourceUsage().maxRSS / 1_024; // before others take their share
  const threads = workerThreads(quick ? { fromRecords: 1_000 } : {});
  const shared = await best(quick ? 1 : 2, size, threads);
  if (shared.found !== large.found || shared.compared !== large.compared)
    throw new Error("Threads find something else");
  return [
    ...figuresOf(size / 10, small),
    ...figuresOf(size, large),
    { what: "ten times the records", value: large.processor / small.processor, unit: "times the time" },
    { what: "the process at its peak", value: peak, unit: "MB" },
    ...sharedFigures(size, threads.size, shared, large),
    ...(await besideDuckDb(size / 10, small.processor)),
    ...(await besideDuckDb(size, large.processor)),
    ...(await besideTalisman(quick ? 500 : 10_000)),
  ];
};

/** The least of some runs, each figure by itself: what is more was other work on the machine. */
async function best(runs: number, size: number, threads?: SearchThreads): Promise<ScanFigures> {
  const all: ScanFigures[] = [];
  for (let run = 0; run < runs; run++) all.push(await scanFigures(size, threads));
  const least = (name: keyof ScanFigures): number => Math.min(...all.map((one) => one[name]));
  return {
    processor: least("processor"),
    clock: least("clock"),
    wholeClock: least("wholeClock"),
    compared: least("compared"),
    found: least("found"),
  };
}

function figuresOf(size: number, { processor, clock, wholeClock, compared, found }: ScanFigures): readonly Figure[] {
  const what = `${size.toLocaleString("en")} leads`;
  return [
    { what: `${what}, on the clock`, value: clock / 1_000, unit: "s" },
    { what: `${what}, on the clock, with loading`, value: wholeClock / 1_000, unit: "s" },
    { what, value: processor / 1_000, unit: "s of processor time" },
    { what: `${what}, pairs compared`, value: compared, unit: "pairs" },
    { what: `${what}, pairs found`, value: found, unit: "pairs" },
  ];
}

function sharedFigures(size: number, threads: number, shared: ScanFigures, alone: ScanFigures): readonly Figure[] {
  const what = `${size.toLocaleString("en")} leads, with ${threads} more threads`;
  return [
    { what: `${what}, on the clock, with loading`, value: shared.wholeClock / 1_000, unit: "s" },
    { what: `${what}, to one thread`, value: shared.wholeClock / alone.wholeClock, unit: "times its time" },
    { what: `${what}, the process`, value: process.resourceUsage().maxRSS / 1_024, unit: "MB" },
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
