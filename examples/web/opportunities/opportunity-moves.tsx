import type { Opportunity } from "crmkit";
import { labelOf, textOf } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { StatusChip } from "../leads/list/lead-columns.js";
import { Objections } from "../leads/record/move-panel.js";
import { Panel, Post } from "../ui/small.js";
import { ClosingForms } from "./closing-forms.js";
import type { OpportunityStatuses } from "./opportunity-lookups.js";
import { isClosed, statusName } from "./opportunity-lookups.js";
import type { FailedCommand } from "./opportunity-record-page.js";
import { opportunityWords } from "./opportunity-words.js";

export interface OpportunityMovesProps {
  readonly c: WebContext;
  readonly opportunity: Opportunity;
  readonly lookups: OpportunityStatuses;
  readonly failed?: FailedCommand | undefined;
}

/** The status, where it can go from here, how it ends, and why not elsewhere. */
export const OpportunityMoves = async ({ c, opportunity, lookups, failed }: OpportunityMovesProps) => {
  const t = wordsOf(c, opportunityWords);
  const { id, version, statusId } = opportunity;
  const { opportunities } = c.var.crm;
  const [moves, advance] = await Promise.all([
    opportunities.possibleMoves(id),
    opportunities.preview.advance({ opportunityId: id }),
  ]);
  const closed = isClosed(opportunity, lookups);
  const nextId = advance.ok ? advance.value.result.opportunity.statusId : null;
  const ordinary = moves.filter(
    ({ status, objections }) =>
      objections.length === 0 && status.id !== nextId && !isClosed({ statusId: status.id }, lookups),
  );
  const move = (label: string, command: string, fields = {}, quiet = true) => (
    <Post
      action={`/opportunities/${id}/${command}`}
      label={label}
      fields={{ ...fields, expectedVersion: version }}
      quiet={quiet}
    />
  );
  return (
    <Panel title={t.status}>
      <div class="actions">
        <span>
          {t.current} <StatusChip c={c} id={statusId} lookups={lookups} />
        </span>
        {nextId !== null && move(t.advance(statusName(c, nextId, lookups)), "advance", {}, false)}
        {ordinary.map(({ status }) =>
          move(`→ ${labelOf(status, c.var.session.language)}`, "move", { statusId: status.id }),
        )}
      </div>
      {closed && <p>{t.isClosed}</p>}
      {!closed && opportunity.archivedAt === null && <ClosingForms c={c} opportunity={opportunity} failed={failed} />}
      {!closed && !advance.ok && (
        <p class="faint">{advance.refusals.map((one) => textOf(one, messagesOf(c))).join(" ")}</p>
      )}
      {!closed && <Objections c={c} moves={moves} />}
    </Panel>
  );
};
