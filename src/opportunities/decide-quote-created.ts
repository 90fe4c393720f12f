import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import type { Opportunity } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { moveObjections } from "../status/move-objections.js";
import type { StatusPlace } from "../status/pipeline-definition.js";
import { placeOfStatus } from "../status/pipeline-definition.js";
import { newEntry } from "../timeline/new-entry.js";
import { archivedObjections } from "./opportunity-objections.js";
import { plainResult } from "./opportunity-result.js";
import { isClosing, roleOfOpportunity } from "./opportunity-role.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { quoteCancellation } from "./plan-move-opportunity.js";
import { planOpportunityStatus } from "./plan-opportunity-status.js";
import { mostLinks, unwritten } from "./plan-signal.js";
import { relatedToOpportunity } from "./related-to-opportunity.js";
import type { QuoteAnswer, SignalResult } from "./signal-result.js";

type QuoteDecision = Decision<WritePlan<SignalResult<QuoteAnswer>>>;

/**
 * Decides on the word that a quote was made of an opportunity (guide: « l’opportunité se mettra automatiquement en statut
 * Proposition »). The quote is recorded; the opportunity moves to the proposition status, only forward, and never out of a
 * later or closed one. A quote that comes after the loss is asked to be cancelled.
 */
export function decideQuoteCreated(
  quoteKey: RecordKey,
  opportunity: Opportunity,
  rules: OpportunityRules,
  env: DecisionEnv,
): QuoteDecision {
  if (opportunity.quoteKeys.includes(quoteKey)) return unwritten("repeated", opportunity);
  if (opportunity.accountId === null)
    return unwritten("refused", opportunity, [
      { code: "OPPORTUNITY_ACCOUNT_MISSING", params: { opportunity: opportunity.name } },
    ]);
  if (opportunity.quoteKeys.length >= mostLinks)
    return unwritten("refused", opportunity, [{ code: "OPPORTUNITY_LINKS_TOO_MANY", params: { most: mostLinks } }]);
  const role = roleOfOpportunity(opportunity, rules);
  const target = isClosing(role) ? null : propositionAhead(opportunity, rules);
  const refusals =
    target === null
      ? []
      : [...archivedObjections(opportunity), ...moveObjections(rules, opportunity, target.status.id, env)];
  return target === null || refusals.length > 0
    ? accept(
        recorded(
          quoteKey,
          opportunity,
          { answer: isClosing(role) ? "closed" : "recorded", refusals },
          role === "lost",
          env,
        ),
      )
    : accept(moved(quoteKey, opportunity, target, rules, env));
}

/** The proposition status of the opportunity's pipeline, where it lies ahead; else `null`. */
function propositionAhead({ statusId }: Opportunity, { pipelines }: OpportunityRules): StatusPlace | null {
  const place = placeOfStatus(pipelines, statusId);
  const target = placeOfStatus(pipelines, place?.definition.pipeline.propositionStatusId ?? "");
  if (place === undefined || target === undefined || !place.status.open) return null;
  return place.status.sequence < target.status.sequence ? target : null;
}

function recorded(
  quoteKey: RecordKey,
  opportunity: Opportunity,
  said: Pick<SignalResult<QuoteAnswer>, "answer" | "refusals">,
  isLost: boolean,
  env: DecisionEnv,
): WritePlan<SignalResult<QuoteAnswer>> {
  const next = nextVersion(opportunity, { quoteKeys: [...opportunity.quoteKeys, quoteKey] }, env.now);
  return {
    writes: [storeNext("opportunity", next)],
    entries: [quoteEntry(quoteKey, opportunity, env), ...(isLost ? [quoteCancellation(next, [quoteKey], env)] : [])],
    warnings: [],
    result: { ...said, result: { ...plainResult(next), quotesToCancel: isLost ? [quoteKey] : [] } },
  };
}

function moved(
  quoteKey: RecordKey,
  opportunity: Opportunity,
  { status }: StatusPlace,
  rules: OpportunityRules,
  env: DecisionEnv,
): WritePlan<SignalResult<QuoteAnswer>> {
  const changes = { quoteKeys: [...opportunity.quoteKeys, quoteKey] };
  const plan = planOpportunityStatus(opportunity, status.id, { changes, facts: { quoteKey } }, rules, env);
  return {
    writes: plan.writes,
    entries: [quoteEntry(quoteKey, opportunity, env), ...plan.entries],
    warnings: [],
    result: { answer: "moved", refusals: [], result: plainResult(plan.opportunity) },
  };
}

const quoteEntry = (quoteKey: RecordKey, opportunity: Opportunity, env: DecisionEnv) =>
  newEntry(
    "opportunity",
    opportunity,
    { kind: "quoteCreated", related: [...relatedToOpportunity(opportunity), quoteKey], data: { quoteKey } },
    env,
  );
