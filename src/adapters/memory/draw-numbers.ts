import type { Sequence } from "../../model/sequence.js";
import type { RecordTable } from "./record-table.js";

/** Adds to the next number of a sequence and gives what it was; `null` where there is no such sequence. */
export function drawNumbers(sequences: RecordTable, sequenceId: string, count: number): number | null {
  const stored = sequences.rows.get(sequenceId)?.record;
  if (stored === undefined) return null;
  const sequence = stored as Sequence; // the table of sequences holds nothing else
  const { nextNumber, version } = sequence;
  sequences.put({ ...sequence, nextNumber: nextNumber + count, version: version + 1 });
  return nextNumber;
}
