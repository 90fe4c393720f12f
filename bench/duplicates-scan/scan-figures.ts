import type { SearchThreads } from "crmkit";
import { findDuplicates, leadMatchRules } from "crmkit";
import { leadSource, processorTime } from "./lead-source.js";

/** What a search of leads took. */
export interface ScanFigures {
  /** Processor time in milliseconds, of all threads, loading apart. */
  readonly processor: number;
  /** Milliseconds on the clock, loading apart: with several threads others work while this one loads. */
  readonly clock: number;
  /** Milliseconds on the clock, loading included. */
  readonly wholeClock: number;
  /** How many pairs were compared. */
  readonly compared: number;
  /** How many pairs were found. */
  readonly found: number;
}

/** Searches so many leads for duplicates, none of which is kept. */
export async function scanFigures(size: number, threads?: SearchThreads): Promise<ScanFigures> {
  const source = leadSource(size);
  const [begun, at] = [processorTime(), performance.now()];
  const { compared, pairCount } = await findDuplicates(source, { rules: leadMatchRules, threads });
  const wholeClock = performance.now() - at;
  return {
    processor: processorTime() - begun - source.loading(),
    clock: wholeClock - source.loadingClock(),
    wholeClock,
    compared,
    found: pairCount,
  };
}
