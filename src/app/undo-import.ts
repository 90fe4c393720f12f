import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { ImportBatch } from "../model/import-batch.js";
import { id } from "../model/text.schema.js";
import { nextVersion, replace } from "../plan/write.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { importObstacles, obstacleRefusals } from "./import-obstacles.js";
import { importedChanges } from "./imported-changes.js";
import { parseInput } from "./parse-input.js";
import { removeImported } from "./remove-imported.js";
import { revertImported } from "./revert-imported.js";
import { isRace } from "./run-command.js";

/** Takes an import back. */
export interface UndoImportCommand {
  /** The import. */
  readonly importBatchId: string;
  /** Whether leads that stand in the way stay as they are; without it nothing is taken back while there are any. */
  readonly keepChanged?: boolean | undefined;
}

/** What came of it. */
export interface ImportUndone {
  /** The import. */
  readonly batch: ImportBatch;
  /** How many leads were removed. */
  readonly removed: number;
  /** How many leads got their values back. */
  readonly reverted: number;
  /** How many leads were changed since, or are used by other records, and stay. */
  readonly kept: number;
}

const undoImportSchema = z.strictObject({ importBatchId: id("importBatch"), keepChanged: z.boolean().optional() });

/**
 * Takes an import back, 500 leads in each commit. The import is marked first, so that whoever is still committing it
 * stops. Ended by a crash, it can be called again; once nothing is left to do, it is refused.
 */
export async function undoImport(scope: CrmScope, input: UndoImportCommand): Promise<ImportUndone> {
  requireAction(scope, "leads.import");
  const { importBatchId, keepChanged = false } = parseInput(undoImportSchema, input);
  const batch = await scope.visible.require("importBatch", importBatchId);
  const begun = batch.state === "undone";
  const changes = await importedChanges(scope, batch.id);
  const obstacles = await importObstacles(scope, batch.id, changes);
  if (!begun && !keepChanged) refuseFor(obstacleRefusals(obstacles));
  const undone = begun ? batch : await markUndone(scope, batch);
  const removed = await removeImported(scope, batch.id);
  const reverted = await revertImported(scope, batch.id, changes);
  if (begun && removed + reverted === 0) refuseFor([{ code: "IMPORT_ALREADY_UNDONE" }]);
  return { batch: undone, removed, reverted, kept: obstacles.changed.length + obstacles.inUse.length };
}

function refuseFor(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CrmError("REFUSED", { refusals });
}

/** Whoever is committing the import writes how far it came all the time: what counts is that it stops. */
async function markUndone(scope: CrmScope, batch: ImportBatch): Promise<ImportBatch> {
  const now = scope.clock();
  try {
    await scope.storage.commit({ writes: [replace("importBatch", batch, { state: "undone" }, now)], entries: [] });
    return nextVersion(batch, { state: "undone" }, now);
  } catch (error) {
    if (!isRace(error)) throw error;
    return markUndone(scope, await scope.visible.require("importBatch", batch.id));
  }
}
