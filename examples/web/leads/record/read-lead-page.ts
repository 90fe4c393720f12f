import type { EmailMessage, Lead, Page, PossibleMove, StaleHint, StatusStay, TimelineEntry } from "crmkit";
import type { WebContext } from "../../http/web-context.js";

/** What the page of a lead shows. */
export interface LeadPageRead {
  readonly lead: Lead;
  readonly hints: readonly StaleHint[];
  readonly moves: readonly PossibleMove[];
  readonly stays: readonly StatusStay[];
  readonly emails: Page<EmailMessage>;
  readonly activity: Page<TimelineEntry>;
}

/** Reads it all at once. */
export async function readLeadPage(c: WebContext, id: string): Promise<LeadPageRead> {
  const { leads } = c.var.crm;
  const [lead, hints, moves, stays, emails, activity] = await Promise.all([
    leads.get(id),
    leads.hints(id),
    leads.possibleMoves(id),
    leads.statusHistory(id),
    leads.emails(id, { limit: 10 }),
    leads.activity(id, { limit: 10, after: c.req.query("after") ?? null }),
  ]);
  return { lead, hints, moves, stays, emails, activity };
}
