import type { RecordType, RecordTypes } from "../model/record-types.js";
import { id } from "../model/text.schema.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { FieldPath } from "../query/where.js";
import type { CrmScope } from "./crm-scope.js";
import type { ColumnsQuery, ListQuery, Page, Row } from "./list-records.js";
import { countRecords, listColumns, listRecords } from "./list-records.js";
import { parseInput } from "./parse-input.js";
import type { SummaryQuery, SummaryRow } from "./summarize-records.js";
import { summarizeRecords } from "./summarize-records.js";

/** What can be asked of the records of one type, whatever the type. */
export interface RecordLists<R> {
  /** Reads one record. */
  get(id: string): Promise<R>;
  /** Lists records. */
  list(query?: ListQuery<R>): Promise<Page<R>>;
  /** Lists records with chosen columns. */
  rows<C extends FieldPath<R>>(query: ColumnsQuery<R, C>): Promise<Page<Row<R, C>>>;
  /** Counts records. */
  count(query?: Pick<ListQuery<R>, "where" | "search" | "archived">): Promise<number>;
  /** Computes figures of groups of records; those put away are left out unless said otherwise. */
  summarize<Name extends string>(query: SummaryQuery<R, Name>): Promise<readonly SummaryRow<Name>[]>;
}

/** Makes the lists of a type for one actor. */
export function recordLists<T extends RecordType>(
  scope: CrmScope,
  type: T,
  defaultSort: readonly SortKey[],
): RecordLists<RecordTypes[T]> {
  const { visible } = scope;
  return {
    get: async (recordId) => visible.mask(type, await visible.require(type, parseInput(id(type), recordId, ["id"]))),
    list: (query = {}) => listRecords(scope, type, query, allOf(), defaultSort),
    rows: (query) => listColumns(scope, type, query, allOf(), defaultSort),
    count: (query = {}) => countRecords(scope, type, query, allOf()),
    summarize: (query) => summarizeRecords(scope, type, query),
  };
}
