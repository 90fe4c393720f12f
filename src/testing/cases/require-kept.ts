import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { Storage } from "../../ports/storage.js";
import { requireSame } from "../kit/require-same.js";
import { findQuery, store } from "./ask.js";

/** Requires that a record come back as it was committed, by its id and on a page. */
export async function requireExact<T extends RecordType>(
  storage: Storage,
  type: T,
  record: RecordTypes[T],
): Promise<void> {
  requireSame(await storage.get(type, [record.id]), [record], `get ${type} ${record.id} after it was committed`);
  const filter = { op: "eq", field: "id", kind: "text", value: record.id } as const;
  const found = await storage.find(findQuery(type, { filter }));
  requireSame(found.records, [record], `find ${type} ${record.id} after it was committed`);
}

/** Stores records and requires that each come back as it was. */
export async function requireKept<T extends RecordType>(
  storage: Storage,
  type: T,
  records: readonly RecordTypes[T][],
): Promise<void> {
  await store(storage, type, records);
  for (const record of records) await requireExact(storage, type, record);
}
