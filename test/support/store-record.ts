import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import { insert } from "../../src/plan/write.js";
import type { Storage } from "../../src/ports/storage.js";
import { sampleRecord } from "./sample-record.js";

/** A record with the least that it may hold, but for the fields given. */
export const recordWith = <T extends RecordType>(type: T, fields: { readonly [F in keyof RecordTypes[T]]?: unknown }) =>
  ({ ...sampleRecord(type, "least"), ...fields }) as RecordTypes[T]; // ids are given as plain strings

/** Puts a record into a storage as it is, past every rule. */
export async function storeRecord<T extends RecordType>(
  storage: Storage,
  type: T,
  fields: { readonly [F in keyof RecordTypes[T]]?: unknown },
): Promise<RecordTypes[T]> {
  const record = recordWith(type, fields);
  await storage.commit({ writes: [insert(type, record)], entries: [] });
  return record;
}
