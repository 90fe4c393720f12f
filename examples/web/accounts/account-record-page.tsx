import type { Account, CrmError } from "crmkit";
import { contactWords } from "../contacts/contact-words.js";
import { EmailsPanel } from "../contacts/emails-panel.js";
import { OpportunitiesPanel } from "../contacts/opportunities-panel.js";
import { recordNames } from "../contacts/record-names.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Activity } from "../ui/activity.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { Post } from "../ui/small.js";
import { common } from "../words/common.js";
import { AccountFacts } from "./account-facts.js";
import { ContactsPanel } from "./contacts-panel.js";
import { LeadsPanel } from "./leads-panel.js";
import { ProspectStatus } from "./prospect-status.js";

/** Shows an account with everything that belongs to it; `error` says why something was not done. */
export async function accountRecordPage(
  c: WebContext,
  accountId: string,
  error: CrmError | null = null,
): Promise<Response> {
  const { accounts, leads, opportunities } = c.var.crm;
  const account = await accounts.get(accountId);
  const [names, contacts, sales, from, emails, activity] = await Promise.all([
    recordNames(c),
    accounts.contacts(accountId),
    opportunities.list({ where: { accountId } }),
    leads.list({ where: { convertedAccountId: accountId }, archived: "with" }),
    accounts.emails(accountId),
    accounts.activity(accountId),
  ]);
  const body = (
    <>
      <Problems c={c} error={error} />
      <Actions c={c} account={account} />
      <ProspectStatus c={c} account={account} names={names} />
      <div class="panels">
        <AccountFacts c={c} account={account} names={names} />
        <ContactsPanel c={c} account={account} contacts={contacts} names={names} />
        <OpportunitiesPanel c={c} opportunities={sales.records} names={names} add={`account=${accountId}`} />
        <LeadsPanel c={c} leads={from.records} />
        <div hx-get={`/calendar/about?account=${accountId}`} hx-trigger="load" />
        <div hx-get={`/duplicates/of/account/${accountId}`} hx-trigger="load" />
        <EmailsPanel c={c} emails={emails.records} />
        <Activity c={c} entries={activity.records} />
      </div>
    </>
  );
  return page(c, account.name, body, error === null ? 200 : statusOf(error.code));
}

const Actions = ({ c, account }: { readonly c: WebContext; readonly account: Account }) => {
  const t = wordsOf(c, contactWords);
  const { edit, archive, restore } = wordsOf(c, common);
  const path = `/accounts/${account.id}`;
  if (account.archivedAt !== null)
    return (
      <div class="actions">
        <span>{t.isArchived}</span>
        <Post action={`${path}/restore`} label={restore} />
      </div>
    );
  return (
    <div class="actions">
      <a class="button" href={`${path}/edit`}>
        {edit}
      </a>
      <a class="button quiet" href={`/opportunities/new?account=${account.id}`}>
        {t.addOpportunity}
      </a>
      <a class="button quiet" href={`/calendar/new?account=${account.id}`}>
        {t.addEvent}
      </a>
      <Post action={`${path}/archive`} label={archive} quiet />
    </div>
  );
};
