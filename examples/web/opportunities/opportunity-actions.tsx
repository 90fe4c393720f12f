import type { Opportunity } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Post } from "../ui/small.js";
import { common } from "../words/common.js";
import type { OpportunityStatuses } from "./opportunity-lookups.js";
import { isClosed } from "./opportunity-lookups.js";
import { opportunityWords } from "./opportunity-words.js";

interface OpportunityActionsProps {
  readonly c: WebContext;
  readonly opportunity: Opportunity;
  readonly lookups: OpportunityStatuses;
}

/** What can be done with an opportunity besides moving it. */
export const OpportunityActions = ({ c, opportunity, lookups }: OpportunityActionsProps) => {
  const t = wordsOf(c, opportunityWords);
  const { edit, archive, restore } = wordsOf(c, common);
  const { id, version } = opportunity;
  const path = `/opportunities/${id}`;
  const archived = opportunity.archivedAt !== null;
  const closed = isClosed(opportunity, lookups);
  const command = (name: string, label: string) => (
    <Post action={`${path}/${name}`} label={label} fields={{ expectedVersion: version }} quiet />
  );
  return (
    <div class="actions">
      {!closed && (
        <a class="button" href={`${path}/edit`}>
          {edit}
        </a>
      )}
      {closed && !archived && command("reopen", t.reopen)}
      <a class="button quiet" href={`/calendar/new?opportunity=${id}`}>
        {t.newEvent}
      </a>
      <Post action={`${path}/copy`} label={t.copy} quiet />
      {archived ? command("restore", restore) : command("archive", archive)}
    </div>
  );
};
