import type { ConversionCandidates } from "../conversion/conversion-candidates.js";
import type { ConvertedLead } from "../conversion/decide-convert-lead.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { WritePlan } from "../plan/write-plan.js";
import { maskPlan } from "./mask-plan.js";
import { maskReport } from "./mask-report.js";
import type { VisibleRecords } from "./visible-records.js";

/** What became of a lead, as the actor may see it. */
export function maskConverted(visible: VisibleRecords, converted: ConvertedLead): ConvertedLead {
  const { lead, account, contacts, opportunity, report } = converted;
  return {
    ...converted,
    lead: visible.mask("lead", lead),
    account: visible.mask("account", account),
    contacts: visible.maskAll("contact", contacts),
    opportunity: opportunity === null ? null : visible.mask("opportunity", opportunity),
    report: maskReport(visible, report),
  };
}

/** A decision on a conversion as the actor may see it. */
export function maskConversion(
  visible: VisibleRecords,
  decision: Decision<WritePlan<ConvertedLead>>,
): Decision<WritePlan<ConvertedLead>> {
  if (!decision.ok) return decision;
  const plan = decision.value;
  return accept({ ...plan, ...maskPlan(visible, plan), result: maskConverted(visible, plan.result) });
}

/** Candidates as the actor may see them. */
export const maskCandidates = (
  visible: VisibleRecords,
  { accounts, contacts, leads }: ConversionCandidates,
): ConversionCandidates => ({
  accounts: accounts.map(({ record, by }) => ({ record: visible.mask("account", record), by })),
  contacts: contacts.map(({ record, by }) => ({ record: visible.mask("contact", record), by })),
  leads: visible.maskAll("lead", leads),
});
