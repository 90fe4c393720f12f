import type { IntLists } from "../columns/int-lists.js";
import type { ValueStore } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { columnOf, storeOf } from "../columns/match-table.js";
import { sharedArray } from "./shared-array.js";

/** The values of one kind with what is known of them, in memory that threads share. */
interface SharedStore {
  readonly kind: string;
  readonly size: number;
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly flags: Uint8Array;
  readonly links: Int32Array;
  readonly lists: IntLists;
}

/** A table in memory that threads share: its records can be compared, but none can be added. */
export interface SharedTable {
  /** How many records there are. */
  readonly rows: number;
  /** The numbers of all values of all records. */
  readonly cells: Int32Array;
  /** The columns, with how many records have each value. */
  readonly columns: readonly { readonly name: string; readonly counts: Uint32Array }[];
  /** The values by their kind. */
  readonly stores: readonly SharedStore[];
}

/** Moves a table into memory that threads share. */
export function shareTable(table: MatchTable): SharedTable {
  const { rows, cells } = table;
  cells.ids = sharedArray(cells.ids, rows * cells.width);
  const columns = [...table.columns.values()].map((column) => {
    column.counts = sharedArray(column.counts);
    return { name: column.name, counts: column.counts };
  });
  return { rows, cells: cells.ids, columns, stores: [...table.stores].map(([kind, store]) => shareStore(kind, store)) };
}

function shareStore(kind: string, { table, facts }: ValueStore): SharedStore {
  table.units = sharedArray(table.units, table.starts[table.size]);
  table.starts = sharedArray(table.starts, table.size + 1);
  facts.flags = sharedArray(facts.flags);
  facts.links = sharedArray(facts.links);
  facts.lists.starts = sharedArray(facts.lists.starts);
  facts.lists.items = sharedArray(facts.lists.items);
  const { size, starts, items } = facts.lists;
  const lists = { size, starts, items };
  return {
    kind,
    size: table.size,
    units: table.units,
    starts: table.starts,
    flags: facts.flags,
    links: facts.links,
    lists,
  };
}

/** Makes an empty table, for the same rules, one of shared memory. */
export function useShared(table: MatchTable, { rows, cells, columns, stores }: SharedTable): void {
  table.rows = rows;
  table.cells.ids = cells;
  for (const { name, counts } of columns) columnOf(table, name).counts = counts;
  for (const { kind, size, units, starts, flags, links, lists } of stores) {
    const store = storeOf(table, kind);
    Object.assign(store.table, { size, units, starts });
    Object.assign(store.facts, { flags, links });
    Object.assign(store.facts.lists, lists);
  }
}
