import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { maskPlan } from "./mask-plan.js";

/** A decision on a record as the actor may see it. */
export function maskedDecision<T extends RecordType>(
  { visible }: CrmScope,
  type: T,
  decision: Decision<WritePlan<RecordTypes[T]>>,
): Decision<WritePlan<RecordTypes[T]>> {
  if (!decision.ok) return decision;
  const plan = decision.value;
  return accept({ ...plan, ...maskPlan(visible, plan), result: visible.mask(type, plan.result) });
}
