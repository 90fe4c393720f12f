import type { EntryState } from "../entry/entry-state.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import { toldChanges } from "../entry/told-changes.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { companyObjections } from "../status/company-objections.js";
import { changedFields } from "../timeline/changed-fields.js";
import { partyChecks } from "./decide-create-opportunity.js";
import { deriveOpportunity } from "./derive-opportunity.js";
import { opportunityChoices } from "./opportunity-fields.js";
import type { OpportunityInput } from "./opportunity-input.schema.js";
import type { Parties } from "./opportunity-objections.js";
import { closedObjections, detailsObjections } from "./opportunity-objections.js";
import type { OpportunityResult } from "./opportunity-result.js";
import { plainResult } from "./opportunity-result.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { opportunityWarnings } from "./opportunity-warnings.js";
import { completeTerm } from "./recurring-term.js";

/** What is loaded before an opportunity is changed: the account and the contact where they are entered anew. */
export interface UpdateOpportunityState extends EntryState, Parties {
  /** The opportunity. */
  readonly opportunity: Opportunity;
}

/** Decides on changes of what was entered. One that is won or lost is read-only. Nothing is written where nothing changes. */
export function decideUpdateOpportunity(
  changes: OpportunityInput,
  state: UpdateOpportunityState,
  rules: OpportunityRules,
  env: DecisionEnv,
): Decision<WritePlan<OpportunityResult>, string> {
  const { opportunity } = state;
  const resolved = resolveEntry<OpportunityDetails>(
    opportunityChoices,
    changes,
    { ...state, before: opportunity },
    { sizeBands: [] },
    env,
  );
  const { term, refusals } = completeTerm(resolved.details, opportunity);
  const merged: Opportunity = {
    ...opportunity,
    ...resolved.details,
    ...term,
    ...(resolved.companyId === undefined ? {} : { companyId: resolved.companyId }),
    custom: { ...opportunity.custom, ...resolved.custom },
  };
  const found: readonly Refusal[] = [
    ...closedObjections(opportunity, rules),
    ...resolved.refusals,
    ...refusals,
    ...detailsObjections(merged, state, rules, opportunity),
    ...companyObjections(opportunity, merged, rules.pipelines),
  ];
  return acceptUnless(found, () =>
    planUpdate({ ...merged, ...deriveOpportunity(merged, rules.pipelines) }, resolved, state, env),
  );
}

function planUpdate(
  changed: Opportunity,
  { writes, entries }: Pick<WritePlan, "writes" | "entries">,
  state: UpdateOpportunityState,
  env: DecisionEnv,
): WritePlan<OpportunityResult> {
  const { opportunity } = state;
  const told = changedFields(opportunity, changed);
  const warnings = opportunityWarnings(changed);
  if (Object.keys(told).length === 0)
    return { writes: [], entries: [], warnings, result: plainResult(opportunity, warnings) };
  const next = nextVersion(opportunity, changed, env.now);
  return {
    writes: [...writes, ...partyChecks(state), storeNext("opportunity", next)],
    entries: [...entries, ...toldChanges("opportunity", opportunity, told, env)],
    warnings,
    result: plainResult(next, warnings),
  };
}
