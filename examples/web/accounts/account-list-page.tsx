import type { Account, ListQuery, Where } from "crmkit";
import { nameOf, recordNames } from "../contacts/record-names.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Pager } from "../ui/pager.js";
import type { Column } from "../ui/record-table.js";
import { RecordTable } from "../ui/record-table.js";
import { Chip, Stars } from "../ui/small.js";
import { Tabs } from "../ui/tabs.js";
import { common } from "../words/common.js";
import { accountWords } from "./account-words.js";

const views = ["all", "prospects", "customers", "mine", "archived"] as const;

/** Lists accounts: all, prospects, customers, one's own, those that were put away; searched, a page at a time. */
export async function accountListPage(c: WebContext): Promise<Response> {
  const t = wordsOf(c, accountWords);
  const { all, accounts, search } = wordsOf(c, common);
  const view = c.req.query("view") ?? "all";
  const { records, next } = await c.var.crm.accounts.list(queryOf(c, view));
  const tabs = views.map((one) => ({
    to: `/accounts?view=${one}`,
    label: one === "all" ? all : t[one],
    current: one === view,
  }));
  return page(
    c,
    accounts,
    <>
      <p class="actions">
        <a class="button" href="/accounts/new">
          {t.add}
        </a>
      </p>
      <Tabs label={accounts} tabs={tabs} />
      <form class="filters" method="get" action="/accounts">
        <input type="hidden" name="view" value={view} />
        <Field name="search" label={t.searchFor} value={c.req.query("search")} type="search" />
        <button type="submit" class="quiet">
          {search}
        </button>
      </form>
      <RecordTable caption={t.list} columns={await columnsOf(c)} records={records} empty={t.nothingFound} />
      <Pager c={c} next={next} />
    </>,
  );
}

function queryOf(c: WebContext, view: string): ListQuery<Account> {
  const within: Readonly<Record<string, Where<Account> | undefined>> = {
    prospects: { kinds: { overlaps: ["prospect"] } },
    customers: { kinds: { overlaps: ["customer"] } },
    mine: { assignedToId: c.var.session.person.id },
  };
  return {
    search: c.req.query("search") ?? "",
    after: c.req.query("after") ?? null,
    limit: 25,
    archived: view === "archived" ? "only" : "without",
    where: within[view] ?? {},
  };
}

async function columnsOf(c: WebContext): Promise<readonly Column<Account>[]> {
  const t = wordsOf(c, accountWords);
  const { fields } = messagesOf(c);
  const names = await recordNames(c);
  const status: Column<Account> = {
    label: fields.statusId,
    cell: ({ statusId }) => statusId !== null && <Chip text={nameOf(names, statusId) ?? statusId} />,
  };
  return [
    { label: fields.name, cell: ({ id, name }) => <a href={`/accounts/${id}`}>{name}</a> },
    { label: t.kindsLabel, cell: ({ kinds }) => kinds.map((kind) => t.kinds[kind]).join(", ") },
    ...(c.var.opened.optionsOf(c.var.session.firm.id).prospectStatuses ? [status] : []),
    { label: fields.score, cell: ({ score }) => score !== null && <Score c={c} score={score} /> },
    { label: fields.city, cell: ({ addresses }) => addresses[0]?.address.city },
    { label: fields.email, cell: ({ email }) => email },
    { label: fields.fixedPhone, cell: ({ fixedPhone, mobilePhone }) => fixedPhone ?? mobilePhone },
    { label: fields.assignedToId, cell: ({ assignedToId }) => nameOf(names, assignedToId) },
  ];
}

/** The stars that an account was given. */
export const Score = ({ c, score }: { readonly c: WebContext; readonly score: number }) => (
  <Stars count={score} label={wordsOf(c, common).stars(score)} />
);
