import type { RecordType } from "../model/record-types.js";
import type { ReferenceMove } from "./moved-references.js";
import type { FieldProvenance, MergeConflict } from "./surviving-fields.js";

/** How many records of a type were moved, by the field that named the other record. */
export interface MovedCount {
  /** The type of the records. */
  readonly type: RecordType;
  /** The field. */
  readonly field: string;
  /** How many. */
  readonly count: number;
}

/** What a merge did besides the records themselves. */
export interface MergeReport {
  /** Where the records differ, and what remains. */
  readonly conflicts: readonly MergeConflict[];
  /** Where each value comes from. */
  readonly provenance: readonly FieldProvenance[];
  /** What refers to the survivor and referred to a duplicate, records that the actor may not see included. */
  readonly moved: readonly MovedCount[];
  /** Rows that were folded into one of the survivor's, by type and the field that named the duplicate. */
  readonly folded: readonly MovedCount[];
}

/** What the journal of a merge holds as its result. */
export interface StoredMerge extends MergeReport {
  /** The duplicates, in the order of the command. */
  readonly duplicateIds: readonly string[];
}

/** Adds up moves by type and field; fields in which nothing moves are left out. */
export function countMoves(moves: readonly Pick<ReferenceMove, "type" | "field" | "ids">[]): MovedCount[] {
  const counts = new Map<string, MovedCount>();
  for (const { type, field, ids } of moves) {
    const key = `${type}.${field}`;
    const count = (counts.get(key)?.count ?? 0) + ids.length;
    if (count > 0) counts.set(key, { type, field, count });
  }
  return [...counts.values()];
}
