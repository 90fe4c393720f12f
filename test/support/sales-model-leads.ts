import type { ModelLead, SalesModel, Who } from "./sales-model.js";
import { change, personas } from "./sales-model.js";
import type { PartyFields } from "./sales-model-contacts.js";
import { partyFields } from "./sales-model-contacts.js";
import type { SaidLoss } from "./sales-model-rules.js";
import { endingOf, lossCodes, lossOf, unknownStatus, when } from "./sales-model-rules.js";

/** A lead as it is entered. */
export interface EnteredLead {
  readonly lastName?: string | undefined;
  readonly companyName?: string | undefined;
  readonly statusId?: string | undefined;
  readonly email?: string;
  readonly doNotCall?: boolean;
}

/** Why a lead is not entered. */
export const newLeadCodes = ({ lastName, companyName, statusId = "lead.to-process" }: EnteredLead): string[] => [
  ...when(lastName === undefined && companyName === undefined, "LEAD_NAME_MISSING"),
  ...when(endingOf(statusId) !== null, "LEAD_STATUS_RESERVED"),
  ...unknownStatus("lead", statusId),
];

/** Enters a lead. */
export function enterLead(
  model: SalesModel,
  id: string,
  fields: Pick<ModelLead, "lastName" | "companyName" | "statusId"> & PartyFields,
  who: Who,
  now: Date,
): void {
  model.leads.set(id, {
    id,
    companyId: personas[who].companyId,
    version: 1,
    archivedAt: null,
    lastName: fields.lastName,
    companyName: fields.companyName,
    statusId: fields.statusId,
    ...partyFields(fields),
    statusSince: now,
    lostReasonId: null,
    lostNote: null,
    lostAt: null,
    convertedAt: null,
    convertedById: null,
    convertedAccountId: null,
    convertedContactIds: [],
    convertedOpportunityId: null,
  });
}

const away = ({ archivedAt }: ModelLead): string[] => when(archivedAt !== null, "LEAD_ARCHIVED");

/** Why a lead is at its end, or away. */
export const leadEndCodes = (lead: ModelLead): string[] => [
  ...away(lead),
  ...when(endingOf(lead.statusId) === "converted", "LEAD_CONVERTED"),
  ...when(endingOf(lead.statusId) === "lost", "LEAD_LOST"),
];

/** Why a lead does not move. */
export const moveLeadCodes = (lead: ModelLead, statusId: string): string[] => [
  ...leadEndCodes(lead),
  ...when(statusId !== lead.statusId && endingOf(statusId) !== null, "LEAD_STATUS_RESERVED"),
  ...unknownStatus("lead", statusId),
];

/** Moves a lead. */
export function moveLead(lead: ModelLead, statusId: string, now: Date): void {
  if (lead.statusId !== statusId) change(lead, { statusId, statusSince: now });
}

/** Why a lead is not lost. */
export const loseLeadCodes = (model: SalesModel, lead: ModelLead, loss: SaidLoss, who: Who): string[] => [
  ...away(lead),
  ...when(endingOf(lead.statusId) === "converted", "LEAD_CONVERTED"),
  ...when(endingOf(lead.statusId) === "lost", "LEAD_ALREADY_LOST"),
  ...lossCodes(model, loss, who, model.settings.leadReason),
];

/** Loses a lead; `made` is the id of a reason that was new. */
export function loseLead(
  model: SalesModel,
  lead: ModelLead,
  loss: SaidLoss,
  { who, made, now }: { readonly who: Who; readonly made: string | null; readonly now: Date },
): void {
  change(lead, { ...lossOf(model, loss, who, made), statusId: "lead.lost", statusSince: now, lostAt: now });
}

/** Why a lead is not reset. */
export const resetLeadCodes = (lead: ModelLead): string[] => [
  ...away(lead),
  ...when(endingOf(lead.statusId) !== "lost", "LEAD_NOT_LOST"),
];

/** Resets a lead. */
export function resetLead(lead: ModelLead, now: Date): void {
  const cleared = { lostReasonId: null, lostNote: null, lostAt: null };
  change(lead, { ...cleared, statusId: "lead.to-process", statusSince: now });
}

/** Why nobody takes charge of a lead. */
export const takeChargeCodes = (lead: ModelLead, who: Who): string[] => [
  ...when(personas[who].userId === null, "ACTOR_USER_MISSING"),
  ...away(lead),
  ...when(endingOf(lead.statusId) === "lost", "LEAD_LOST"),
];
