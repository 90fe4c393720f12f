import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { reasonsOf } from "../ui/problems.js";
import { commandOf, isPerson } from "./conversion-choices.js";
import { conversionWords } from "./conversion-words.js";

/** Converts a lead as chosen and goes to the account; `null` where it was refused, which the preview explains. */
export async function convertLead(c: WebContext, leadId: string, choices: FormValues): Promise<Response | null> {
  const converted = await attempt(() => c.var.crm.leads.convert(commandOf(leadId, choices)));
  if (!converted.ok) return null;
  const { lead, account } = converted.value;
  const t = wordsOf(c, conversionWords);
  const along = await convertAlong(c, account.id, choices.all("along"));
  const text = [t.done(lead.fullName, account.name), ...along.told].join(" ");
  const undo = { action: `/leads/${leadId}/convert/undo`, fields: { along: along.done.join(" ") } };
  return goTo(c, `/accounts/${account.id}`, { text, undo });
}

interface Along {
  /** The leads that went along. */
  readonly done: readonly string[];
  /** What is told of them, and of those that did not. */
  readonly told: readonly string[];
}

/** Converts the leads that go along to the same account, each on its own. */
async function convertAlong(c: WebContext, accountId: string, leadIds: readonly string[]): Promise<Along> {
  const t = wordsOf(c, conversionWords);
  const done: string[] = [];
  const failed: string[] = [];
  for (const leadId of leadIds) {
    const lead = await c.var.crm.leads.get(leadId);
    const contact = isPerson(lead) ? ({ create: true } as const) : null;
    const converted = await attempt(() => c.var.crm.leads.convert({ leadId, account: { id: accountId }, contact }));
    if (converted.ok) done.push(leadId);
    else failed.push(t.alongFailed(lead.fullName, reasonsOf(c, converted.error).join(" ")));
  }
  return { done, told: [...(done.length === 0 ? [] : [t.alongDone(done.length)]), ...failed] };
}
