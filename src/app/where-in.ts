import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Storage } from "../ports/storage.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { everyRecord } from "./every-record.js";

/** Reads the records that name one of several in a field, those that were put away included. */
export async function whereIn<T extends RecordType>(
  storage: Pick<Storage, "find">,
  type: T,
  field: string,
  values: readonly string[],
  further: Filter = allOf(),
): Promise<readonly RecordTypes[T][]> {
  if (values.length === 0) return [];
  const filter = allOf({ op: "in", field, kind: "text", values }, further);
  const found: RecordTypes[T][] = [];
  for await (const record of everyRecord(storage, type, filter)) found.push(record);
  return found;
}
