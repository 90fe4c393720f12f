import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { Lead, LeadDetails } from "../model/lead.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newBoardRank } from "../status/board-rank.js";
import { definitionCheck } from "../status/definition-check.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { entryObjections } from "../status/move-objections.js";
import { defaultDefinition, definitionsOfCompany, placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfStatus } from "../status/status-roles.js";
import { newEntry } from "../timeline/new-entry.js";
import { blankLead } from "./blank-lead.js";
import { deriveLead } from "./derive-lead.js";
import type { NewLead } from "./lead-input.schema.js";
import type { LeadRules } from "./lead-rules.js";
import type { LeadInputRefusalCode, LeadInputState, ResolvedLeadInput } from "./resolve-lead-input.js";
import { resolveLeadInput } from "./resolve-lead-input.js";

/** Why a lead is not created. */
export type CreateLeadRefusalCode =
  | LeadInputRefusalCode
  | Exclude<MoveRefusalCode, "STATUS_MOVE_NOT_ALLOWED">
  | "LEAD_NAME_MISSING"
  | "LEAD_STATUS_RESERVED";

/** Where a new lead comes from besides being entered: an import names its batch, and an id that a repetition gives again. */
export interface LeadOrigin {
  /** The id to give. */
  readonly id?: Id<"lead">;
  /** The import. */
  readonly importBatchId?: Id<"importBatch">;
}

/** Decides on a new lead: the defaults are the default status, the current user, the user's active team and company, and today. */
export function decideCreateLead(
  command: NewLead,
  state: LeadInputState,
  rules: LeadRules,
  env: DecisionEnv,
  origin: LeadOrigin = {},
): Decision<WritePlan<Lead>, string> {
  const { statusId, ...input } = command;
  const resolved = resolveLeadInput(input, state, rules, env);
  const lead = newLead(statusId, resolved, rules, env, origin);
  const found = [...resolved.refusals, ...nameObjections(lead), ...statusObjections(lead, rules, env)];
  return acceptUnless(found, () => ({
    writes: [...resolved.writes, ...definitionCheck(lead.statusId, rules.pipelines), insert("lead", lead)],
    entries: [...resolved.entries, creationEntry(lead, env)],
    warnings: [],
    result: lead,
  }));
}

function newLead(
  statusId: string | undefined,
  { details: entered, companyId, custom }: ResolvedLeadInput,
  rules: LeadRules,
  env: DecisionEnv,
  { id, importBatchId }: LeadOrigin,
): Lead {
  const common = newRecord("lead", env, {
    custom,
    ...(companyId === undefined ? {} : { companyId }),
    ...(id === undefined ? {} : { id }),
  });
  const { pipeline } = defaultDefinition(definitionsOfCompany(rules.pipelines, common.companyId));
  const lead: Lead = {
    ...blankLead,
    ...common,
    assignedToId: env.actor.userId,
    teamId: env.actor.teamId,
    createdOn: civilDateAt(env.actor.timeZone, env.now),
    ...entered,
    statusId: statusId === undefined ? pipeline.newStatusId : asId("status", statusId),
    statusSince: env.now,
    boardRank: newBoardRank(env.now, common.id),
    importBatchId: importBatchId ?? null,
  };
  return { ...lead, ...deriveLead(lead, rules) };
}

function creationEntry(lead: Lead, env: DecisionEnv): TimelineEntry {
  const { importBatchId, statusId, fullName } = lead;
  const facts = { toStatusId: statusId, data: { name: fullName } };
  if (importBatchId === null) return newEntry("lead", lead, { kind: "created", ...facts }, env);
  return newEntry("lead", lead, { kind: "imported", related: [keyOf("importBatch", importBatchId)], ...facts }, env);
}

/** The last name or the company name is mandatory. */
export function nameObjections({
  lastName,
  companyName,
}: Pick<LeadDetails, "lastName" | "companyName">): Refusal<"LEAD_NAME_MISSING">[] {
  return lastName === null && companyName === null ? [{ code: "LEAD_NAME_MISSING", path: ["lastName"] }] : [];
}

/** An import brings leads as they stand elsewhere, also those that came to their end; any other lead enters its status. */
function statusObjections(lead: Lead, { pipelines, guards }: LeadRules, { actor, now }: DecisionEnv): Refusal[] {
  const { statusId, companyId, importBatchId } = lead;
  const place = placeOfStatus(definitionsOfCompany(pipelines, companyId), statusId);
  if (place === undefined) return [{ code: "STATUS_UNKNOWN", path: ["statusId"], params: { statusId } }];
  if (importBatchId !== null) return [];
  const role = roleOfStatus(place.definition.pipeline, statusId);
  return role === "converted" || role === "lost"
    ? [{ code: "LEAD_STATUS_RESERVED", path: ["statusId"], params: { statusId, role } }]
    : entryObjections(guards, lead, place, { actor, now, fromStatusId: null });
}
