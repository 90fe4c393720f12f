import type { Account, ContactOfAccount } from "crmkit";
import { contactWords } from "../contacts/contact-words.js";
import { nameOf } from "../contacts/record-names.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Panel } from "../ui/small.js";
import { accountWords } from "./account-words.js";

interface ContactsPanelProps {
  readonly c: WebContext;
  readonly account: Account;
  readonly contacts: readonly ContactOfAccount[];
  readonly names: ReadonlyMap<string, string>;
}

/** The people of an account, and what each is there. */
export const ContactsPanel = ({ c, account, contacts, names }: ContactsPanelProps) => {
  const t = wordsOf(c, accountWords);
  const { main } = wordsOf(c, contactWords);
  return (
    <Panel title={t.contacts}>
      {contacts.length === 0 && <p>{t.noContacts}</p>}
      <ul class="links">
        {contacts.map(({ contact, link }) => (
          <li>
            <a href={`/contacts/${contact.id}`}>{contact.fullName}</a>{" "}
            <small>{[nameOf(names, link.roleId), contact.email].filter(Boolean).join(" · ")}</small>{" "}
            {link.isMain && <small class="faint">({main})</small>}
          </li>
        ))}
      </ul>
      <a class="button quiet" href={`/contacts/new?account=${account.id}`}>
        {t.addContact}
      </a>
    </Panel>
  );
};
