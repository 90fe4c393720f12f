import { accountObjections } from "../accounts/account-objections.js";
import { contactObjections } from "../contacts/contact-objections.js";
import type { Refusal } from "../kernel/decision.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { Opportunity, OpportunityDetails } from "../model/opportunity.js";
import { contractValue } from "./derive-opportunity.js";
import { isClosing, roleOfOpportunity } from "./opportunity-role.js";
import type { OpportunityRules } from "./opportunity-rules.js";

/** Why what was entered of an opportunity cannot be taken. */
export type OpportunityInputRefusalCode =
  | "OPPORTUNITY_PARTY_MISSING"
  | "OPPORTUNITY_TYPE_UNKNOWN"
  | "OPPORTUNITY_VALUE_TOO_LARGE"
  | "ACCOUNT_UNKNOWN"
  | "ACCOUNT_ARCHIVED"
  | "CONTACT_UNKNOWN"
  | "CONTACT_ARCHIVED"
  | "REFERENCE_UNKNOWN";

/** The account, the contact and the lead that an opportunity names, as far as the actor may see them. */
export interface Parties {
  /** The account that was named. */
  readonly account: Account | undefined;
  /** The contact that was named. */
  readonly contact: Contact | undefined;
  /** The lead that was named. */
  readonly lead: Lead | undefined;
}

/** What stands against an opportunity as it is to be; what it had `before` may stay, whatever became of it. */
export function detailsObjections(
  details: OpportunityDetails,
  { account, contact, lead }: Parties,
  { types }: Pick<OpportunityRules, "types">,
  before?: OpportunityDetails,
): Refusal<OpportunityInputRefusalCode>[] {
  const { accountId, contactId, leadId, type } = details;
  const isNew = (field: "accountId" | "contactId" | "leadId" | "type"): boolean =>
    details[field] !== null && details[field] !== before?.[field];
  const value = contractValue(details);
  return [
    ...(accountId === null && contactId === null
      ? [{ code: "OPPORTUNITY_PARTY_MISSING", path: ["accountId"] } as const]
      : []),
    ...(isNew("accountId") ? accountObjections(account, accountId ?? "", ["accountId"]) : []),
    ...(isNew("contactId") ? contactObjections(contact, contactId ?? "", ["contactId"]) : []),
    ...(isNew("leadId") && lead === undefined
      ? [{ code: "REFERENCE_UNKNOWN", path: ["leadId"], params: { type: "lead", id: leadId } } as const]
      : []),
    ...(isNew("type") && types !== null && !types.includes(type ?? "")
      ? [{ code: "OPPORTUNITY_TYPE_UNKNOWN", path: ["type"], params: { type, known: types } } as const]
      : []),
    ...(value === null || Number.isSafeInteger(value)
      ? []
      : [{ code: "OPPORTUNITY_VALUE_TOO_LARGE", path: ["recurringAmount"] } as const]),
  ];
}

/** What an opportunity that was put away says to every change of its status. */
export const archivedObjections = ({ archivedAt, name }: Opportunity): Refusal<"OPPORTUNITY_ARCHIVED">[] =>
  archivedAt === null ? [] : [{ code: "OPPORTUNITY_ARCHIVED", params: { opportunity: name } }];

/** What an opportunity that is won or lost says to every change but its re-opening. */
export function closedObjections(
  opportunity: Opportunity,
  rules: Pick<OpportunityRules, "pipelines">,
): Refusal<"OPPORTUNITY_CLOSED">[] {
  const role = roleOfOpportunity(opportunity, rules);
  return isClosing(role) ? [{ code: "OPPORTUNITY_CLOSED", params: { opportunity: opportunity.name, role } }] : [];
}
