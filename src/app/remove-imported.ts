import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { remove } from "../plan/write.js";
import { newEntry } from "../timeline/new-entry.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import { isUntouched, ofImport } from "./import-obstacles.js";
import { rowsAtOnce } from "./plan-import.js";
import { isRace } from "./run-command.js";
import { usedLeads } from "./used-leads.js";

/** Removes the leads that an import made, but keeps those that were changed or are used since; gives how many of each. */
export async function removeImported(
  scope: CrmScope,
  batchId: Id<"importBatch">,
): Promise<{ readonly removed: number; readonly kept: number }> {
  let removed = 0;
  let leads = 0;
  for await (const page of everyPage(scope.visible, "lead", ofImport(batchId), rowsAtOnce)) {
    const ids = page.map(({ id }) => id);
    removed += await removeLeads(scope, batchId, ids);
    leads += page.length;
  }
  return { removed, kept: leads - removed };
}

/** Looks again where somebody changed one of the leads meanwhile. */
async function removeLeads(scope: CrmScope, batchId: Id<"importBatch">, ids: readonly string[]): Promise<number> {
  const found = [...(await scope.visible.getUnmerged("lead", ids)).values()].filter(isUntouched);
  const used = new Set(await usedLeads(scope, found));
  const leads = found.filter(({ id }) => !used.has(id));
  if (leads.length === 0) return 0;
  const env = decisionEnv(scope);
  const related = [keyOf("importBatch", batchId)];
  const entries = leads.map((lead) =>
    newEntry("lead", lead, { kind: "removed", related, data: { name: lead.fullName } }, env),
  );
  try {
    await scope.storage.commit({ writes: leads.map((lead) => remove("lead", lead)), entries });
    return leads.length;
  } catch (error) {
    if (!isRace(error)) throw error;
    return removeLeads(scope, batchId, ids);
  }
}
