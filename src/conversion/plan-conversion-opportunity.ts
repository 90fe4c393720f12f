import { keyOf } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Opportunity } from "../model/opportunity.js";
import { newOpportunity } from "../opportunities/new-opportunity.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { insert } from "../plan/write.js";
import { definitionCheck } from "../status/definition-check.js";
import { newEntry } from "../timeline/new-entry.js";
import { carryCustom } from "./carry-custom.js";
import { emptyReport, mergeReports } from "./conversion-report.js";
import type { ConversionRules } from "./conversion-rules.js";
import type { ConversionState } from "./conversion-state.js";
import type { Conversion } from "./convert-lead.schema.js";
import type { ConvertedPart } from "./plan-conversion-account.js";

/** Plans the opportunity, if one was asked for: with the account, the first contact, and the lead's source, people and company. */
export function planConversionOpportunity(
  { opportunity }: Conversion,
  { account, contact }: { readonly account: Account; readonly contact: Contact | null },
  { lead, references, currency }: ConversionState,
  rules: ConversionRules,
  env: DecisionEnv,
): ConvertedPart<Opportunity> | null {
  if (opportunity === undefined || opportunity === false) return null;
  const asked = opportunity === true ? {} : opportunity;
  const { custom, report } = carryCustom(lead.custom, null, rules.customFields.opportunity, "opportunity");
  const record = newOpportunity(
    {
      name: asked.name ?? lead.fullName,
      amount: asked.amount ?? null,
      currency: asked.currency ?? account.currency ?? currency,
      accountId: account.id,
      contactId: contact?.id ?? null,
      leadId: lead.id,
      sourceId: lead.sourceId,
      assignedToId: lead.assignedToId,
      teamId: lead.teamId,
      companyId: lead.companyId ?? env.actor.companyId,
      custom,
    },
    references.opportunity,
    rules.opportunityPipelines,
    env,
  );
  const related = [keyOf("lead", lead.id), keyOf("account", account.id)];
  const carried = lead.sourceId === null ? [] : [{ from: "sourceId", to: "opportunity.sourceId" }];
  return {
    key: keyOf("opportunity", record.id),
    record,
    before: null,
    writes: [...definitionCheck(record.statusId, rules.opportunityPipelines), insert("opportunity", record)],
    entries: [
      newEntry(
        "opportunity",
        record,
        {
          kind: "created",
          related: contact === null ? related : [...related, keyOf("contact", contact.id)],
          toStatusId: record.statusId,
          data: { name: record.name },
        },
        env,
      ),
    ],
    report: mergeReports([report, { ...emptyReport, carried }]),
  };
}
