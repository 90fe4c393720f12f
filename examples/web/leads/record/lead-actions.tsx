import type { Lead } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Post } from "../../ui/small.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";
import { hasEnded, roleOf } from "../lead-role.js";
import { leadWords } from "../lead-words.js";

interface LeadActionsProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly lookups: LeadLookups;
}

/** What can be done with a lead. */
export const LeadActions = ({ c, lead, lookups }: LeadActionsProps) => {
  const t = wordsOf(c, leadWords);
  const { edit, archive, restore } = wordsOf(c, common);
  const { id, version } = lead;
  const archived = lead.archivedAt !== null;
  const open = !archived && !hasEnded(lead, lookups);
  const command = (name: string, label: string) => (
    <Post action={`/leads/${id}/${name}`} label={label} fields={{ expectedVersion: version }} quiet />
  );
  return (
    <div class="actions">
      <a class="button" href={`/leads/${id}/edit`}>
        {edit}
      </a>
      {open && (
        <a class="button" href={`/leads/${id}/convert`}>
          {t.convert}
        </a>
      )}
      {open && lead.assignedToId !== c.var.session.person.id && command("take-charge", t.takeCharge)}
      {!archived && roleOf(lead, lookups) === "lost" && command("reset", t.reset)}
      <Link to={`/calendar/new?lead=${id}`} text={t.newEvent} />
      <Link to={`/opportunities/new?lead=${id}`} text={t.newOpportunity} />
      <Link to={`/leads/${id}/report`} text={t.report} />
      <Link to={`/leads/${id}/report.pdf`} text={t.print} />
      {command("copy", t.copy)}
      {archived ? command("restore", restore) : command("archive", archive)}
    </div>
  );
};

const Link = ({ to, text }: { readonly to: string; readonly text: string }) => (
  <a class="button quiet" href={to}>
    {text}
  </a>
);
