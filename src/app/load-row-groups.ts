import type { RowGroup } from "../merge/fold-rows.js";
import type { FoldedRows, Row } from "../merge/folded-rows.js";
import { foldedRowsOf } from "../merge/folded-rows.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { Filter } from "../query/filter.js";
import type { Position, SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import { valueIn } from "./load-merge-references.js";

const pageSize = 1_000;

/**
 * Finds the rows of merged records that become rows of one pair. They are read in the order of what they have in common,
 * a page at a time, and only those that meet are kept.
 * @param ids the records, the original first.
 */
export async function loadRowGroups(
  { storage }: Pick<CrmScope, "storage">,
  type: MergeableType,
  ids: readonly string[],
): Promise<readonly RowGroup[]> {
  const groups: RowGroup[] = [];
  for (const of of foldedRowsOf(type)) {
    const owners = ids.map((id) => valueIn(of, type, id));
    for await (const rows of adjacentRows(storage, of, owners)) groups.push(...groupOf(of, owners, rows));
  }
  return groups;
}

function groupOf(of: FoldedRows, owners: readonly string[], rows: readonly Row[]): RowGroup[] {
  const byOwner = owners
    .map((owner) => rows.filter((row) => fieldOf(row, of.owner) === owner))
    .filter((own) => own.length > 0);
  return byOwner.length < 2 ? [] : [{ of, owners: byOwner }];
}

/** Gives the rows of the owners, those together that have in common what counts. */
async function* adjacentRows(
  storage: CrmScope["storage"],
  { type, owner, by }: FoldedRows,
  owners: readonly string[],
): AsyncGenerator<readonly Row[], void, undefined> {
  const filter: Filter = { op: "in", field: owner, kind: "text", values: owners };
  const sort: readonly SortKey[] = [by, "id"].map((field) => ({
    field,
    kind: "text",
    direction: "asc",
    nulls: "last",
  }));
  let group: Row[] = [];
  let after: Position | null = null;
  do {
    const page: { readonly records: readonly Row[]; readonly more: boolean } = await storage.find({
      type,
      filter,
      sort,
      after,
      limit: pageSize,
    });
    for (const row of page.records) {
      if (group[0] !== undefined && fieldOf(group[0], by) !== fieldOf(row, by)) {
        yield group;
        group = [];
      }
      group.push(row);
    }
    const last = page.records.at(-1);
    after = page.more && last !== undefined ? [String(fieldOf(last, by)), last.id] : null;
  } while (after !== null);
  if (group.length > 0) yield group;
}

const fieldOf = (row: Row, field: string): unknown => row[field as keyof Row];
