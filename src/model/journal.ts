import type { Id, RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";
import type { Json } from "./timeline-entry.js";

/**
 * What a journal tells of, and can be taken back. A merge has pages besides: journals of their own whose subject is the
 * merge's. Merges that were carried out together have a batch, whose subject is itself. What was made under an idempotency
 * key has a creation, which is not taken back.
 */
export type JournalKind = "conversion" | "merge" | "mergePage" | "mergeBatch" | "eventEdit" | "creation";

/** What a field was changed from and to; instants as ISO 8601 texts. */
export interface ValueChange {
  /** Before. */
  readonly from: Json;
  /** After. */
  readonly to: Json;
}

/** What was done to one record. */
export interface JournalChange {
  /** The version that it was left at: as long as it has that version, nobody has changed it since. */
  readonly version: number;
  /** The fields that were changed; `null` for a record that was made. */
  readonly changes: { readonly [field: string]: ValueChange } | null;
}

/**
 * What a command wrote, so that it can be undone, and so that the same command under the same idempotency key is
 * carried out once: the id is made from that key.
 */
export interface Journal extends CrmRecord<"journal"> {
  /** What was done. */
  readonly kind: JournalKind;
  /** Who did it; `null` for the library itself. */
  readonly actorId: Id<"user"> | null;
  /** The record that it was done to. */
  readonly subjectKey: RecordKey;
  /** What the command told besides the records themselves. */
  readonly result: Json;
  /** Every record that was written, in order. */
  readonly writtenKeys: readonly RecordKey[];
  /** What was done to each of them, in the same order. */
  readonly changes: readonly JournalChange[];
  /** When it was taken back; `null` while it holds. One that was put away (`archivedAt`) told of a person who was erased: it is not taken back. */
  readonly undoneAt: Date | null;
}
