import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import type { Found, Position, SortKey } from "../query/query.js";
import type { VisibleRecords } from "./visible-records.js";

const byId: readonly SortKey[] = [{ field: "id", kind: "text", direction: "asc", nulls: "last" }];

type Finder = Pick<VisibleRecords, "find">;

/** Reads all records that a filter lets through, by id, a page at a time. Those of a page may be changed or removed meanwhile. */
export async function* everyPage<T extends RecordType>(
  visible: Finder,
  type: T,
  filter: Filter,
  limit = 1_000,
): AsyncGenerator<readonly RecordTypes[T][], void, undefined> {
  let after: Position | null = null;
  do {
    const page: Found<T> = await visible.find({ type, filter, sort: byId, after, limit });
    if (page.records.length > 0) yield page.records;
    const last: RecordTypes[T] | undefined = page.records.at(-1);
    after = page.more && last !== undefined ? [last.id] : null;
  } while (after !== null);
}

/** Reads all records that a filter lets through, by id, a page at a time. */
export async function* everyRecord<T extends RecordType>(
  visible: Finder,
  type: T,
  filter: Filter,
  limit?: number,
): AsyncGenerator<RecordTypes[T], void, undefined> {
  for await (const records of everyPage(visible, type, filter, limit)) yield* records;
}
