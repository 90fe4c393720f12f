import type { CrmError, Opportunity } from "crmkit";
import { recordNames } from "../contacts/record-names.js";
import type { Form } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { StatusHistory } from "../leads/record/status-history.js";
import { Activity } from "../ui/activity.js";
import { page } from "../ui/page.js";
import { Pager } from "../ui/pager.js";
import { Problems } from "../ui/problems.js";
import { OpportunityActions } from "./opportunity-actions.js";
import { OpportunityFacts } from "./opportunity-facts.js";
import { opportunityStatuses } from "./opportunity-lookups.js";
import { OpportunityMoves } from "./opportunity-moves.js";
import { opportunityWords } from "./opportunity-words.js";
import { partyNamesById } from "./party-names.js";

/** A command that was refused. */
export interface FailedCommand {
  readonly command: string;
  readonly form: Form;
  readonly error: CrmError;
}

/** Shows an opportunity with what can be done and what happened; a command that was refused says why, and keeps what was typed. */
export async function opportunityRecordPage(c: WebContext, id: string, failed?: FailedCommand): Promise<Response> {
  const { opportunities } = c.var.crm;
  const [opportunity, stays, activity, lookups] = await Promise.all([
    opportunities.get(id),
    opportunities.statusHistory(id),
    opportunities.activity(id, { limit: 10, after: c.req.query("after") ?? null }),
    opportunityStatuses(c),
  ]);
  const t = wordsOf(c, opportunityWords);
  const events = `/calendar/about?opportunity=${id}`;
  const body = (
    <>
      <Problems c={c} error={failed?.error ?? null} />
      {opportunity.archivedAt !== null && <p class="hint">{t.isArchived}</p>}
      <OpportunityActions c={c} opportunity={opportunity} lookups={lookups} />
      <OpportunityMoves c={c} opportunity={opportunity} lookups={lookups} failed={failed} />
      <div class="panels">
        <div>
          <OpportunityFacts c={c} opportunity={opportunity} names={await namesOf(c, opportunity)} />
          <StatusHistory c={c} stays={stays} lookups={lookups} />
        </div>
        <div>
          <div hx-get={events} hx-trigger="load">
            <a href={events}>{t.events}</a>
          </div>
          <Activity c={c} entries={activity.records} />
          <Pager c={c} next={activity.next} />
        </div>
      </div>
    </>
  );
  return page(c, opportunity.name, body, failed === undefined ? 200 : statusOf(failed.error.code));
}

/** What the ids in an opportunity stand for. */
async function namesOf(c: WebContext, opportunity: Opportunity): Promise<ReadonlyMap<string, string>> {
  const { leadId } = opportunity;
  const [names, parties, leads] = await Promise.all([
    recordNames(c),
    partyNamesById(c, [opportunity]),
    leadId === null ? [] : c.var.crm.leads.list({ where: { id: leadId }, archived: "with" }).then((of) => of.records),
  ]);
  return new Map([...names, ...parties, ...leads.map((lead) => [lead.id, lead.fullName] as const)]);
}
