import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Opportunity } from "../model/opportunity.js";

/** The records on whose timelines it shows what happens to an opportunity. */
export const relatedToOpportunity = ({
  accountId,
  contactId,
  leadId,
}: Pick<Opportunity, "accountId" | "contactId" | "leadId">): RecordKey[] => [
  ...(leadId === null ? [] : [keyOf("lead", leadId)]),
  ...(accountId === null ? [] : [keyOf("account", accountId)]),
  ...(contactId === null ? [] : [keyOf("contact", contactId)]),
];
