import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";

/** Plans that a lead is put away, or taken out again. Nothing is written where it is so already. */
export function planArchiveLead(lead: Lead, archived: boolean, env: DecisionEnv): WritePlan<Lead> {
  if ((lead.archivedAt !== null) === archived) return { writes: [], entries: [], warnings: [], result: lead };
  const next = nextVersion(lead, { archivedAt: archived ? env.now : null }, env.now);
  return {
    writes: [storeNext("lead", next)],
    entries: [newEntry("lead", lead, { kind: archived ? "archived" : "restored" }, env)],
    warnings: [],
    result: next,
  };
}
