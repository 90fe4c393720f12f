import { everyRecord } from "../../app/every-record.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { Storage } from "../../ports/storage.js";
import { findRecords } from "../../query/find-records.js";
import type { FindQuery, Found } from "../../query/query.js";
import type { TypedRecord } from "./record-set.js";

/** A storage as it would be with some records more: for reading alone, nothing is written. What is stored counts before what is to be. */
export function storedWith(storage: Storage, records: readonly TypedRecord[]): Storage {
  const added = new Map<RecordType, Map<string, RecordTypes[RecordType]>>();
  for (const [type, record] of records) {
    const known = added.get(type) ?? new Map<string, RecordTypes[RecordType]>();
    added.set(type, known.set(record.id, record));
  }
  const addedOf = <T extends RecordType>(type: T) =>
    (added.get(type) ?? new Map()) as ReadonlyMap<string, RecordTypes[T]>; // under its own type
  return {
    ...storage,
    get: async (type, ids) => {
      const known = addedOf(type);
      const stored = await storage.get(type, ids);
      const found = new Map(stored.map((record): [string, RecordTypes[typeof type]] => [record.id, record]));
      return [...new Set(ids)].flatMap((id) => found.get(id) ?? known.get(id) ?? []);
    },
    find: (query) => findAmong(storage, addedOf(query.type), query),
  };
}

/** Every match of the storage is read: the filters that are asked here name few records. */
async function findAmong<T extends RecordType>(
  storage: Storage,
  added: ReadonlyMap<string, RecordTypes[T]>,
  query: FindQuery<T>,
): Promise<Found<T>> {
  const all = new Map<string, RecordTypes[T]>();
  for await (const record of everyRecord(storage, query.type, query.filter)) all.set(record.id, record);
  for (const [id, record] of added) if (!all.has(id)) all.set(id, record);
  return findRecords(all.values(), query);
}
