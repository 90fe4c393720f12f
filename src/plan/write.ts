import type { RecordType, RecordTypes } from "../model/record-types.js";

/** Stores a new record. */
export interface Insert<T extends RecordType = RecordType> {
  /** The kind of write. */
  readonly op: "insert";
  /** The type of record. */
  readonly type: T;
  /** The record, at version 1. */
  readonly record: RecordTypes[T];
}

/** Stores the next version of a record. */
export interface Replace<T extends RecordType = RecordType> {
  /** The kind of write. */
  readonly op: "replace";
  /** The type of record. */
  readonly type: T;
  /** The record as it is to be, whole. */
  readonly record: RecordTypes[T];
  /** The version that must be stored for the write to be done. */
  readonly expectedVersion: number;
}

/** Deletes a record for good. */
export interface Remove<T extends RecordType = RecordType> {
  /** The kind of write. */
  readonly op: "remove";
  /** The type of record. */
  readonly type: T;
  /** Which one. */
  readonly id: string;
  /** The version that must be stored for the write to be done. */
  readonly expectedVersion: number;
}

/**
 * Makes every record that refers to one value refer to another, however many there are. Each record changed
 * gets the next version and `at` as its `updatedAt`. In a list the new value takes the place of the first of
 * the two, and stands in it once.
 */
export interface Reassign<T extends RecordType = RecordType> {
  /** The kind of write. */
  readonly op: "reassign";
  /** The type of the records that refer. */
  readonly type: T;
  /** The field that refers: one id or key, or a list of them. */
  readonly field: string;
  /** Whether the field is a list. */
  readonly many: boolean;
  /** What they refer to. */
  readonly from: string;
  /** What they shall refer to. */
  readonly to: string;
  /** When. */
  readonly at: Date;
  /** The ids of the records that may be changed; others that hold the old value keep it. Left out, all that hold it are changed. */
  readonly only?: readonly string[];
  /** How many records must be there to change for the plan to be let through; left out, any number. */
  readonly expected?: number;
}

/** Writes nothing, but lets the plan through only if a record is stored at a version, or not at all. */
export interface Check<T extends RecordType = RecordType> {
  /** The kind of write. */
  readonly op: "check";
  /** The type of record. */
  readonly type: T;
  /** Which one. */
  readonly id: string;
  /** The version that must be stored; `null` if none may be. */
  readonly expectedVersion: number | null;
}

/** One change to the storage, as data. */
export type Write = { [T in RecordType]: Insert<T> | Replace<T> | Remove<T> | Reassign<T> | Check<T> }[RecordType];

/** Plans a new record. */
export const insert = <T extends RecordType>(type: T, record: RecordTypes[T]): Write =>
  ({ op: "insert", type, record }) as unknown as Write;

/** Plans the next version of a record: `before` with some fields changed, provided that nobody else wrote in between. */
export const replace = <T extends RecordType>(
  type: T,
  before: RecordTypes[T],
  changes: Partial<RecordTypes[T]>,
  now: Date,
): Write =>
  ({
    op: "replace",
    type,
    record: nextVersion(before, changes, now),
    expectedVersion: before.version,
  }) as unknown as Write;

/** Plans that a record be stored that was made by {@link nextVersion} of the one stored. */
export const storeNext = <T extends RecordType>(type: T, record: RecordTypes[T]): Write =>
  ({ op: "replace", type, record, expectedVersion: record.version - 1 }) as unknown as Write;

/**
 * A record with some fields changed, at its next version. Copied first and changed then: engines add to an object slowly.
 */
export function nextVersion<R extends { readonly version: number; readonly updatedAt: Date }>(
  before: R,
  changes: NoInfer<Partial<R>>,
  now: Date,
): R {
  const next: { -readonly [F in keyof R]: R[F] } = { ...before };
  for (const field of Object.keys(changes) as (keyof R)[]) next[field] = changes[field] as R[typeof field];
  next.version = before.version + 1;
  next.updatedAt = now;
  return next;
}

/** Plans the deletion of a record, provided that nobody else wrote in between. */
export const remove = <T extends RecordType>(type: T, before: RecordTypes[T]): Write =>
  ({ op: "remove", type, id: before.id, expectedVersion: before.version }) as unknown as Write;

/** Plans that a record be unchanged since it was read, or (`null`) that there be none of the id. */
export const check = <T extends RecordType>(type: T, id: string, expectedVersion: number | null): Write =>
  ({ op: "check", type, id, expectedVersion }) as unknown as Write;
