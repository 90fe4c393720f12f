import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { keyUsed } from "../kernel/under-key.js";
import type { MergeBatch } from "../merge/merge-batch.js";
import { batchOf, batchOfCommand, newMergeBatch } from "../merge/merge-batch.js";
import type { MergeSureCommand } from "../merge/merge-sure.schema.js";
import type { Journal } from "../model/journal.js";
import type { Write } from "../plan/write.js";
import { check, insert } from "../plan/write.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { idOfKey } from "./id-of-key.js";

/** A command on groups that is being carried out. */
export interface SureRun {
  /** The command. */
  readonly command: MergeSureCommand;
  /** The id of the batch. */
  readonly batchId: Id<"journal">;
  /** What is kept of the command. */
  readonly batch: MergeBatch;
}

/**
 * Begins a command, or goes on with it where it ended.
 * @throws CrmError `REFUSED` where its idempotency key was used for something else, or what was merged was taken back.
 */
export async function beginSureRun(scope: CrmScope, command: MergeSureCommand): Promise<SureRun> {
  const batchId = batchIdOf(scope, command);
  const batch = batchOfCommand(command);
  const [stored] = command.idempotencyKey === undefined ? [] : await scope.storage.get("journal", [batchId]);
  if (stored !== undefined && (stored.undoneAt !== null || !isSame(stored, batch))) throw refusedFor(keyUsed);
  return { command, batchId, batch };
}

/** One key, one batch, within a company. */
const batchIdOf = (scope: CrmScope, { idempotencyKey }: MergeSureCommand): Id<"journal"> =>
  idOfKey(scope, "journal", ["mergeBatch"], idempotencyKey);

/**
 * Gives what is written with each merge: the first one stores the batch, the others hold on to it, so that none is
 * added once the batch is being taken back.
 * @throws CrmError `REFUSED` where it is, or where another command under the same key was quicker.
 */
export async function holdBatch(scope: CrmScope, { batchId, batch }: SureRun): Promise<Write> {
  const [stored] = await scope.storage.get("journal", [batchId]);
  if (stored === undefined) return insert("journal", newMergeBatch(batchId, batch, decisionEnv(scope)));
  if (!isSame(stored, batch)) throw refusedFor(keyUsed);
  if (stored.undoneAt !== null) throw refusedFor(batchUndone);
  return check("journal", batchId, stored.version);
}

const isSame = (stored: Journal, { command }: MergeBatch): boolean => batchOf(stored)?.command === command;

const batchUndone: Refusal = { code: "MERGE_BATCH_UNDONE" };

const refusedFor = (refusal: Refusal): CrmError => new CrmError("REFUSED", { refusals: [refusal] });

/** Whether an error is not one of a single group: it ends the command. */
export const endsRun = ({ refusals }: CrmError): boolean =>
  refusals.some(({ code }) => code === keyUsed.code || code === batchUndone.code);
