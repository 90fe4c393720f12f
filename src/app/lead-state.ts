import { CrmError } from "../kernel/crm-error.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { LeadInput } from "../leads/lead-input.schema.js";
import type { LeadRules } from "../leads/lead-rules.js";
import type { LeadInputState } from "../leads/resolve-lead-input.js";
import { leadChoices } from "../leads/resolve-lead-input.js";
import type { Lead } from "../model/lead.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { LossReason } from "../reference-data/resolve-loss-reason.js";
import { resolveLossReason } from "../reference-data/resolve-loss-reason.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { loadNamed } from "./load-named.js";
import { loadPipelines } from "./load-pipelines.js";

/** The rules for leads as they are now: the settings and the stored pipelines. */
export async function loadLeadRules(scope: CrmScope): Promise<LeadRules> {
  return { ...scope.settings.leads, pipelines: await loadPipelines(scope, "lead") };
}

/**
 * Reads a lead that is to be changed.
 * @throws CrmError `NOT_FOUND`, `FORBIDDEN`, or `VERSION_CONFLICT` where it is not at the version that the caller saw.
 */
export async function loadLead(scope: CrmScope, leadId: string, expectedVersion: number | undefined): Promise<Lead> {
  const lead = await scope.visible.require("lead", leadId);
  scope.visible.requireWritable("lead", lead);
  if (expectedVersion !== undefined && lead.version !== expectedVersion)
    throw new CrmError("VERSION_CONFLICT", { record: keyOf("lead", leadId) });
  return lead;
}

/** Reads what has to be known of the records that a command names. */
export async function loadInputState(scope: CrmScope, input: LeadInput): Promise<LeadInputState> {
  const [named, foreign] = await Promise.all([loadNamed(scope, leadChoices(input)), loadForeign(scope, input)]);
  return { ...named, foreign };
}

/** Reads the reason of a loss; a name that is none yet is made one by the commit of the loss. */
export async function loadLossReason(scope: CrmScope, choice: NamedChoice | null | undefined): Promise<LossReason> {
  const choices = choice === undefined || choice === null ? [] : [{ kind: "lostReason", choice } as const];
  return resolveLossReason(choice, await loadNamed(scope, choices), decisionEnv(scope));
}

/** Users and teams are the host's own: they need not be stored; but one that is must be visible to be named. */
async function loadForeign(
  { visible }: CrmScope,
  { assignedToId, teamId }: LeadInput,
): Promise<ReadonlySet<RecordKey>> {
  const named = [["user", assignedToId] as const, ["team", teamId] as const];
  const found = named.map(async ([type, id]) => {
    if (id === undefined || id === null) return [];
    return (await visible.visibility(type, [id])).get(id) === false ? [keyOf(type, id)] : [];
  });
  return new Set((await Promise.all(found)).flat());
}
