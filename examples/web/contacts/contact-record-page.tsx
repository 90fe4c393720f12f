import type { Contact, CrmError } from "crmkit";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Activity } from "../ui/activity.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { Post } from "../ui/small.js";
import { common } from "../words/common.js";
import { AccountsPanel } from "./accounts-panel.js";
import { ContactFacts } from "./contact-facts.js";
import { contactWords } from "./contact-words.js";
import { EmailsPanel } from "./emails-panel.js";
import { EnvelopePanel } from "./envelope-panel.js";
import { LinkedContacts } from "./linked-contacts.js";
import { OpportunitiesPanel } from "./opportunities-panel.js";
import { recordNames } from "./record-names.js";

/** Shows a contact with everything that belongs to it; `error` says why something was not done. */
export async function contactRecordPage(
  c: WebContext,
  contactId: string,
  error: CrmError | null = null,
): Promise<Response> {
  const { contacts, opportunities } = c.var.crm;
  const contact = await contacts.get(contactId);
  const [names, accounts, linked, emails, activity, sales] = await Promise.all([
    recordNames(c),
    contacts.accounts(contactId),
    contacts.linked(contactId),
    contacts.emails(contactId),
    contacts.activity(contactId),
    opportunities.list({ where: { contactId } }),
  ]);
  const body = (
    <>
      <Problems c={c} error={error} />
      <Actions c={c} contact={contact} />
      <div class="panels">
        <ContactFacts c={c} contact={contact} names={names} />
        <AccountsPanel c={c} contact={contact} accounts={accounts} names={names} />
        <LinkedContacts c={c} contact={contact} linked={linked.records} names={names} />
        <OpportunitiesPanel c={c} opportunities={sales.records} names={names} add={`contact=${contactId}`} />
        <div hx-get={`/calendar/about?contact=${contactId}`} hx-trigger="load" />
        <div hx-get={`/duplicates/of/contact/${contactId}`} hx-trigger="load" />
        <EnvelopePanel c={c} contactId={contactId} />
        <EmailsPanel c={c} emails={emails.records} />
        <Activity c={c} entries={activity.records} />
      </div>
    </>
  );
  return page(c, contact.fullName, body, error === null ? 200 : statusOf(error.code));
}

const Actions = ({ c, contact }: { readonly c: WebContext; readonly contact: Contact }) => {
  const t = wordsOf(c, contactWords);
  const { edit, archive, restore } = wordsOf(c, common);
  const path = `/contacts/${contact.id}`;
  if (contact.archivedAt !== null)
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
      <a class="button quiet" href={`/opportunities/new?contact=${contact.id}`}>
        {t.addOpportunity}
      </a>
      <a class="button quiet" href={`/calendar/new?contact=${contact.id}`}>
        {t.addEvent}
      </a>
      <Post action={`${path}/archive`} label={archive} quiet />
    </div>
  );
};
