import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { moment } from "../ui/formats.js";
import { Facts, Panel } from "../ui/small.js";
import { outboxWords } from "./outbox-words.js";

/** How the ledger of reminders stands; its figures are of all companies, for one worker sends for all. */
export const LedgerPanel = async ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, outboxWords);
  const { at, due, late, held, failing, parked, toPlan, oldestDueAt } = await c.var.opened.crm.reminders.health();
  return (
    <div id="ledger" hx-get="/outbox" hx-select="#ledger" hx-target="#ledger" hx-swap="outerHTML" hx-trigger="every 5s">
      <Panel title={t.ledger}>
        <Facts
          facts={[
            [t.due, due],
            [t.late, late],
            [t.held, held],
            [t.failing, failing],
            [t.parked, parked],
            [t.toPlan, toPlan],
            [t.oldest, oldestDueAt === null ? null : moment(c, oldestDueAt)],
            [t.asOf, moment(c, at)],
          ]}
        />
      </Panel>
    </div>
  );
};
