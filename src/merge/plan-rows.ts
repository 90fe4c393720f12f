import type { RecordKey } from "../kernel/id.js";
import { sameValue } from "../kernel/same-value.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { ChangedRow, RowGroup } from "./fold-rows.js";
import { foldRows } from "./fold-rows.js";
import type { FoldedRows, Row } from "./folded-rows.js";
import { foldedRowsOf } from "./folded-rows.js";
import { mainLink } from "./main-link.js";

/** What becomes of the rows of merged records. */
export interface PlannedRows {
  /** Rows that are changed. */
  readonly changed: readonly ChangedRow[];
  /** Rows that are removed, for another remains of their pair. */
  readonly removed: readonly { readonly of: FoldedRows; readonly row: Row }[];
}

/** Folds the rows that meet. */
export function planRows(groups: readonly RowGroup[], merged: ReadonlySet<RecordKey>): PlannedRows {
  const folded = groups.flatMap((group) => foldRows(group, merged) ?? []);
  return {
    changed: folded.map(({ kept }) => kept).filter(({ before, after }) => !sameValue(before, after)),
    removed: folded.flatMap(({ kept, removed }) => removed.map((row) => ({ of: kept.of, row }))),
  };
}

/** The rows of merged contacts, with one main account: the original's, else that of the first duplicate that has one. */
export function planContactLinks(
  rows: PlannedRows,
  links: readonly AccountContact[],
  contacts: readonly Contact[],
): PlannedRows & { readonly mainAccountId: Contact["mainAccountId"] } {
  const removed = new Set<string>(rows.removed.map(({ row }) => row.id));
  const folded = new Map(rows.changed.map(({ after }) => [after.id as string, after as AccountContact]));
  const left = links
    .filter(({ id }) => !removed.has(id))
    .map((before) => ({ before, row: folded.get(before.id) ?? before }));
  const preferred = contacts.map(({ mainAccountId }) => mainAccountId).find((id) => id !== null) ?? null;
  const main = mainLink(
    left.map(({ row }) => row),
    preferred,
  );
  const marked = left.flatMap(({ before, row }): ChangedRow[] => {
    const after = { ...row, isMain: row.id === main?.id };
    return sameValue(before, after) ? [] : [{ of: linkRows, before, after }];
  });
  const others = rows.changed.filter(({ of }) => of.type !== "accountContact");
  return { removed: rows.removed, changed: [...others, ...marked], mainAccountId: main?.accountId ?? null };
}

const [linkRows] = foldedRowsOf("contact") as [FoldedRows, ...FoldedRows[]]; // links come first
