import { keyOf } from "../kernel/id.js";
import type { AccountContact } from "../model/account-contact.js";
import { recordOfJson } from "../model/record-json.js";
import type { FoldedRows, Row, RowType } from "./folded-rows.js";
import { foldedRowsOf } from "./folded-rows.js";
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
      const row = currentRow(state, type, recordOfJson(type, record));
      return state.records.has(keyOf(type, row.id)) ? [] : [{ type, row }];
    });
  });
}

function currentRow<T extends MergeableType>(state: UnmergeState<T>, type: RowType, row: Row): Row {
  const spec = foldedRowsOf(state.type).find((one) => one.type === type);
  if (spec === undefined || !("accountId" in row)) return row;
  const other = state.survivors.get(String(row[spec.by as keyof AccountContact]));
  const current = other === undefined ? row : { ...row, [spec.by]: other };
  return spec.owner === "accountId" ? { ...current, isMain: row.isMain && comesBack(state, spec, current) } : current;
}

/** A link to an account is a contact's main one again if that account becomes its main account again. */
function comesBack<T extends MergeableType>({ moves }: UnmergeState<T>, _: FoldedRows, row: AccountContact): boolean {
  return moves.some(
    ({ type, field, to, ids }) =>
      type === "contact" && field === "mainAccountId" && to === row.accountId && ids.includes(row.contactId),
  );
}
