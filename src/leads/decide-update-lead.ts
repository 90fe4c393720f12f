import { toldChanges } from "../entry/told-changes.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { companyObjections } from "../status/company-objections.js";
import { changedFields } from "../timeline/changed-fields.js";
import { nameObjections } from "./decide-create-lead.js";
import { deriveLead } from "./derive-lead.js";
import type { LeadInput } from "./lead-input.schema.js";
import type { LeadRules } from "./lead-rules.js";
import type { LeadInputState } from "./resolve-lead-input.js";
import { resolveLeadInput } from "./resolve-lead-input.js";

/** Decides on changes of what was entered. Nothing is written where nothing changes. */
export function decideUpdateLead(
  changes: LeadInput,
  state: LeadInputState & { readonly lead: Lead },
  rules: LeadRules,
  env: DecisionEnv,
): Decision<WritePlan<Lead>, string> {
  const { lead } = state;
  const { details, companyId, custom, writes, entries, refusals } = resolveLeadInput(
    changes,
    { ...state, before: lead },
    rules,
    env,
  );
  const entered = {
    ...details,
    ...(companyId === undefined ? {} : { companyId }),
    custom: { ...lead.custom, ...custom },
  };
  const merged = { ...lead, ...entered };
  return acceptUnless(
    [...refusals, ...nameObjections(merged), ...companyObjections(lead, merged, rules.pipelines)],
    () => {
      const next = nextVersion(lead, { ...entered, ...deriveLead(merged, rules) }, env.now);
      const changed = changedFields(lead, next);
      if (Object.keys(changed).length === 0) return { writes: [], entries: [], warnings: [], result: lead };
      return {
        writes: [...writes, storeNext("lead", next)],
        entries: [...entries, ...toldChanges("lead", lead, changed, env)],
        warnings: [],
        result: next,
      };
    },
  );
}
