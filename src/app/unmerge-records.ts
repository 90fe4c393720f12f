import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { decideUnmerge } from "../merge/decide-unmerge.js";
import { unmergeSchema } from "../merge/merge.schema.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { Unmerged } from "../merge/unmerge-report.js";
import type { RecordTypes } from "../model/record-types.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { loadUnmerge } from "./load-unmerge.js";
import { maskPlan } from "./mask-plan.js";
import { mergeActions } from "./merge-records.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";
import type { VisibleRecords } from "./visible-records.js";

/** The decision on taking a merge back, with the plan that the command itself would carry out. */
export type UnmergeDecision<R> = Decision<WritePlan<Unmerged<R>>>;

/** Decides on taking a merge back; nothing is written. */
export async function previewUnmerge<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  input: unknown,
): Promise<UnmergeDecision<RecordTypes[T]>> {
  const decision = await decide(scope, type, input);
  if (!decision.ok) return decision;
  const plan = decision.value;
  const result = maskUnmerged(scope.visible, type, plan.result);
  return accept({ ...plan, ...maskPlan(scope.visible, plan), result });
}

/** Takes a merge back. */
export async function unmergeRecords<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  input: unknown,
): Promise<Unmerged<RecordTypes[T]>> {
  return maskUnmerged(scope.visible, type, await runCommand(scope.storage, () => decide(scope, type, input)));
}

async function decide<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  input: unknown,
): Promise<UnmergeDecision<RecordTypes[T]>> {
  requireAction(scope, mergeActions[type]);
  const command: Readonly<Record<string, string | undefined>> = parseInput(unmergeSchema(type), input);
  const named = { id: command[`${type}Id`] ?? "", duplicateId: command["duplicateId"] };
  return decideUnmerge(await loadUnmerge(scope, type, named), scope.settings.leads, decisionEnv(scope));
}

/** What came of taking a merge back, as the actor may see it. */
export const maskUnmerged = <T extends MergeableType>(
  visible: VisibleRecords,
  type: T,
  unmerged: Unmerged<RecordTypes[T]>,
): Unmerged<RecordTypes[T]> => {
  const hidden = visible.hidden(type);
  return {
    ...unmerged,
    record: visible.mask(type, unmerged.record),
    restored: visible.maskAll(type, unmerged.restored),
    kept: unmerged.kept.map(({ key, fields }) => ({ key, fields: fields.filter((field) => !hidden.has(field)) })),
  };
};
