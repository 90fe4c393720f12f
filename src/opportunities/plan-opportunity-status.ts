import type { Id } from "../kernel/id.js";
import type { Opportunity } from "../model/opportunity.js";
import type { Json, TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { definitionCheck } from "../status/definition-check.js";
import { planStatusChange } from "../status/plan-status-change.js";
import { allChanges } from "../timeline/changed-fields.js";
import { probabilityIn } from "./derive-opportunity.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { relatedToOpportunity } from "./related-to-opportunity.js";

/** An opportunity in its new status, with what is written and told of it. */
export interface OpportunityChange {
  /** The opportunity as it will be. */
  readonly opportunity: Opportunity;
  /** What is written. */
  readonly writes: readonly Write[];
  /** What is told. */
  readonly entries: readonly TimelineEntry[];
}

/** What a change of status brings with it. */
export interface StatusChangeParts {
  /** The fields that change besides the status and what follows from it. */
  readonly changes: Partial<Opportunity>;
  /** What the history tells besides the fields that changed. */
  readonly facts?: Readonly<Record<string, Json>>;
}

/**
 * Plans that an opportunity gets another status, with the probability that counts there. The definition must still be the
 * one that was decided by. The history tells every field that changed, so that the opportunity can be seen as it was.
 */
export function planOpportunityStatus(
  before: Opportunity,
  statusId: Id<"status">,
  { changes, facts = {} }: StatusChangeParts,
  { pipelines }: Pick<OpportunityRules, "pipelines">,
  env: DecisionEnv,
): OpportunityChange {
  const all: Partial<Opportunity> = { ...changes, probability: probabilityIn(statusId, before, pipelines) };
  const { boardRank: _rank, ...told } = allChanges(before, { ...before, ...all });
  const { record, write, entry } = planStatusChange("opportunity", before, statusId, all, env, {
    ...facts,
    changes: told,
  });
  const related = [...new Set([...entry.relatedKeys, ...relatedToOpportunity(before)])];
  return {
    opportunity: record,
    writes: [...definitionCheck(statusId, pipelines), write],
    entries: [{ ...entry, relatedKeys: related }],
  };
}
