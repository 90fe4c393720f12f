import type { Contact, ListQuery } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Pager } from "../ui/pager.js";
import type { Column } from "../ui/record-table.js";
import { RecordTable } from "../ui/record-table.js";
import { Tabs } from "../ui/tabs.js";
import { common } from "../words/common.js";
import { contactWords } from "./contact-words.js";
import { nameOf, recordNames } from "./record-names.js";

/** Lists contacts: all, one's own, those that were put away; searched, a page at a time. */
export async function contactListPage(c: WebContext): Promise<Response> {
  const t = wordsOf(c, contactWords);
  const { records, next } = await c.var.crm.contacts.list(queryOf(c));
  const view = c.req.query("view") ?? "all";
  const tabs = [
    { view: "all", label: wordsOf(c, common).all },
    { view: "mine", label: t.mine },
    { view: "archived", label: t.archived },
  ];
  return page(
    c,
    wordsOf(c, common).contacts,
    <>
      <p class="actions">
        <a class="button" href="/contacts/new">
          {t.add}
        </a>
      </p>
      <Tabs
        label={wordsOf(c, common).contacts}
        tabs={tabs.map((tab) => ({ ...tab, to: `/contacts?view=${tab.view}`, current: tab.view === view }))}
      />
      <form class="filters" method="get" action="/contacts">
        <input type="hidden" name="view" value={view} />
        <Field name="search" label={t.searchFor} value={c.req.query("search")} type="search" />
        <button type="submit" class="quiet">
          {wordsOf(c, common).search}
        </button>
      </form>
      <RecordTable caption={t.list} columns={await columnsOf(c, records)} records={records} empty={t.nothingFound} />
      <Pager c={c} next={next} />
    </>,
  );
}

function queryOf(c: WebContext): ListQuery<Contact> {
  const view = c.req.query("view");
  return {
    search: c.req.query("search") ?? "",
    after: c.req.query("after") ?? null,
    limit: 25,
    archived: view === "archived" ? "only" : "without",
    where: view === "mine" ? { assignedToId: c.var.session.person.id } : {},
  };
}

async function columnsOf(c: WebContext, contacts: readonly Contact[]): Promise<readonly Column<Contact>[]> {
  const t = wordsOf(c, contactWords);
  const { fields } = messagesOf(c);
  const ids = contacts.flatMap(({ mainAccountId }) => mainAccountId ?? []);
  const [names, { records }] = await Promise.all([
    recordNames(c),
    c.var.crm.accounts.list({ where: { id: { in: ids } }, archived: "with", limit: 100 }),
  ]);
  const accounts = new Map(records.map((account) => [account.id, account]));
  const mainOf = ({ mainAccountId }: Contact) => {
    const account = mainAccountId === null ? undefined : accounts.get(mainAccountId);
    return account === undefined ? null : <a href={`/accounts/${account.id}`}>{account.name}</a>;
  };
  return [
    { label: fields.fullName, cell: ({ id, fullName }) => <a href={`/contacts/${id}`}>{fullName}</a> },
    { label: t.mainAccount, cell: mainOf },
    { label: fields.jobFunctionId, cell: ({ jobFunctionId }) => nameOf(names, jobFunctionId) },
    { label: fields.email, cell: ({ email }) => email },
    { label: fields.mobilePhone, cell: ({ mobilePhone, fixedPhone }) => mobilePhone ?? fixedPhone },
  ];
}
