import { comparableReader } from "../duplicates/comparable-value.js";
import type { ComparedType } from "../duplicates/compared-record.js";
import type { ComparableReader, FieldGroup } from "../duplicates/group-by-fields.js";
import { comparedHash, groupByFields } from "../duplicates/group-by-fields.js";
import { stopIfAborted } from "../duplicates/stop-if-aborted.js";
import type { RecordTypes } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import type { DuplicateGroup, DuplicateGroups, DuplicateSearchWatch } from "./duplicates-by.schema.js";
import { everyPage } from "./every-record.js";
import type { DuplicateSearch } from "./parse-duplicates-by.js";
import { parseDuplicatesBy } from "./parse-duplicates-by.js";
import { requireShape } from "./require-shape.js";
import { watchSchema } from "./watch.schema.js";

/**
 * Finds records that are equal in chosen fields: reads all that are looked at once, a page at a time, and those that are
 * shown once more. A record that was changed in between is shown in no group that it does not belong to any more.
 */
export async function duplicatesBy<T extends ComparedType>(
  scope: CrmScope,
  type: T,
  query: unknown,
  watch: DuplicateSearchWatch,
): Promise<DuplicateGroups<RecordTypes[T]>> {
  requireShape(watchSchema, watch, ["watch"]);
  const search = await parseDuplicatesBy(scope, type, query);
  const readers = search.fields.map((field) => comparableReader(type, field));
  const found = groupByFields(readers, search.perGroup);
  const read = await readInto(scope, type, search.filter, watch, found.add);
  const groups = found.groups();
  const shown = await showGroups(scope, type, groups.slice(0, search.limit), search, readers);
  const recordCount = groups.reduce((sum, { count }) => sum + count, 0);
  return { groups: shown, groupCount: groups.length, recordCount, compared: found.compared(), read };
}

async function readInto<T extends ComparedType>(
  { visible }: CrmScope,
  type: T,
  filter: Filter,
  watch: DuplicateSearchWatch,
  add: (record: RecordTypes[T]) => void,
): Promise<number> {
  const of = watch.onProgress === undefined ? 0 : await countOf(visible, type, filter);
  let read = 0;
  stopIfAborted(watch.signal);
  for await (const page of everyPage(visible, type, filter)) {
    for (const record of visible.maskAll(type, page)) add(record);
    read += page.length;
    watch.onProgress?.({ read, of });
    stopIfAborted(watch.signal);
  }
  return read;
}

async function countOf(visible: CrmScope["visible"], type: ComparedType, filter: Filter): Promise<number> {
  const measures = [{ op: "count", field: null, kind: "number" }] as const;
  const [row] = await visible.aggregate({ type, filter, groupBy: [], measures });
  return Number(row?.measures[0] ?? 0);
}

async function showGroups<T extends ComparedType>(
  scope: CrmScope,
  type: T,
  groups: readonly FieldGroup[],
  { fields }: DuplicateSearch,
  readers: readonly ComparableReader[],
): Promise<DuplicateGroup<RecordTypes[T]>[]> {
  const shown: DuplicateGroup<RecordTypes[T]>[] = [];
  for (const group of groups) {
    const records = await stillInGroup(scope, type, group, readers);
    const [first] = records;
    if (first === undefined || records.length < 2) continue;
    const values = Object.fromEntries(fields.map(({ name }, i) => [name, readers[i]?.(first) ?? ""]));
    shown.push({ values, count: group.count - (group.ids.length - records.length), records });
  }
  return shown;
}

async function stillInGroup<T extends ComparedType>(
  { visible }: CrmScope,
  type: T,
  { ids, hash }: FieldGroup,
  readers: readonly ComparableReader[],
): Promise<readonly RecordTypes[T][]> {
  const found = await visible.get(type, ids);
  const records = visible.maskAll(
    type,
    ids.flatMap((id) => found.get(id) ?? []),
  );
  return records.filter((record) => comparedHash(readers, record) === hash);
}
