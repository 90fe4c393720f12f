import type {
  ContactOfAccount,
  ConversionCandidates,
  ConvertedLead,
  CrmError,
  Decision,
  Lead,
  WritePlan,
} from "crmkit";
import { attempt } from "../http/attempt.js";
import type { WebContext } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { commandOf, isPerson } from "./conversion-choices.js";

/** What the choices would come to. */
export interface PlannedConversion {
  /** What would be written; `null` where the choices themselves are at fault. */
  readonly decision: Decision<WritePlan<ConvertedLead>> | null;
  /** What is wrong with the choices. */
  readonly error: CrmError | null;
  /** What is there already and may be meant. */
  readonly candidates: ConversionCandidates;
  /** The contacts of the account that is chosen. */
  readonly ofAccount: readonly ContactOfAccount[];
  /** What becomes of the leads that go along. */
  readonly along: readonly LeadAlong[];
}

/** A lead that is to go along, and what it would come to. */
export interface LeadAlong {
  readonly lead: Lead;
  readonly decision: Decision<WritePlan<ConvertedLead>>;
}

/** Asks the library what the choices would come to; nothing is written. */
export async function planConversion(c: WebContext, lead: Lead, choices: FormValues): Promise<PlannedConversion> {
  const { leads } = c.var.crm;
  const planned = await attempt(() => leads.preview.convert(commandOf(lead.id, choices)));
  const [rest, along] = await Promise.all([
    planned.ok ? planned.value : leads.preview.convert({ leadId: lead.id, account: { create: true } }),
    planAlong(c, choices),
  ]);
  return {
    decision: planned.ok ? planned.value.decision : null,
    error: planned.ok ? null : planned.error,
    candidates: rest.candidates,
    ofAccount: await contactsOf(c, choices),
    along,
  };
}

/** The account of a lead that goes along is there once the first lead is converted: until then a new one stands for it. */
async function planAlong(c: WebContext, choices: FormValues): Promise<readonly LeadAlong[]> {
  const id = choices.text("account");
  const { leads } = c.var.crm;
  return Promise.all(
    choices.all("along").map(async (leadId) => {
      const lead = await leads.get(leadId);
      const contact = isPerson(lead) ? ({ create: true } as const) : null;
      const account = id === "new" ? ({ create: true } as const) : { id };
      return { lead, decision: (await leads.preview.convert({ leadId, account, contact })).decision };
    }),
  );
}

async function contactsOf(c: WebContext, choices: FormValues): Promise<readonly ContactOfAccount[]> {
  const id = choices.text("account");
  if (id === "new") return [];
  const found = await attempt(() => c.var.crm.accounts.contacts(id));
  return found.ok ? found.value : [];
}
