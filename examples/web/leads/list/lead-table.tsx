import type { Lead, Page } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Pager } from "../../ui/pager.js";
import type { Column } from "../../ui/record-table.js";
import { RecordTable } from "../../ui/record-table.js";
import type { LeadLookups } from "../lead-lookups.js";
import { BulkActions } from "./bulk-actions.js";
import { ColumnChoice } from "./column-choice.js";
import { chosenColumns, columnLabel, leadCell } from "./lead-columns.js";
import type { LeadListQuery } from "./lead-list-query.js";
import { listPath, pathHere, sortFields } from "./lead-list-query.js";
import { leadListWords } from "./lead-list-words.js";

interface LeadTableProps {
  readonly c: WebContext;
  readonly query: LeadListQuery;
  readonly leads: Page<Lead>;
  readonly lookups: LeadLookups;
}

/** A page of leads with what can be done to those that are ticked. */
export const LeadTable = ({ c, query, leads, lookups }: LeadTableProps) => {
  const t = wordsOf(c, leadListWords);
  const shown = t.shown(leads.records.length, leads.next !== null);
  return (
    <div id="leads" data-announce={shown}>
      <div class="actions spread">
        <span>
          {shown} {query.batch !== "" && t.ofImport}
        </span>
        <ColumnChoice c={c} />
      </div>
      <form method="post" action="/leads/bulk/take-charge" data-ticks={t.selected}>
        <input type="hidden" name="back" value={pathHere(c)} />
        <RecordTable caption={t.list} records={leads.records} columns={columnsOf(c, query, lookups)} empty={t.none} />
        {leads.records.length > 0 && <BulkActions c={c} lookups={lookups} />}
      </form>
      <Pager c={c} next={leads.next} />
    </div>
  );
};

function columnsOf(c: WebContext, query: LeadListQuery, lookups: LeadLookups): readonly Column<Lead>[] {
  const t = wordsOf(c, leadListWords);
  const tick: Column<Lead> = {
    label: <input type="checkbox" data-tick-all aria-label={t.selectAll} />,
    cell: ({ id, fullName }) => <input type="checkbox" name="lead" value={id} aria-label={t.select(fullName)} />,
  };
  const name: Column<Lead> = {
    ...sortable(c, query, "fullName", messagesOf(c).fields["fullName"] ?? ""),
    cell: ({ id, fullName }) => <a href={`/leads/${id}`}>{fullName}</a>,
  };
  const others = chosenColumns(c).map(
    (column): Column<Lead> => ({
      ...sortable(c, query, column, columnLabel(c, column)),
      cell: (lead) => leadCell(c, lead, column, lookups),
    }),
  );
  return [tick, name, ...others];
}

/** The head of a column: a link that sorts by it, the other way round where that is done already. */
function sortable(
  c: WebContext,
  { sort, descending }: LeadListQuery,
  column: string,
  text: string,
): Pick<Column<Lead>, "label" | "sorted"> {
  if (!sortFields.some((field) => field === column)) return { label: text };
  const sorted = sort === column;
  const order = sorted && !descending ? "desc" : "asc";
  return {
    label: (
      <a href={listPath(c, { sort: column, order })}>
        {text}
        {sorted && <span aria-hidden="true">{descending ? " ↓" : " ↑"}</span>}
      </a>
    ),
    sorted: sorted ? (descending ? "descending" : "ascending") : undefined,
  };
}
