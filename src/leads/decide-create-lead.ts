import type { CivilDate } from "../kernel/civil-date.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { Lead, LeadDetails } from "../model/lead.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newBoardRank } from "../status/board-rank.js";
import { definitionCheck } from "../status/definition-check.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { roleOfStatus } from "../status/status-roles.js";
import { newEntry } from "../timeline/new-entry.js";
import { deriveLead } from "./derive-lead.js";
import type { NewLead } from "./lead-input.schema.js";
import type { LeadRules } from "./lead-rules.js";
import type { LeadInputRefusalCode, LeadInputState } from "./resolve-lead-input.js";
import { resolveLeadInput } from "./resolve-lead-input.js";

/** Why a lead is not created. */
export type CreateLeadRefusalCode =
  | LeadInputRefusalCode
  | "LEAD_NAME_MISSING"
  | "LEAD_STATUS_RESERVED"
  | "STATUS_UNKNOWN";

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
  const { statusId = defaultDefinition(rules.pipelines).pipeline.newStatusId, ...input } = command;
  const resolved = resolveLeadInput(input, state, rules, env);
  const details: LeadDetails = { ...defaults(env), ...resolved.details };
  const found: readonly Refusal[] = [
    ...resolved.refusals,
    ...nameObjections(details),
    ...statusObjections(statusId, rules, origin),
  ];
  return acceptUnless(found, () => {
    const { companyId, custom } = resolved;
    const common = newRecord("lead", env, {
      custom,
      ...(companyId === undefined ? {} : { companyId }),
      ...(origin.id === undefined ? {} : { id: origin.id }),
    });
    const lead: Lead = {
      ...common,
      ...details,
      ...outcome,
      ...deriveLead(details, rules),
      statusId: statusId as Id<"status">,
      statusSince: env.now,
      boardRank: newBoardRank(env.now, common.id),
      importBatchId: origin.importBatchId ?? null,
    };
    const entry = creationEntry(lead, env);
    return {
      writes: [...resolved.writes, ...definitionCheck(statusId, rules.pipelines), insert("lead", lead)],
      entries: [...resolved.entries, entry],
      warnings: [],
      result: lead,
    };
  });
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

/** Only an import brings leads that came to their end elsewhere: when that was, it does not know. */
function statusObjections(
  statusId: string,
  { pipelines }: LeadRules,
  { importBatchId }: LeadOrigin,
): Refusal<CreateLeadRefusalCode>[] {
  const place = placeOfStatus(pipelines, statusId);
  if (place === undefined) return [{ code: "STATUS_UNKNOWN", path: ["statusId"], params: { statusId } }];
  const role = roleOfStatus(place.definition.pipeline, statusId);
  if (importBatchId !== undefined) return [];
  return role === "converted" || role === "lost"
    ? [{ code: "LEAD_STATUS_RESERVED", path: ["statusId"], params: { statusId, role } }]
    : [];
}

const outcome = {
  lostReasonId: null,
  lostNote: null,
  lostAt: null,
  convertedAt: null,
  convertedById: null,
  convertedAccountId: null,
  convertedContactIds: [],
  convertedOpportunityId: null,
} as const satisfies Partial<Lead>;

function defaults({ now, actor }: DecisionEnv): LeadDetails {
  const createdOn: CivilDate = civilDateAt(actor.timeZone, now);
  return { ...empty, assignedToId: actor.userId, teamId: actor.teamId, createdOn };
}

const empty: Omit<LeadDetails, "assignedToId" | "teamId" | "createdOn"> = {
  title: null,
  firstName: null,
  lastName: null,
  companyName: null,
  jobFunctionId: null,
  departmentId: null,
  industrySectorId: null,
  fixedPhone: null,
  mobilePhone: null,
  email: null,
  website: null,
  address: null,
  picture: null,
  description: null,
  manualScore: null,
  sizeBand: null,
  keyAccount: false,
  nurturing: false,
  sourceId: null,
  categoryId: null,
  tagIds: [],
  doNotCall: false,
  doNotEmail: false,
  externalId: null,
};
