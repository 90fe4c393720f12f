import type { ComparedType } from "../duplicates/compared-record.js";
import { comparedTypes } from "../duplicates/compared-record.js";
import { duplicateWarnings } from "../duplicates/duplicate-warnings.js";
import { subjectOf } from "../duplicates/match-subject.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { sameValue } from "../kernel/same-value.js";
import type { RecordTypes } from "../model/record-types.js";
import type { WritePlan } from "../plan/write-plan.js";
import { likelyDuplicates } from "./check-duplicates.js";
import type { DuplicateCandidate } from "./check-duplicates.schema.js";
import type { CrmScope } from "./crm-scope.js";

/** How many records are warned of. */
const most = 5;

/**
 * Adds warnings of likely duplicates to the preview of a record that is entered or renamed (guide: « Il y a déjà un
 * contact avec ce nom »). A change of what identifies nobody, such as a description, is not looked into.
 */
export async function warnOfDuplicates<T extends ComparedType>(
  scope: CrmScope,
  type: T,
  decision: Decision<WritePlan<RecordTypes[T]>>,
): Promise<Decision<WritePlan<RecordTypes[T]>>> {
  if (!decision.ok) return decision;
  const plan = decision.value;
  const subject = subjectOf(type, scope.visible.mask(type, plan.result));
  const before = (await scope.visible.get(type, [plan.result.id])).get(plan.result.id);
  if (before !== undefined && sameValue(subject, subjectOf(type, scope.visible.mask(type, before)))) return decision;
  const { candidates } = await likelyDuplicates(scope, {
    type,
    subject,
    stored: plan.result,
    among: comparedTypes,
    limit: most,
  });
  return accept({ ...plan, warnings: [...plan.warnings, ...duplicateWarnings(candidates.map(warned))] });
}

const warned = ({ type, record, archived, sameName }: DuplicateCandidate) => ({
  type,
  id: record.id,
  name: "fullName" in record ? record.fullName : record.name,
  reference: "reference" in record ? record.reference : null,
  archived,
  sameName,
});
