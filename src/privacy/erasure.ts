import type { RecordKey } from "../kernel/id.js";
import type { RecordType } from "../model/record-types.js";

/** Why something is kept when a person is erased. */
export type KeptReason =
  | "ERASURE_KEEPS_FIGURES"
  | "ERASURE_KEEPS_LINKS"
  | "ERASURE_KEEPS_WORKINGS"
  | "ERASURE_KEEPS_COMPANY"
  | "ERASURE_KEEPS_OTHERS"
  | "ERASURE_KEEPS_CONSENT";

/** What was taken out of one record. */
export interface ErasedRecord {
  /** The record. */
  readonly key: RecordKey;
  /** The fields that hold something else now, those that follow from others included. */
  readonly fields: readonly string[];
}

/** What is kept, of all records of one type. */
export interface KeptData {
  /** Why; its text is looked up by this code. */
  readonly code: KeptReason;
  /** The type of the records. */
  readonly type: RecordType;
  /** How many there are. */
  readonly records: number;
  /** The fields. */
  readonly fields: readonly string[];
}

/** What came of erasing a person. */
export interface Erasure {
  /** The records that stand for the person, and that tell nothing of it any more. */
  readonly keys: readonly RecordKey[];
  /** What was taken out, record by record; empty where nothing was left to erase. */
  readonly erased: readonly ErasedRecord[];
  /** What is kept, with the reason. */
  readonly kept: readonly KeptData[];
  /** Keys of pictures and attachments, as the records had them: the host removes them from where it keeps files. */
  readonly files: readonly string[];
  /** How many addresses are kept from being written to, by a hash of each. */
  readonly suppressed: number;
}
