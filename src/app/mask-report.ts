import type { CarriedField, ConversionReport } from "../conversion/conversion-report.js";
import type { RecordType } from "../model/record-types.js";
import type { VisibleRecords } from "./visible-records.js";

/** A report without what it tells of fields that are hidden from the actor, on either side. */
export function maskReport(visible: Pick<VisibleRecords, "hidden">, report: ConversionReport): ConversionReport {
  const isShownOfLead = (from: string): boolean => !hides(visible.hidden("lead"), from);
  const isShown = ({ from, to }: CarriedField): boolean => isShownOfLead(from) && isShownTarget(visible, to);
  return {
    carried: report.carried.filter(isShown),
    filled: report.filled.filter(isShown),
    conflicts: report.conflicts.filter(isShown),
    same: report.same.filter(isShown),
    unmapped: report.unmapped.filter(isShownOfLead),
  };
}

/** Targets are written as `account.email`, `contact.custom.floor`. */
function isShownTarget(visible: Pick<VisibleRecords, "hidden">, target: string): boolean {
  const dot = target.indexOf(".");
  return !hides(visible.hidden(target.slice(0, dot) as RecordType), target.slice(dot + 1));
}

/** Whether a field is hidden; an object's fields are hidden with it. */
export const hides = (hidden: ReadonlySet<string>, field: string): boolean =>
  hidden.has(field) || hidden.has(field.split(".")[0] ?? field);
