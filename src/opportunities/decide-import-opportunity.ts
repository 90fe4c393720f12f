import type { CivilDate } from "../kernel/civil-date.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { accept, acceptUnless, refuse } from "../kernel/decision.js";
import { startOfDate } from "../kernel/time-zone.js";
import type { Opportunity } from "../model/opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { NamedResolver } from "../reference-data/resolve-named.js";
import { namedResolver } from "../reference-data/resolve-named.js";
import { definitionCheck } from "../status/definition-check.js";
import { roleOfStatus } from "../status/status-roles.js";
import { partyChecks } from "./decide-create-opportunity.js";
import type { OpportunityRow } from "./import-opportunities.schema.js";
import type { ImportOpportunityRefusalCode } from "./import-row-objections.js";
import { importRowObjections } from "./import-row-objections.js";
import { importedHistory } from "./imported-history.js";
import { importedOpportunity } from "./imported-opportunity.js";
import { importedOpportunityId } from "./imported-opportunity-id.js";
import type { ImportedStanding, OpportunityImportState } from "./opportunity-import-state.js";

/** What became of an opportunity of another system. */
export interface OpportunityImport {
  /** The opportunity; one that was there already as it is now. */
  readonly opportunity: Opportunity;
  /** Whether it was made, or known from an earlier import. */
  readonly answer: "made" | "known";
}

/**
 * Decides on one opportunity of another system. One that was imported before is left as it is, whatever the row says. It
 * comes as it stands there: no guards, no required fields, no effect on the account. Paths begin at the row.
 */
export function decideImportOpportunity(
  row: OpportunityRow,
  state: OpportunityImportState,
  env: DecisionEnv,
): Decision<WritePlan<OpportunityImport>, ImportOpportunityRefusalCode> {
  const { externalId, stage } = row;
  const id = importedOpportunityId(env.actor, externalId);
  const known = state.stored.get(id);
  if (known !== undefined) return accept(nothing({ opportunity: known, answer: "known" }));
  if (state.concealed.has(id))
    return refuse({ code: "OPPORTUNITY_EXTERNAL_ID_TAKEN", path: ["externalId"], params: { externalId } });
  const status = state.statuses.get(stage);
  if (status === undefined) return refuse({ code: "OPPORTUNITY_STAGE_UNMAPPED", path: ["stage"], params: { stage } });
  const reasons = namedResolver(state.named, env);
  if (typeof row.lostReasonId === "string") reasons.idOf("lostReason", row.lostReasonId, ["lostReasonId"]);
  const role = roleOfStatus(state.definition.pipeline, status.id);
  const found: Refusal<ImportOpportunityRefusalCode>[] = [
    ...importRowObjections(row, role, state, env),
    ...reasons.refusals,
  ];
  return acceptUnless(found, () => planImport(row, { id, status, ...datesOf(row, env) }, state, reasons, env));
}

const nothing = (result: OpportunityImport): WritePlan<OpportunityImport> => ({
  writes: [],
  entries: [],
  warnings: [],
  result,
});

/** Days begin as they do in the actor's zone; what is opened today is not opened after now. */
function datesOf(
  { openedOn, closedOn }: OpportunityRow,
  { now, actor }: DecisionEnv,
): Pick<ImportedStanding, "openedAt" | "closedAt"> {
  const startOf = (date: string): Date => startOfDate(actor.timeZone, date as CivilDate); // checked by the schema
  const closedAt = typeof closedOn === "string" ? startOf(closedOn) : null;
  return { openedAt: typeof openedOn === "string" ? startOf(openedOn) : (closedAt ?? now), closedAt };
}

function planImport(
  row: OpportunityRow,
  standing: ImportedStanding,
  state: OpportunityImportState,
  reasons: Pick<NamedResolver, "writes">,
  env: DecisionEnv,
): WritePlan<OpportunityImport> {
  const stages = importedOpportunity(row, standing, state, env);
  const opportunity = stages.standing;
  const { accountId, contactId } = opportunity;
  const account = accountId === null ? undefined : state.accounts.get(accountId);
  const contact = contactId === null ? undefined : state.contacts.get(contactId);
  return {
    writes: [
      ...definitionCheck(opportunity.statusId, [state.definition]),
      ...partyChecks({ account, contact }),
      ...reasons.writes,
      insert("opportunity", opportunity),
    ],
    entries: importedHistory(stages, standing.openedAt, env),
    warnings: [],
    result: { opportunity, answer: "made" },
  };
}
