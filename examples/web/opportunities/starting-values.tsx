import type { Refusal } from "crmkit";
import { recordNames } from "../contacts/record-names.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { formValues } from "../ui/form-values.js";
import { opportunityValues } from "./opportunity-values.js";
import { opportunityWords } from "./opportunity-words.js";

/** What the form of a new opportunity begins with. */
interface Start {
  readonly values: FormValues;
  /** Why nothing follows from where it starts. */
  readonly missing: readonly Refusal[];
}

/** Reads what follows from the account, the contact or the lead that an opportunity starts from: the library says so. */
export async function startingValues(c: WebContext): Promise<Start> {
  const { account, contact, lead } = c.req.query();
  const { person, firm } = c.var.session;
  const from = {
    assignedToId: person.id,
    ...(account === undefined ? {} : { accountId: account }),
    ...(contact === undefined ? {} : { contactId: contact }),
    ...(lead === undefined ? {} : { leadId: lead }),
  };
  const blank = formValues({ ...from, currency: firm.currency });
  if (account === undefined && contact === undefined && lead === undefined) return { values: blank, missing: [] };
  const decision = await c.var.crm.opportunities.preview.create({ ...from, name: "–" });
  if (!decision.ok) return { values: blank, missing: decision.refusals };
  const values = opportunityValues(decision.value.result.opportunity, await recordNames(c));
  return { values: { ...values, text: (name) => (name === "name" ? "" : values.text(name)) }, missing: [] };
}

interface LeadHintProps {
  readonly c: WebContext;
  readonly leadId: string;
  readonly missing: readonly Refusal[];
}

/** Says that a lead has to be converted before it gives an account. */
export const LeadHint = ({ c, leadId, missing }: LeadHintProps) => {
  const t = wordsOf(c, opportunityWords);
  if (leadId === "" || !missing.some(({ code }) => code === "OPPORTUNITY_PARTY_MISSING")) return null;
  return (
    <p class="hint">
      {t.leadOpen} <a href={`/leads/${leadId}/convert`}>{t.convertLead}</a>
    </p>
  );
};
