import { Hono } from "hono";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { page } from "../ui/page.js";
import { FoundAccounts } from "./account-candidates.js";
import { OfAccount } from "./contact-candidates.js";
import { firstChoices } from "./conversion-choices.js";
import { ConversionForm } from "./conversion-form.js";
import { ConversionPreview } from "./conversion-preview.js";
import { conversionWords } from "./conversion-words.js";
import { convertLead } from "./convert-lead.js";
import { convertedPage } from "./converted-page.js";
import type { PlannedConversion } from "./plan-conversion.js";
import { planConversion } from "./plan-conversion.js";
import { undoConversion } from "./undo-conversion.js";

/** Converting a lead, with a preview of every choice; taking it back. */
export function conversionRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:id/convert", async (c) => {
    const lead = await c.var.crm.leads.get(c.req.param("id"));
    if (lead.convertedAccountId !== null) return convertedPage(c, lead);
    return conversionPage(c, lead.id, firstChoices(lead, crypto.randomUUID(), c.var.session.firm.currency));
  });
  app.get("/:id/convert/accounts", (c) => c.html(<FoundAccounts c={c} find={c.req.query("find") ?? ""} />));
  app.post("/:id/convert/preview", async (c) => {
    const choices = await formOf(c);
    const leadId = c.req.param("id");
    if (c.req.header("HX-Request") !== "true") return conversionPage(c, leadId, choices);
    const lead = await c.var.crm.leads.get(leadId);
    const planned = await planConversion(c, lead, choices);
    return c.html(
      <>
        <ConversionPreview c={c} lead={lead} planned={planned} />
        <OfAccount c={c} planned={planned} chosen={choices.all("contactId")} swapped />
        <div id="announcements" hx-swap-oob="innerHTML">
          {told(c, planned)}
        </div>
      </>,
    );
  });
  app.post("/:id/convert", async (c) => {
    const choices = await formOf(c);
    const leadId = c.req.param("id");
    return (await convertLead(c, leadId, choices)) ?? conversionPage(c, leadId, choices);
  });
  app.post("/:id/convert/undo", async (c) => undoConversion(c, c.req.param("id"), await formOf(c)));
  return app;
}

/** Shows the choices and what they come to, or why they cannot be. */
async function conversionPage(c: WebContext, leadId: string, choices: FormValues): Promise<Response> {
  const lead = await c.var.crm.leads.get(leadId);
  const planned = await planConversion(c, lead, choices);
  const status = planned.decision?.ok === true ? 200 : statusOf(planned.error?.code ?? "REFUSED");
  const form = <ConversionForm c={c} lead={lead} choices={choices} planned={planned} />;
  return page(c, wordsOf(c, conversionWords).title(lead.fullName), form, status);
}

/** The preview in a sentence, for those who do not see it change. */
function told(c: WebContext, { decision }: PlannedConversion): string {
  const t = wordsOf(c, conversionWords);
  if (decision?.ok !== true) return t.refused;
  const { account, report } = decision.value.result;
  return t.ready(account.name, report.conflicts.length);
}
