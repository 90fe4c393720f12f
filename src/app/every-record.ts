import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import type { Position, SortKey } from "../query/query.js";
import type { VisibleRecords } from "./visible-records.js";

const byId: readonly SortKey[] = [{ field: "id", kind: "text", direction: "asc", nulls: "last" }];

/** Reads all records that a filter lets through, by id, a thousand at a time. */
export async function* everyRecord<T extends RecordType>(
  visible: Pick<VisibleRecords, "find">,
  type: T,
  filter: Filter,
): AsyncGenerator<RecordTypes[T], void, undefined> {
  let after: Position | null = null;
  do {
    const page: Awaited<ReturnType<typeof visible.find<T>>> = await visible.find({
      type,
      filter,
      sort: byId,
      after,
      limit: 1_000,
    });
    yield* page.records;
    const last: RecordTypes[T] | undefined = page.records.at(-1);
    after = page.more && last !== undefined ? [last.id] : null;
  } while (after !== null);
}
