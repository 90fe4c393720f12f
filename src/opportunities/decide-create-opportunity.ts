import type { EntryState } from "../entry/entry-state.js";
import type { EntryRefusalCode } from "../entry/resolve-entry.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { asId } from "../kernel/id.js";
import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { check, insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { definitionCheck } from "../status/definition-check.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { entryObjections } from "../status/move-objections.js";
import { definitionsOfCompany, placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfStatus } from "../status/status-roles.js";
import { newEntry } from "../timeline/new-entry.js";
import { newOpportunity } from "./new-opportunity.js";
import { emptyOpportunity, opportunityChoices } from "./opportunity-fields.js";
import type { NewOpportunity } from "./opportunity-input.schema.js";
import type { OpportunityInputRefusalCode, Parties } from "./opportunity-objections.js";
import { detailsObjections } from "./opportunity-objections.js";
import type { OpportunityResult } from "./opportunity-result.js";
import { plainResult } from "./opportunity-result.js";
import { isClosing } from "./opportunity-role.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { opportunityWarnings } from "./opportunity-warnings.js";
import { completeTerm } from "./recurring-term.js";
import { relatedToOpportunity } from "./related-to-opportunity.js";

/** Why an opportunity is not created. */
export type CreateOpportunityRefusalCode =
  | EntryRefusalCode
  | OpportunityInputRefusalCode
  | Exclude<MoveRefusalCode, "STATUS_MOVE_NOT_ALLOWED">
  | "OPPORTUNITY_STATUS_RESERVED";

/** What is loaded before an opportunity is created. */
export interface CreateOpportunityState extends EntryState, Parties {
  /** ISO 4217 code of the currency where neither the entry nor the account says one. */
  readonly currency: string;
  /** The reference number that was drawn for it, `null` where no sequence is defined. */
  readonly reference: string | null;
}

/** Decides on a new opportunity. The defaults are the default status, the current user, the user's active team and company. */
export function decideCreateOpportunity(
  { statusId, ...input }: NewOpportunity,
  state: CreateOpportunityState,
  rules: OpportunityRules,
  env: DecisionEnv,
): Decision<WritePlan<OpportunityResult>, string> {
  const resolved = resolveEntry<OpportunityDetails>(opportunityChoices, input, state, { sizeBands: [] }, env);
  const { term, refusals } = completeTerm(resolved.details);
  const entered = enteredDetails({ ...resolved.details, ...term }, input.name, state, env);
  const { custom, companyId } = resolved;
  const opportunity = newOpportunity(
    {
      ...entered,
      custom,
      ...(companyId === undefined ? {} : { companyId }),
      ...(statusId === undefined ? {} : { statusId: asId("status", statusId) }),
    },
    state.reference,
    rules.pipelines,
    env,
  );
  const found: readonly Refusal[] = [
    ...resolved.refusals,
    ...refusals,
    ...detailsObjections(entered, state, rules),
    ...firstStatusObjections(opportunity, rules, env),
  ];
  return acceptUnless(found, () => {
    const warnings = opportunityWarnings(opportunity);
    return {
      writes: [
        ...resolved.writes,
        ...definitionCheck(opportunity.statusId, rules.pipelines),
        ...partyChecks(state),
        insert("opportunity", opportunity),
      ],
      entries: [...resolved.entries, creationEntry(opportunity, env)],
      warnings,
      result: plainResult(opportunity, warnings),
    };
  });
}

function enteredDetails(
  details: Partial<OpportunityDetails>,
  name: string,
  { account, currency }: CreateOpportunityState,
  env: DecisionEnv,
): OpportunityDetails {
  return {
    ...emptyOpportunity,
    assignedToId: env.actor.userId,
    teamId: env.actor.teamId,
    currency: account?.currency ?? currency,
    ...details,
    name,
  };
}

/** Won and lost are reached by closing alone. */
function firstStatusObjections(
  opportunity: Opportunity,
  { pipelines, guards }: OpportunityRules,
  { actor, now }: DecisionEnv,
): Refusal[] {
  const { statusId, companyId } = opportunity;
  const place = placeOfStatus(definitionsOfCompany(pipelines, companyId), statusId);
  if (place === undefined) return [{ code: "STATUS_UNKNOWN", path: ["statusId"], params: { statusId } }];
  const role = roleOfStatus(place.definition.pipeline, statusId);
  return isClosing(role)
    ? [{ code: "OPPORTUNITY_STATUS_RESERVED", path: ["statusId"], params: { statusId, role } }]
    : entryObjections(guards, opportunity, place, { actor, now, fromStatusId: null });
}

/** Lets a plan through only if the account, the contact and the lead are as they were found: nothing is attached to one merged away meanwhile. */
export const partyChecks = ({
  account,
  contact,
  lead,
}: Partial<Pick<Parties, "account" | "contact" | "lead">>): Write[] => [
  ...(account === undefined ? [] : [check("account", account.id, account.version)]),
  ...(contact === undefined ? [] : [check("contact", contact.id, contact.version)]),
  ...(lead === undefined ? [] : [check("lead", lead.id, lead.version)]),
];

const creationEntry = (opportunity: Opportunity, env: DecisionEnv) =>
  newEntry(
    "opportunity",
    opportunity,
    {
      kind: "created",
      related: relatedToOpportunity(opportunity),
      toStatusId: opportunity.statusId,
      data: { name: opportunity.name },
    },
    env,
  );
