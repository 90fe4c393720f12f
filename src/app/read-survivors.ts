import { isMergeable } from "../merge/mergeable-type.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Storage } from "../ports/storage.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";

/**
 * Reads records by id, for the id of one that was merged the record that answers for it now. A merge re-points those that
 * were merged before, so that one more reading is enough as a rule.
 */
export async function readSurvivors<T extends RecordType>(
  storage: Pick<Storage, "get">,
  type: T,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordTypes[T]>> {
  const read = new Map<string, RecordTypes[T]>();
  let missing: readonly string[] = [...new Set(ids)];
  while (missing.length > 0) {
    for (const record of await storage.get(type, missing)) read.set(record.id, record);
    const targets = missing.flatMap((id) => mergedInto(read.get(id)) ?? []);
    missing = [...new Set(targets)].filter((id) => !read.has(id));
  }
  return new Map([...new Set(ids)].flatMap((id) => followed(read, id)));
}

function followed<R extends object>(read: ReadonlyMap<string, R>, id: string): [string, R][] {
  const passed = new Set<string>(); // a storage may have been damaged: a circle is gone through once
  let record = read.get(id);
  for (let next = mergedInto(record); next !== null && !passed.has(next); next = mergedInto(record)) {
    passed.add(next);
    record = read.get(next);
  }
  return record === undefined ? [] : [[id, record]];
}

const mergedInto = (record: object | undefined): string | null =>
  record !== undefined && "mergedIntoId" in record ? (record.mergedIntoId as string | null) : null; // an id where it is one

const inUse: Filter = { op: "eq", field: "mergedIntoId", kind: "text", value: null };

/** The records that were not merged into others. What was merged was put away too, so a filter that leaves that out needs no more. */
export function unmergedFilter(type: RecordType, filter: Filter = allOf()): Filter {
  return isMergeable(type) && !leavesOutArchived(filter) ? inUse : allOf();
}

const leavesOutArchived = (filter: Filter): boolean =>
  filter.op === "and"
    ? filter.filters.some(leavesOutArchived)
    : filter.op === "eq" && filter.field === "archivedAt" && filter.value === null;
