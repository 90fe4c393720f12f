import type { CrmError } from "../kernel/crm-error.js";
import { isCrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Merged } from "../merge/decide-merge.js";
import { decideSureGroup } from "../merge/decide-sure-group.js";
import type { MergeCommand } from "../merge/merge.schema.js";
import { mergeIdOf } from "../merge/merge-batch.js";
import type { StoredMerge } from "../merge/merge-report.js";
import type { QueuedGroup } from "../merge/merge-sure.schema.js";
import type { Mergeable, MergeableType } from "../merge/mergeable-type.js";
import type { LeftGroup, RefusedGroup, SureMerge } from "../merge/sure-report.js";
import type { Journal } from "../model/journal.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { loadSureGroup } from "./load-sure-group.js";
import { maskMergeReport } from "./mask-merge-report.js";
import { decideMergeOf } from "./merge-records.js";
import { acceptedPlan, runCommand } from "./run-command.js";
import type { SureRun } from "./sure-run.js";
import { endsRun, holdBatch } from "./sure-run.js";

/** What became of a group. */
export type GroupOutcome =
  | { readonly merged: SureMerge }
  | { readonly left: LeftGroup }
  | { readonly refused: RefusedGroup };

/** Decides on a merge, and carries it out or not. */
export type CarryOut = (
  decide: () => Promise<Decision<WritePlan<Merged<Mergeable>>>>,
  run: SureRun,
) => Promise<Merged<Mergeable>>;

/** Writes nothing. */
export const onlyDecide: CarryOut = async (decide) => acceptedPlan(await decide()).result;

/** Commits a merge together with what holds the batch. */
export const commitMerge =
  (scope: CrmScope): CarryOut =>
  (decide, run) =>
    runCommand(scope.storage, async () => {
      const [decision, batch] = await Promise.all([decide(), holdBatch(scope, run)]);
      return decision.ok ? accept({ ...decision.value, writes: [batch, ...decision.value.writes] }) : decision;
    });

/** Merges the group in one place of a command, or tells why not. */
export async function mergeSureGroup(
  scope: CrmScope,
  run: SureRun,
  place: number,
  carryOut: CarryOut,
): Promise<GroupOutcome> {
  const { type, groups, keep = "mostComplete" } = run.command;
  const group = groups[place];
  if (group === undefined) throw new RangeError("A place is one of the command's groups");
  const journalId = mergeIdOf(run.batchId, place);
  const doneBefore = (): Promise<GroupOutcome | null> => outcomeBefore(scope, type, group, journalId);
  const decided = decideSureGroup(group, await loadSureGroup(scope, type, group), keep);
  if ("left" in decided) return (await doneBefore()) ?? left(group, decided.left, decided.bits);
  const { merge, bits } = decided;
  try {
    const merged = await carryOut(() => decideMergeOf(scope, type, merge, journalId), run);
    return { merged: sureMerge(scope, type, merge, bits, merged) };
  } catch (error) {
    if (!isCrmError(error) || endsRun(error)) throw error;
    return (await doneBefore()) ?? whyNot(group, error);
  }
}

/** Errors of a single group are told; what would befall every other too ends the command. */
function whyNot(group: QueuedGroup, error: CrmError): GroupOutcome {
  switch (error.code) {
    case "VERSION_CONFLICT":
      return left(group, "changed", null);
    case "NOT_FOUND":
      return left(group, "gone", null);
    case "REFUSED":
    case "FORBIDDEN":
      return { refused: { keys: keysOf(group), error } };
    default:
      throw error;
  }
}

/** What became of a group when the command was sent before, or is carried out twice at once: it is not as it was seen then. */
async function outcomeBefore(
  scope: CrmScope,
  type: MergeableType,
  group: QueuedGroup,
  journalId: Journal["id"],
): Promise<GroupOutcome | null> {
  const [journal] = await scope.storage.get("journal", [journalId]);
  if (journal === undefined) return null;
  if (journal.undoneAt !== null) return left(group, "takenBack", null);
  const report = journal.result as unknown as StoredMerge; // the journal of a merge holds its report
  const originalId = journal.subjectKey.slice(type.length + 1);
  const isShown = (await scope.visible.get(type, [originalId])).size > 0;
  if (!isShown) return left(group, "gone", null);
  const merge = { originalId, duplicateIds: report.duplicateIds };
  return { merged: sureMerge(scope, type, merge, weakest(group, journal.subjectKey), report) };
}

const left = (group: QueuedGroup, reason: LeftGroup["reason"], bits: number | null): GroupOutcome => ({
  left: { keys: keysOf(group), reason, bits },
});

const keysOf = ({ records }: QueuedGroup): RecordKey[] => records.map(({ key }) => key as RecordKey); // the schema has checked it

/** The bits of the weakest pair with a record; all of them were compared where it was merged. */
const weakest = ({ pairs }: QueuedGroup, survivor: string): number =>
  Math.min(...pairs.filter(({ keys }) => keys.includes(survivor)).map(({ bits }) => bits));

function sureMerge(
  { visible }: CrmScope,
  type: MergeableType,
  { originalId, duplicateIds }: Pick<MergeCommand, "originalId" | "duplicateIds">,
  bits: number,
  report: Omit<Merged<Mergeable>, "record" | "journalId">,
): SureMerge {
  const { conflicts, moved, folded } = maskMergeReport(visible, type, report);
  const duplicates = duplicateIds.map((id) => keyOf(type, id));
  return { survivor: keyOf(type, originalId), duplicates, bits, conflicts, moved, folded };
}
