import type { AnyRecord } from "../../model/record-types.js";

/**
 * Where a table keeps one record. The row stays the same while the record is stored; its record is never changed but
 * exchanged as a whole, so that what was read of it stays as it was.
 */
export interface Row {
  /** The record as it is now. */
  record: AnyRecord;
}
