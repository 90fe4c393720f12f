import type { RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/**
 * Holds a value that may be used once, such as the name of a tag: its id is made from the value, so that
 * the storage's promise never to insert an id twice makes the value unique, on every storage and under concurrency.
 */
export interface Claim extends CrmRecord<"claim"> {
  /** The record that uses the value. */
  readonly holderKey: RecordKey;
}
