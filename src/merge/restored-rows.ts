import { keyOf } from "../kernel/id.js";
import { recordOfJson } from "../model/record-json.js";
import type { Row, RowType } from "./folded-rows.js";
import { pageOf } from "./merge-journal.js";
import type { MergeableType } from "./mergeable-type.js";
import type { UnmergeState } from "./unmerge-state.js";

/** A row that a merge removed and that comes back. */
export interface RestoredRow {
  /** Its type. */
  readonly type: RowType;
  /** The row, as it is to be but for its version and time. */
  readonly row: Row;
}

/** The rows that come back: they name what answers for the records that they named. */
export function restoredRows<T extends MergeableType>(state: UnmergeState<T>): RestoredRow[] {
  return state.pages.flatMap((page) => {
    const told = pageOf(page);
    if (told.part !== "folded") return [];
    return told.rows.flatMap(({ type, record }): RestoredRow[] => {
      const row = currentRow(state, recordOfJson(type, record));
      return state.records.has(keyOf(type, row.id)) ? [] : [{ type, row }];
    });
  });
}

/** A link names what answers for the other side, should that have been merged since. */
function currentRow<T extends MergeableType>({ type, survivors }: UnmergeState<T>, row: Row): Row {
  if (!("accountId" in row)) return row;
  const by = type === "contact" ? "accountId" : "contactId";
  const other = survivors.get(row[by]);
  return other === undefined ? row : { ...row, [by]: other };
}
