import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { MergeSureCommand } from "../merge/merge-sure.schema.js";
import { mergeSureSchema } from "../merge/merge-sure.schema.js";
import type { LeftGroup, MergeSureWatch, RefusedGroup, SureMerge, SureMerges } from "../merge/sure-report.js";
import { yieldToOthers } from "./ambient.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { mergeActions } from "./merge-records.js";
import type { CarryOut } from "./merge-sure-group.js";
import { commitMerge, mergeSureGroup, onlyDecide } from "./merge-sure-group.js";
import { parseInput } from "./parse-input.js";
import { requireShape } from "./require-shape.js";
import type { SureRun } from "./sure-run.js";
import { beginSureRun } from "./sure-run.js";
import { watchSchema } from "./watch.schema.js";

/** Decides on the groups as they would be merged; nothing is written. */
export const previewMergeSure = async (scope: CrmScope, input: unknown, watch: MergeSureWatch): Promise<SureMerges> =>
  mergeGroups(scope, await begin(scope, input, watch), watch, onlyDecide, null);

/** Merges the groups that are surely of one, one after the other. */
export async function mergeSure(scope: CrmScope, input: unknown, watch: MergeSureWatch): Promise<SureMerges> {
  const run = await begin(scope, input, watch);
  return mergeGroups(scope, run, watch, commitMerge(scope), run.batchId);
}

async function begin(scope: CrmScope, input: unknown, watch: MergeSureWatch): Promise<SureRun> {
  requireShape(watchSchema, watch, ["watch"]);
  const command = parseInput(mergeSureSchema, input);
  requireAction(scope, mergeActions[command.type]);
  requireEachOnce(command);
  return beginSureRun(scope, command);
}

async function mergeGroups(
  scope: CrmScope,
  run: SureRun,
  { onProgress, signal }: MergeSureWatch,
  carryOut: CarryOut,
  id: string | null,
): Promise<SureMerges> {
  const { groups } = run.command;
  const batchId = (): string | null => (merged.length === 0 ? null : id);
  const [merged, left, refused]: [SureMerge[], LeftGroup[], RefusedGroup[]] = [[], [], []];
  let place = 0;
  while (place < groups.length && signal?.aborted !== true) {
    const outcome = await mergeSureGroup(scope, run, place++, carryOut);
    if ("merged" in outcome) merged.push(outcome.merged);
    else if ("left" in outcome) left.push(outcome.left);
    else refused.push(outcome.refused);
    onProgress?.({ groups: place, of: groups.length, batchId: batchId() });
    await yieldToOthers();
  }
  return { batchId: batchId(), merged, left, refused, remaining: groups.length - place };
}

/** A record of two groups would be merged twice. */
function requireEachOnce({ groups }: MergeSureCommand): void {
  const seen = new Set<string>();
  const refusals = groups.flatMap(({ records }, i) =>
    records.flatMap(({ key }, j): Refusal[] => {
      const isNew = !seen.has(key);
      seen.add(key);
      if (isNew) return [];
      return [{ code: "MERGE_RECORD_TWICE", path: ["groups", i, "records", j, "key"], params: { id: key } }];
    }),
  );
  if (refusals.length > 0) throw new CrmError("REFUSED", { refusals });
}
