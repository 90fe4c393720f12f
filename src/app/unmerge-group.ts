import { CrmError, isCrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { decideUnmerge } from "../merge/decide-unmerge.js";
import { mergeIdOf } from "../merge/merge-batch.js";
import type { Mergeable, MergeableType } from "../merge/mergeable-type.js";
import { duplicatesOf } from "../merge/merges-to-undo.js";
import type { RefusedGroup, UnmergedGroup } from "../merge/sure-report.js";
import type { Unmerged } from "../merge/unmerge-report.js";
import type { Journal } from "../model/journal.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { loadUnmerge } from "./load-unmerge.js";
import { acceptedPlan, runCommand } from "./run-command.js";
import { maskUnmerged } from "./unmerge-records.js";

/** What came of taking the merge of a group back. */
export type UnmergeOutcome = { readonly unmerged: UnmergedGroup } | { readonly refused: RefusedGroup };

/** `null` where somebody else was quicker. */
type Result = Unmerged<Mergeable> | null;

/** Decides on taking a merge back, and carries it out or not. */
export type UnmergeOne = (decide: () => Promise<Decision<WritePlan<Result>>>) => Promise<Result>;

/** Writes nothing. */
export const onlyDecideUnmerge: UnmergeOne = async (decide) => acceptedPlan(await decide()).result;

/** Commits each on its own. */
export const commitUnmerge =
  ({ storage }: CrmScope): UnmergeOne =>
  (decide) =>
    runCommand(storage, decide);

/** Takes the merge of one group of a batch back; `null` where there is none that holds. */
export async function unmergeGroup(
  scope: CrmScope,
  type: MergeableType,
  { batchId, place }: { readonly batchId: Id<"journal">; readonly place: number },
  carryOut: UnmergeOne,
): Promise<UnmergeOutcome | null> {
  const [merge] = await scope.storage.get("journal", [mergeIdOf(batchId, place)]);
  if (merge === undefined || merge.undoneAt !== null) return null;
  try {
    const result = await carryOut(() => decide(scope, type, merge));
    return result === null ? null : { unmerged: unmergedGroup(scope, type, merge, result) };
  } catch (error) {
    if (!isCrmError(error)) throw error;
    return { refused: whyNot(type, merge, error) };
  }
}

async function decide(scope: CrmScope, type: MergeableType, merge: Journal): Promise<Decision<WritePlan<Result>>> {
  const [duplicateId] = duplicatesOf(merge);
  const state = await loadUnmerge(scope, type, { id: splitKey(merge.subjectKey).id, duplicateId });
  const isHeld = state.journal?.id === merge.id;
  if (!isHeld) return accept({ writes: [], entries: [], warnings: [], result: null });
  return decideUnmerge(state, scope.settings.leads, decisionEnv(scope));
}

/** Obstacles of a single merge are told; what would befall every other too ends the command. */
function whyNot(type: MergeableType, merge: Journal, error: CrmError): RefusedGroup {
  const { code } = error;
  if (code === "NOT_FOUND") return { keys: [], error: new CrmError(code, { record: keyOf("journal", merge.id) }) };
  if (code !== "REFUSED" && code !== "FORBIDDEN" && code !== "VERSION_CONFLICT") throw error;
  return { keys: [merge.subjectKey, ...duplicateKeys(type, merge)], error };
}

function unmergedGroup(
  scope: CrmScope,
  type: MergeableType,
  merge: Journal,
  result: Unmerged<Mergeable>,
): UnmergedGroup {
  const { moved, elsewhere, since, kept } = maskUnmerged(scope.visible, type, result);
  return { survivor: merge.subjectKey, restored: duplicateKeys(type, merge), moved, elsewhere, since, kept };
}

const duplicateKeys = (type: MergeableType, merge: Journal) => duplicatesOf(merge).map((id) => keyOf(type, id));
