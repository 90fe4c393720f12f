import type { Json } from "../model/timeline-entry.js";

/** A field of the lead and where its value went. */
export interface CarriedField {
  /** The field of the lead; the host's own as `custom.name`. */
  readonly from: string;
  /** The field that has the value now, such as `account.email`. */
  readonly to: string;
}

/** A field that has a value in the lead and another in the record that was chosen. */
export interface FieldConflict extends CarriedField {
  /** The lead's value. */
  readonly leadValue: Json;
  /** The value that the record had. */
  readonly ownValue: Json;
  /** Which of the two the record has now. */
  readonly taken: "lead" | "kept";
}

/** What became of what the lead held: every field with a value is in one of the lists, so that nothing is lost unseen. */
export interface ConversionReport {
  /** What new records got. */
  readonly carried: readonly CarriedField[];
  /** What was empty in existing records and was filled, lists that were united, and do-not-contact marks taken over. */
  readonly filled: readonly CarriedField[];
  /** What existing records have otherwise. */
  readonly conflicts: readonly FieldConflict[];
  /** What existing records have the same. */
  readonly same: readonly CarriedField[];
  /** Fields of the lead that have no place in what it became; the lead keeps them. */
  readonly unmapped: readonly string[];
}

/** Nothing to tell. */
export const emptyReport: ConversionReport = { carried: [], filled: [], conflicts: [], same: [], unmapped: [] };

/** Several reports in one; what one of them found a place for is not unmapped. */
export function mergeReports(reports: readonly ConversionReport[], unmapped: readonly string[] = []): ConversionReport {
  return {
    carried: reports.flatMap(({ carried }) => carried),
    filled: reports.flatMap(({ filled }) => filled),
    conflicts: reports.flatMap(({ conflicts }) => conflicts),
    same: reports.flatMap(({ same }) => same),
    unmapped,
  };
}
