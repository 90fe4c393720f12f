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
import { loadEntryState } from "./load-entry-state.js";
import { loadNamed } from "./load-named.js";
import { loadPipelines } from "./load-pipelines.js";
import { loadWritable } from "./load-writable.js";

/** The rules for leads as they are now: the settings and the stored pipelines. */
export async function loadLeadRules(scope: CrmScope): Promise<LeadRules> {
  return { ...scope.settings.leads, pipelines: await loadPipelines(scope, "lead") };
}

/** Reads a lead that is to be changed, as {@link loadWritable} does. */
export const loadLead = (scope: CrmScope, leadId: string, expectedVersion?: number | undefined): Promise<Lead> =>
  loadWritable(scope, "lead", leadId, expectedVersion);

/** Reads what has to be known of the records that a command names. */
export const loadInputState = (scope: CrmScope, input: LeadInput): Promise<LeadInputState> =>
  loadEntryState(scope, leadChoices(input), input);

/** Reads the reason of a loss; a name that is none yet is made one by the commit of the loss. */
export async function loadLossReason(scope: CrmScope, choice: NamedChoice | null | undefined): Promise<LossReason> {
  const choices = choice === undefined || choice === null ? [] : [{ kind: "lostReason", choice } as const];
  return resolveLossReason(choice, await loadNamed(scope, choices), decisionEnv(scope));
}
