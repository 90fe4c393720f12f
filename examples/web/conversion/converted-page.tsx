import type { CrmError, Lead } from "crmkit";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { moment } from "../ui/formats.js";
import { page } from "../ui/page.js";
import { Panel, Post } from "../ui/small.js";
import { conversionWords } from "./conversion-words.js";
import { Obstacles } from "./obstacles.js";
import { RecordLink } from "./record-link.js";

/** What a lead was converted to, to be taken back; what stands against that is told before it is tried. */
export async function convertedPage(c: WebContext, lead: Lead, error: CrmError | null = null): Promise<Response> {
  const t = wordsOf(c, conversionWords);
  const decision = await c.var.crm.leads.preview.undoConversion({ leadId: lead.id });
  const { convertedAt, convertedById } = lead;
  const keys = [
    ...(lead.convertedAccountId === null ? [] : [`account/${lead.convertedAccountId}`]),
    ...lead.convertedContactIds.map((id) => `contact/${id}`),
    ...(lead.convertedOpportunityId === null ? [] : [`opportunity/${lead.convertedOpportunityId}`]),
  ];
  const body = (
    <Panel title={t.became}>
      {convertedAt !== null && <p>{t.isConverted(moment(c, convertedAt), personOf(convertedById)?.name ?? "–")}</p>}
      <ul>
        {keys.map((key) => (
          <li>
            <RecordLink c={c} of={key} />
          </li>
        ))}
      </ul>
      {decision.ok ? <p>{t.undoAbout}</p> : <Obstacles c={c} refusals={decision.refusals} />}
      <div class="actions">
        {decision.ok && <Post action={`/leads/${lead.id}/convert/undo`} label={t.undo} />}
        <a class="button quiet" href={`/leads/${lead.id}`}>
          {t.toLead}
        </a>
      </div>
    </Panel>
  );
  return page(c, lead.fullName, body, error === null ? 200 : statusOf(error.code));
}
