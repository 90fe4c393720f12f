import { findDuplicates, leadMatchRules } from "crmkit";
import { leadSource, processorTime } from "./lead-source.js";

/** What a search of leads took, loading apart. */
export interface ScanFigures {
  /** Processor time in milliseconds. */
  readonly processor: number;
  /** How many pairs were compared. */
  readonly compared: number;
  /** How many pairs were found. */
  readonly found: number;
}

/** Searches so many leads for duplicates, none of which is kept. */
export async function scanFigures(size: number): Promise<ScanFigures> {
  const source = leadSource(size);
  const begun = processorTime();
  const { compared, pairCount } = await findDuplicates(source, { rules: leadMatchRules });
  return { processor: processorTime() - begun - source.loading(), compared, found: pairCount };
}
