import type { ListQuery, Opportunity, Page } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { StatusChip } from "../leads/list/lead-columns.js";
import { personOf } from "../open/people.js";
import { Field } from "../ui/field.js";
import { day, moment, money, percent } from "../ui/formats.js";
import { page } from "../ui/page.js";
import { Pager } from "../ui/pager.js";
import type { Column } from "../ui/record-table.js";
import { RecordTable } from "../ui/record-table.js";
import { Stars } from "../ui/small.js";
import { Tabs } from "../ui/tabs.js";
import { common } from "../words/common.js";
import { opportunityStatuses } from "./opportunity-lookups.js";
import { opportunityWords } from "./opportunity-words.js";
import { partyNames } from "./party-names.js";

const views = ["open", "mine", "closed", "all", "archived"] as const;
type View = (typeof views)[number];

/** Lists opportunities: the lists that the guide knows, all, and those that were put away; searched, a page at a time. */
export async function opportunityListPage(c: WebContext): Promise<Response> {
  const t = wordsOf(c, opportunityWords);
  const { opportunities, search } = wordsOf(c, common);
  const view = views.find((one) => one === c.req.query("view")) ?? "open";
  const { records, next } = await readOpportunities(c, view);
  const tabs = views.map((one) => ({
    to: `/opportunities?view=${one}`,
    label: t.view[one],
    current: one === view,
  }));
  return page(
    c,
    opportunities,
    <>
      <Ways c={c} />
      <Tabs label={t.views} tabs={tabs} />
      <form class="filters" method="get" action="/opportunities">
        <input type="hidden" name="view" value={view} />
        <Field name="search" label={t.searchFor} value={c.req.query("search")} type="search" />
        <button type="submit" class="quiet">
          {search}
        </button>
      </form>
      <div class="opportunities">
        <RecordTable
          caption={t.list}
          columns={await columnsOf(c, view, records)}
          records={records}
          empty={t.nothingFound}
        />
      </div>
      <Pager c={c} next={next} />
    </>,
  );
}

const Ways = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, opportunityWords);
  return (
    <p class="actions">
      <a class="button" href="/opportunities/new">
        {t.add}
      </a>
      <a class="button quiet" href="/opportunities/board">
        {t.board}
      </a>
      <a class="button quiet" href="/opportunities/forecast">
        {t.forecast}
      </a>
    </p>
  );
};

function readOpportunities(c: WebContext, view: View): Promise<Page<Opportunity>> {
  const { opportunities } = c.var.crm;
  const query: ListQuery<Opportunity> = {
    search: c.req.query("search") ?? "",
    after: c.req.query("after") ?? null,
    limit: 25,
  };
  if (view === "archived") return opportunities.list({ ...query, archived: "only" });
  return view === "all" ? opportunities.list(query) : opportunities[view](query);
}

async function columnsOf(
  c: WebContext,
  view: View,
  records: readonly Opportunity[],
): Promise<readonly Column<Opportunity>[]> {
  const t = wordsOf(c, opportunityWords);
  const { fields } = messagesOf(c);
  const [parties, lookups] = await Promise.all([partyNames(c, records), opportunityStatuses(c)]);
  const closes: Column<Opportunity> = {
    label: fields.expectedCloseOn,
    cell: ({ expectedCloseOn }) => expectedCloseOn !== null && day(c, expectedCloseOn),
  };
  const closed: Column<Opportunity> = {
    label: t.closedAt,
    cell: ({ closedAt }) => closedAt !== null && moment(c, closedAt),
  };
  return [
    { label: fields.name, cell: ({ id, name }) => <a href={`/opportunities/${id}`}>{name}</a> },
    { label: t.party, cell: (one) => parties(one) },
    { label: fields.statusId, cell: ({ statusId }) => <StatusChip c={c} id={statusId} lookups={lookups} /> },
    {
      label: fields.amount,
      number: true,
      cell: ({ amount, currency }) => amount !== null && money(c, amount, currency),
    },
    {
      label: t.probability,
      number: true,
      cell: ({ probability }) => probability !== null && percent(c, probability),
    },
    view === "closed" ? closed : closes,
    { label: fields.rating, cell: ({ rating }) => <Rating c={c} rating={rating} /> },
    { label: fields.assignedToId, cell: ({ assignedToId }) => personOf(assignedToId)?.name ?? "" },
  ];
}

/** The stars of an opportunity, where somebody gave any. */
export const Rating = ({ c, rating }: { readonly c: WebContext; readonly rating: number | null }) =>
  rating === null ? null : <Stars count={rating} label={wordsOf(c, common).stars(rating)} />;
