import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { deriveLead } from "../leads/derive-lead.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { mergePlans } from "../plan/merge-plans.js";
import { replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import type { ImportedChange } from "./imported-changes.js";
import { rowsAtOnce } from "./plan-import.js";
import { isRace } from "./run-command.js";

/** Gives the leads that an import changed their values back, but those that were changed since; gives how many. */
export async function revertImported(
  scope: CrmScope,
  batchId: Id<"importBatch">,
  changes: readonly ImportedChange[],
): Promise<number> {
  let reverted = 0;
  for (let start = 0; start < changes.length; start += rowsAtOnce)
    reverted += await revertChanges(scope, batchId, changes.slice(start, start + rowsAtOnce));
  return reverted;
}

/** Looks again where somebody changed one of the leads meanwhile. */
async function revertChanges(
  scope: CrmScope,
  batchId: Id<"importBatch">,
  changes: readonly ImportedChange[],
): Promise<number> {
  const ids = changes.map(({ leadId }) => leadId);
  const leads = await scope.visible.getUnmerged("lead", ids);
  const env = decisionEnv(scope);
  const plans = changes.flatMap(({ leadId, version, from }) => {
    const lead = leads.get(leadId);
    return lead?.version === version ? [revertPlan(scope, batchId, lead, from, env)] : [];
  });
  if (plans.length === 0) return 0;
  try {
    await scope.storage.commit(mergePlans(plans));
    return plans.length;
  } catch (error) {
    if (!isRace(error)) throw error;
    return revertChanges(scope, batchId, changes);
  }
}

function revertPlan(
  { settings }: CrmScope,
  batchId: Id<"importBatch">,
  lead: Lead,
  from: Partial<Lead>,
  env: DecisionEnv,
): Pick<WritePlan, "writes" | "entries"> {
  const next = { ...from, ...deriveLead({ ...lead, ...from }, settings.leads) };
  const related = [keyOf("importBatch", batchId)];
  const facts = { kind: "importUndone", related, data: { fields: Object.keys(from) } } as const;
  return { writes: [replace("lead", lead, next, env.now)], entries: [newEntry("lead", lead, facts, env)] };
}
