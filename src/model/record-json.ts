import { copyValue } from "../kernel/copy-value.js";
import { exchangeInstants } from "./exchange-instants.js";
import type { RecordType, RecordTypes } from "./record-types.js";
import type { Json } from "./timeline-entry.js";

/** A record as JSON: instants as texts of ISO 8601 in UTC, such as `2026-01-05T08:00:00.000Z`. */
export type JsonRecord = { readonly [field: string]: Json };

/** Writes a record down as JSON, for storages that keep texts. */
export function recordToJson<T extends RecordType>(type: T, record: RecordTypes[T]): JsonRecord {
  const copy = copyValue(record);
  exchangeInstants(type, copy, (value) => (value instanceof Date ? value.toISOString() : value));
  // Records are JSON but for their instants.
  return copy as unknown as JsonRecord;
}

/** Reads back what {@link recordToJson} made. Nothing is checked: what is no record comes back as none. */
export function recordOfJson<T extends RecordType>(type: T, json: JsonRecord): RecordTypes[T] {
  const record = copyValue(json);
  exchangeInstants(type, record, instantOf);
  // The caller vouches for it.
  return record as unknown as RecordTypes[T];
}

/** An instant is written in one way only; anything else is left as it is. */
function instantOf(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const instant = new Date(value);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === value ? instant : value;
}
