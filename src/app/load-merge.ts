import { CrmError } from "../kernel/crm-error.js";
import { keyOf } from "../kernel/id.js";
import type { MergeRecords, MergeState } from "../merge/merge-state.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { Journal } from "../model/journal.js";
import type { RecordTypes } from "../model/record-types.js";
import type { CrmScope } from "./crm-scope.js";
import { linksOfContacts } from "./links-of-contacts.js";
import { loadMoves, loadShared } from "./load-merge-references.js";
import { loadRowGroups } from "./load-row-groups.js";

/** The versions that a caller saw, by id. */
type ExpectedVersions = Readonly<Record<string, number>>;

/**
 * Reads what a merge is decided by.
 * @throws CrmError `NOT_FOUND`, `FORBIDDEN`, or `VERSION_CONFLICT` where a record is not at the version that the caller saw.
 */
export async function loadMerge<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  { originalId, duplicateIds }: MergeRecords,
  expected: ExpectedVersions,
  journalId: Journal["id"],
): Promise<MergeState<T>> {
  const named = [originalId, ...duplicateIds];
  const records = await loadNamedRecords(scope, type, named, expected);
  const original = requireRead(records, type, originalId);
  const duplicates = duplicateIds.map((id) => requireRead(records, type, id));
  const merged = new Map([...records].filter(([id, record]) => record.id !== id));
  const isPlain = merged.size === 0 && new Set(named).size === named.length;
  if (!isPlain) return { type, original, duplicates, merged, journalId, moves: [], shared: [], rows: [], links: [] };
  const [moves, shared, rows, links] = await Promise.all([
    loadMoves(scope, type, original.id, duplicateIds),
    loadShared(scope, type, original.id, duplicateIds),
    loadRowGroups(scope, type, named),
    type === "contact" ? linksOfContacts(scope, named) : [],
  ]);
  return { type, original, duplicates, merged, journalId, moves, shared, rows, links };
}

async function loadNamedRecords<T extends MergeableType>(
  { visible }: CrmScope,
  type: T,
  ids: readonly string[],
  expected: ExpectedVersions,
): Promise<ReadonlyMap<string, RecordTypes[T]>> {
  const records = await visible.get(type, ids);
  for (const id of ids) {
    const record = requireRead(records, type, id);
    visible.requireWritable(type, record);
    const seen = Object.hasOwn(expected, id) ? expected[id] : record.version;
    if (record.id === id && record.version !== seen)
      throw new CrmError("VERSION_CONFLICT", { record: keyOf(type, id) });
  }
  return records;
}

function requireRead<T extends MergeableType>(
  records: ReadonlyMap<string, RecordTypes[T]>,
  type: T,
  id: string,
): RecordTypes[T] {
  const record = records.get(id);
  if (record === undefined) throw new CrmError("NOT_FOUND", { record: keyOf(type, id) });
  return record;
}
