import type { Id } from "../kernel/id.js";
import { leadIdOfRow } from "./lead-id-of-row.js";
import type { RowKey } from "./row-keys.js";

/** A row that was seen, and the lead that it makes or changes. */
export interface SeenRow {
  /** The number of the row. */
  readonly row: number;
  /** The lead. */
  readonly leadId: Id<"lead">;
}

/**
 * The keys of the rows of one file that make or change a lead, and the first row of each. Keeps the print of each key,
 * not the rows: a million keys take some forty megabytes.
 */
export interface SeenRows {
  /** The first row that had a key, `undefined` where none had. */
  find(key: RowKey): SeenRow | undefined;
  /** Whether a row has changed a stored lead: it is compared as the row left it, and no other row changes it. */
  hasChanged(leadId: string): boolean;
  /** Takes note of a row by the keys of its lead, and of the stored lead if it changes one. */
  add(keys: readonly RowKey[], row: SeenRow): void;
}

/** Begins with no rows, or on top of others, which stay as they are. */
export function seenRows(batchId: Id<"importBatch">, before?: SeenRows): SeenRows {
  const first = new Map<number, number>();
  const changed = new Map<number, Id<"lead">>();
  const changedIds = new Set<string>();
  return {
    find: (key) => {
      const row = first.get(key.print);
      if (row === undefined) return before?.find(key);
      return { row, leadId: changed.get(row) ?? leadIdOfRow(batchId, row) };
    },
    hasChanged: (leadId) => changedIds.has(leadId) || (before?.hasChanged(leadId) ?? false),
    add: (keys, { row, leadId }) => {
      for (const { print } of keys) if (!first.has(print)) first.set(print, row);
      if (leadId === leadIdOfRow(batchId, row)) return;
      changed.set(row, leadId);
      changedIds.add(leadId);
    },
  };
}
