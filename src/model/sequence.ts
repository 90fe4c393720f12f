import type { CrmRecord } from "./record.js";

/**
 * What reference numbers are drawn from. There is one for each company and type of record, under an id made from the
 * two. A number that was drawn and not used leaves a gap; none is drawn twice.
 */
export interface Sequence extends CrmRecord<"sequence"> {
  /** The type of record that the references are for, such as `account`. */
  readonly recordType: string;
  /** How a reference is written, such as `ACC-{number:5}`. */
  readonly format: string;
  /** The number that the next reference gets. */
  readonly nextNumber: number;
}
