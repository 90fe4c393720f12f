import { AccountPicker } from "../contacts/account-picker.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import type { OpportunityFormProps } from "./opportunity-form.js";
import { opportunityWords } from "./opportunity-words.js";

/** The account that may buy and the person who speaks for it; the contacts offered are those of the account. */
export const PartyFields = async ({ c, values }: OpportunityFormProps) => {
  const leadId = values.text("leadId");
  const contactId = values.text("contactId");
  const lead = leadId === "" ? null : await c.var.crm.leads.get(leadId);
  return (
    <>
      <div class="fields">
        <AccountPicker c={c} value={values.text("accountId")} />
        <div class="field">
          <label for="field-contactId">{messagesOf(c).fields.contactId}</label>
          <select
            id="field-contactId"
            name="contactId"
            hx-get="/opportunities/contact-options"
            hx-trigger="change from:#field-accountId, htmx:afterSettle from:#field-accountId"
            hx-include="#field-accountId, this"
            hx-sync="this:replace"
          >
            <ContactOptions c={c} accountId={values.text("accountId")} value={contactId} />
          </select>
        </div>
      </div>
      {lead !== null && (
        <p>
          <input type="hidden" name="leadId" value={leadId} />
          {wordsOf(c, opportunityWords).fromLead} <a href={`/leads/${leadId}`}>{lead.fullName}</a>
        </p>
      )}
    </>
  );
};

interface ContactOptionsProps {
  readonly c: WebContext;
  readonly accountId: string;
  /** The contact that is chosen, offered whosever it is. */
  readonly value: string;
}

/** The contacts of an account to choose from; without an account, the first of all. */
export const ContactOptions = async ({ c, accountId, value }: ContactOptionsProps) => {
  const { accounts, contacts } = c.var.crm;
  const [offered, chosen] = await Promise.all([
    accountId === ""
      ? contacts.list({ limit: 100 }).then(({ records }) => records)
      : accounts.contacts(accountId).then((linked) => linked.map(({ contact }) => contact)),
    value === "" ? [] : contacts.list({ where: { id: value }, archived: "with" }).then(({ records }) => records),
  ]);
  return (
    <>
      <option value="">{wordsOf(c, opportunityWords).noContact}</option>
      {[...chosen, ...offered.filter(({ id }) => id !== value)].map(({ id, fullName }) => (
        <option value={id} selected={id === value}>
          {fullName}
        </option>
      ))}
    </>
  );
};
