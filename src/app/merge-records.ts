import { CrmError, isCrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import { keyUsed } from "../kernel/under-key.js";
import type { Merged } from "../merge/decide-merge.js";
import { decideMerge } from "../merge/decide-merge.js";
import type { MergeCommand } from "../merge/merge.schema.js";
import { mergeSchema } from "../merge/merge.schema.js";
import type { StoredMerge } from "../merge/merge-report.js";
import { choosableFields } from "../merge/merge-rules.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { Journal } from "../model/journal.js";
import type { RecordTypes } from "../model/record-types.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { idOfKey } from "./id-of-key.js";
import { loadMerge } from "./load-merge.js";
import { maskMergeDecision, maskMerged } from "./mask-merge.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** The decision on a merge, with the plan that the merge itself would carry out. */
export type MergeDecision<R> = Decision<WritePlan<Merged<R>>>;

/** What the actor must be allowed to do, by type. */
export const mergeActions = { lead: "leads.merge", contact: "contacts.merge", account: "accounts.merge" } as const;

/** Decides on a merge; nothing is written. */
export async function previewMerge<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  input: unknown,
): Promise<MergeDecision<RecordTypes[T]>> {
  const command = parseMerge(scope, type, input);
  return maskMergeDecision(
    scope.visible,
    type,
    await decideMergeOf(scope, type, command, journalIdOf(scope, type, command)),
  );
}

/** Merges records. Under an idempotency key it is done once; sent again, it gives what became of it. */
export async function mergeRecords<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  input: unknown,
): Promise<Merged<RecordTypes[T]>> {
  const command = parseMerge(scope, type, input);
  const done = await mergedBefore(scope, type, command);
  return maskMerged(scope.visible, type, done ?? (await mergeOnce(scope, type, command)));
}

async function mergeOnce<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  command: MergeCommand,
): Promise<Merged<RecordTypes[T]>> {
  const journalId = journalIdOf(scope, type, command);
  try {
    return await runCommand(scope.storage, () => decideMergeOf(scope, type, command, journalId));
  } catch (error) {
    const done = isCrmError(error) ? await mergedBefore(scope, type, command) : null;
    if (done === null) throw error; // the same command, sent twice at once, was the quicker one otherwise
    return done;
  }
}

/** Loads what a merge needs and decides; nothing is written. */
export async function decideMergeOf<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  { originalId, duplicateIds, choose, expectedVersions = {} }: MergeCommand,
  journalId: Journal["id"],
): Promise<MergeDecision<RecordTypes[T]>> {
  const command = { originalId, duplicateIds, choose };
  const state = await loadMerge(scope, type, command, expectedVersions, journalId);
  return decideMerge(command, state, scope.settings.leads, decisionEnv(scope));
}

function parseMerge(scope: CrmScope, type: MergeableType, input: unknown): MergeCommand {
  requireAction(scope, mergeActions[type]);
  const command = parseInput(mergeSchema(type), input);
  const known = choosableFields(type);
  const shown = scope.visible.fields(type);
  const isChoosable = (field: string): boolean =>
    field.startsWith("custom.") ? shown.has(field) : known.has(field) && !scope.visible.hidden(type).has(field);
  const named = [command.originalId, ...command.duplicateIds];
  const refusals = [
    ...unknownNames("choose", command.choose, isChoosable),
    ...unknownNames("expectedVersions", command.expectedVersions, (id) => named.some((one) => one === id)),
  ];
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  return command;
}

const unknownNames = (field: string, given: object | undefined, isKnown: (name: string) => boolean) =>
  Object.keys(given ?? {}).flatMap((name) =>
    isKnown(name) ? [] : [{ code: "INPUT_UNKNOWN_FIELD", path: [field, name] }],
  );

/** One key, one merge, within a company and a type. */
const journalIdOf = (scope: CrmScope, type: MergeableType, { idempotencyKey }: MergeCommand): Journal["id"] =>
  idOfKey(scope, "journal", ["merge", type], idempotencyKey);

/** What became of the command when it was carried out under the same key before; `null` where it was not. */
async function mergedBefore<T extends MergeableType>(
  scope: CrmScope,
  type: T,
  command: MergeCommand,
): Promise<Merged<RecordTypes[T]> | null> {
  if (command.idempotencyKey === undefined) return null;
  const [journal] = await scope.storage.get("journal", [journalIdOf(scope, type, command)]);
  if (journal === undefined) return null;
  const { duplicateIds, ...report } = journal.result as unknown as StoredMerge; // the journal of a merge holds its report
  const isSame =
    journal.subjectKey === keyOf(type, command.originalId) &&
    JSON.stringify(duplicateIds) === JSON.stringify(command.duplicateIds);
  if (!isSame || journal.undoneAt !== null) throw new CrmError("REFUSED", { refusals: [keyUsed] });
  return { record: await scope.visible.require(type, command.originalId), ...report, journalId: journal.id };
}
