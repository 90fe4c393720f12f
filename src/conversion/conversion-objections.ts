import { accountObjections } from "../accounts/account-objections.js";
import { firstStatusObjections } from "../accounts/prospect-status.js";
import { contactObjections } from "../contacts/contact-objections.js";
import { contactNameObjections } from "../contacts/decide-create-contact.js";
import type { Refusal } from "../kernel/decision.js";
import { endObjections } from "../leads/decide-move-lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { moveObjections } from "../status/move-objections.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import type { ConversionRules } from "./conversion-rules.js";
import type { ConversionState } from "./conversion-state.js";
import type { Conversion } from "./convert-lead.schema.js";

/** Why a lead is not converted. Guards of the host add codes of their own. */
export type ConvertLeadRefusalCode =
  | "LEAD_CONVERTED"
  | "LEAD_LOST"
  | "LEAD_ARCHIVED"
  | "ACCOUNT_UNKNOWN"
  | "ACCOUNT_ARCHIVED"
  | "CONTACT_UNKNOWN"
  | "CONTACT_ARCHIVED"
  | "CONTACT_NAME_MISSING"
  | "PROSPECT_STATUSES_OFF"
  | "ACCOUNT_NOT_PROSPECT"
  | "STATUS_UNKNOWN"
  | "IDEMPOTENCY_KEY_USED";

/** The status that conversion leads to: the converted role of the lead's own pipeline. */
export const convertedStatusId = ({ lead }: Pick<ConversionState, "lead">, { leads }: ConversionRules) =>
  (placeOfStatus(leads.pipelines, lead.statusId)?.definition ?? defaultDefinition(leads.pipelines)).pipeline
    .convertedStatusId;

/** Lists everything that stands against a conversion. */
export function conversionObjections(
  command: Conversion,
  state: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): Refusal[] {
  const { lead } = state;
  const ended = endObjections(lead, rules.leads);
  const target = convertedStatusId(state, rules);
  return [
    ...ended,
    ...(ended.length > 0 || target === null ? [] : moveObjections(rules.leads, lead, target, env)),
    ...("id" in command.account ? accountObjections(state.account, command.account.id, ["account", "id"]) : []),
    ...contactsObjections(command, state),
    ...statusObjections(command, state, rules, env),
  ];
}

/** A lead that is a company without a person makes no contact. */
function contactsObjections(
  { contact }: Conversion,
  { lead, contacts }: ConversionState,
): Refusal<ConvertLeadRefusalCode>[] {
  if (contact === undefined || contact === null) return [];
  if ("create" in contact) return contactNameObjections(lead).map(({ code }) => ({ code, path: ["contact"] }));
  return contact.ids.flatMap((id, i) => contactObjections(contacts.get(id), id, ["contact", "ids", i]));
}

/** A status may be chosen for a prospect only; moving an existing one there obeys the rules of moving. */
function statusObjections(
  { account, prospectStatusId }: Conversion,
  state: ConversionState,
  { accounts }: ConversionRules,
  env: DecisionEnv,
): Refusal[] {
  if (prospectStatusId === undefined) return [];
  const path = ["prospectStatusId"];
  const created = "create" in account ? (account.kinds ?? ["prospect"]) : null;
  const existing = state.account;
  const kinds = created ?? (existing?.kinds.includes("customer") === true ? existing.kinds : ["prospect" as const]);
  const first = firstStatusObjections(prospectStatusId, kinds, accounts, path);
  if (first.length > 0 || existing === undefined || existing.statusId === null) return first;
  if (existing.statusId === prospectStatusId) return [];
  return moveObjections(accounts, existing, prospectStatusId, env).map((refusal) => ({ ...refusal, path }));
}
