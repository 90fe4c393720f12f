import type { RecordKey } from "../kernel/id.js";
import type { FoldedRows, Row } from "./folded-rows.js";
import { isEmptyValue } from "./is-empty-value.js";

/** Rows that have become rows of one pair. */
export interface RowGroup {
  /** What they are. */
  readonly of: FoldedRows;
  /** The rows of each of the merged records that has any, the original's first, then those of the duplicates in their order. */
  readonly owners: readonly (readonly Row[])[];
}

/** A row as it was and as it is to be. */
export interface ChangedRow {
  /** What it is. */
  readonly of: FoldedRows;
  /** Before. */
  readonly before: Row;
  /** Afterwards, but for its version and time. */
  readonly after: Row;
}

/** What becomes of rows that meet. */
export interface FoldedGroup {
  /** The row that the others were folded into. */
  readonly kept: ChangedRow;
  /** The rows that are removed. */
  readonly removed: readonly Row[];
}

/**
 * Folds the rows of a group: the rows of the first owner remain, the first of them takes what it lacks from those of the
 * others, and these are removed.
 * @param merged the keys of the merged records: they are not carried over into lists, for the survivor's stands there.
 */
export function foldRows({ of, owners }: RowGroup, merged: ReadonlySet<RecordKey>): FoldedGroup | null {
  const [first] = owners[0] ?? [];
  const removed = owners.slice(1).flat();
  if (first === undefined || removed.length === 0) return null;
  return { kept: { of, before: first, after: filled(of, first, removed, merged) }, removed };
}

function filled({ fills }: FoldedRows, kept: Row, others: readonly Row[], merged: ReadonlySet<RecordKey>): Row {
  const missing = fills.filter((field) => isEmptyValue(fieldOf(kept, field)));
  const found = missing.flatMap((field) => {
    const source = others.find((other) => !isEmptyValue(fieldOf(other, field)));
    return source === undefined ? [] : [[field, fieldOf(source, field)] as const];
  });
  const row = { ...kept, ...Object.fromEntries(found) };
  if ("isMain" in row)
    return { ...row, isMain: row.isMain || others.some((other) => "isMain" in other && other.isMain) };
  if (!("relatedKeys" in row)) return row;
  const keys = others.flatMap((other) => ("relatedKeys" in other ? other.relatedKeys : []));
  return { ...row, relatedKeys: [...new Set([...row.relatedKeys, ...keys.filter((key) => !merged.has(key))])] };
}

const fieldOf = (row: Row, field: string): unknown => row[field as keyof Row];
