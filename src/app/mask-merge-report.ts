import type { MergeReport } from "../merge/merge-report.js";
import type { RecordType } from "../model/record-types.js";
import { hides } from "./mask-report.js";
import type { VisibleRecords } from "./visible-records.js";

/** A report of a merge without what it tells of fields that are hidden from the actor. */
export function maskMergeReport<R extends MergeReport>(
  visible: Pick<VisibleRecords, "hidden">,
  type: RecordType,
  report: R,
): R {
  const hidden = visible.hidden(type);
  if (hidden.size === 0) return report;
  const isShown = ({ field }: { readonly field: string }): boolean => !hides(hidden, field);
  return { ...report, conflicts: report.conflicts.filter(isShown), provenance: report.provenance.filter(isShown) };
}
