import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import type { Storage } from "../../src/ports/storage.js";
import { allOf } from "../../src/query/filter.js";

/** Every stored record of a type, by id; ten thousand at most. */
export async function everyStored<T extends RecordType>(storage: Storage, type: T): Promise<readonly RecordTypes[T][]> {
  const byId = { field: "id", kind: "text", direction: "asc", nulls: "last" } as const;
  const { records } = await storage.find({ type, filter: allOf(), sort: [byId], after: null, limit: 10_000 });
  return records;
}
