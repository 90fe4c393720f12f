import { CrmError } from "../kernel/crm-error.js";
import type { Id } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import { batchOf } from "../merge/merge-batch.js";
import { unmergeAllSchema } from "../merge/merge-sure.schema.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { MergeSureWatch, RefusedGroup, UnmergedGroup, UnmergedGroups } from "../merge/sure-report.js";
import { nextVersion, storeNext } from "../plan/write.js";
import { yieldToOthers } from "./ambient.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { mergeActions } from "./merge-records.js";
import { parseInput } from "./parse-input.js";
import { requireShape } from "./require-shape.js";
import { runCommand } from "./run-command.js";
import type { UnmergeOne } from "./unmerge-group.js";
import { commitUnmerge, onlyDecideUnmerge, unmergeGroup } from "./unmerge-group.js";
import { watchSchema } from "./watch.schema.js";

/** Decides on taking the merges of a batch back; nothing is written. */
export const previewUnmergeAll = async (
  scope: CrmScope,
  input: unknown,
  watch: MergeSureWatch,
): Promise<UnmergedGroups> => unmergeGroups(scope, await loadBatch(scope, input, watch), watch, onlyDecideUnmerge);

/**
 * Takes the merges of a batch back. The batch is marked first, so that whoever is still carrying it out stops. Ended by
 * a crash, it can be called again, and so once what stood against it is gone.
 */
export async function unmergeAll(scope: CrmScope, input: unknown, watch: MergeSureWatch): Promise<UnmergedGroups> {
  const batch = await loadBatch(scope, input, watch);
  await runCommand(scope.storage, () => decideMarkUndone(scope, batch.id));
  return unmergeGroups(scope, batch, watch, commitUnmerge(scope));
}

/** A batch that is there. */
interface LoadedBatch {
  readonly id: Id<"journal">;
  readonly type: MergeableType;
  readonly groups: number;
}

async function loadBatch(scope: CrmScope, input: unknown, watch: MergeSureWatch): Promise<LoadedBatch> {
  requireShape(watchSchema, watch, ["watch"]);
  const id = asId("journal", parseInput(unmergeAllSchema, input).batchId);
  const batch = batchOf(await scope.visible.require("journal", id));
  if (batch === null) throw new CrmError("NOT_FOUND", { record: keyOf("journal", id) });
  requireAction(scope, mergeActions[batch.type]);
  return { id, type: batch.type, groups: batch.groups };
}

async function decideMarkUndone(scope: CrmScope, id: Id<"journal">) {
  const journal = await scope.visible.require("journal", id);
  const now = scope.clock();
  const writes = journal.undoneAt === null ? [storeNext("journal", nextVersion(journal, { undoneAt: now }, now))] : [];
  return { ok: true, value: { writes, entries: [], warnings: [], result: null } } as const;
}

async function unmergeGroups(
  scope: CrmScope,
  { id, type, groups }: LoadedBatch,
  { onProgress, signal }: MergeSureWatch,
  carryOut: UnmergeOne,
): Promise<UnmergedGroups> {
  const [unmerged, refused]: [UnmergedGroup[], RefusedGroup[]] = [[], []];
  let left = groups;
  while (left > 0 && signal?.aborted !== true) {
    const outcome = await unmergeGroup(scope, type, { batchId: id, place: --left }, carryOut);
    if (outcome !== null && "unmerged" in outcome) unmerged.push(outcome.unmerged);
    else if (outcome !== null) refused.push(outcome.refused);
    onProgress?.({ groups: groups - left, of: groups, batchId: id });
    await yieldToOthers();
  }
  return { batchId: id, unmerged, refused, remaining: left };
}
