import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { Merged } from "../merge/decide-merge.js";
import type { MergeReport } from "../merge/merge-report.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { RecordTypes } from "../model/record-types.js";
import type { WritePlan } from "../plan/write-plan.js";
import { maskMergeReport } from "./mask-merge-report.js";
import { maskPlan } from "./mask-plan.js";
import type { VisibleRecords } from "./visible-records.js";

/** What came of a merge, as the actor may see it. */
export const maskMerged = <T extends MergeableType>(
  visible: VisibleRecords,
  type: T,
  merged: Merged<RecordTypes[T]>,
): Merged<RecordTypes[T]> => ({
  ...merged,
  ...maskMergeReport<MergeReport>(visible, type, merged),
  record: visible.mask(type, merged.record),
});

/** A decision on a merge as the actor may see it. */
export function maskMergeDecision<T extends MergeableType>(
  visible: VisibleRecords,
  type: T,
  decision: Decision<WritePlan<Merged<RecordTypes[T]>>>,
): Decision<WritePlan<Merged<RecordTypes[T]>>> {
  if (!decision.ok) return decision;
  const plan = decision.value;
  return accept({ ...plan, ...maskPlan(visible, plan), result: maskMerged(visible, type, plan.result) });
}
