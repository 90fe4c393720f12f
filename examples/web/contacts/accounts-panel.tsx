import type { AccountOfContact, Contact } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box } from "../ui/field.js";
import { Panel, Post } from "../ui/small.js";
import { AccountPicker } from "./account-picker.js";
import { contactWords } from "./contact-words.js";
import { nameOf } from "./record-names.js";
import { RoleField } from "./role-field.js";

interface AccountsPanelProps {
  readonly c: WebContext;
  readonly contact: Contact;
  readonly accounts: readonly AccountOfContact[];
  readonly names: ReadonlyMap<string, string>;
}

/** The accounts of a contact and what it is there: link, role, main account, unlink. */
export const AccountsPanel = ({ c, contact, accounts, names }: AccountsPanelProps) => {
  const t = wordsOf(c, contactWords);
  return (
    <Panel title={t.accounts}>
      {accounts.length === 0 && <p>{t.noAccounts}</p>}
      <ul class="links">
        {accounts.map((one) => (
          <li>
            <AccountLink c={c} contact={contact} names={names} of={one} />
          </li>
        ))}
      </ul>
      {contact.archivedAt === null && (
        <details>
          <summary>{t.link}</summary>
          <form method="post" action={`/contacts/${contact.id}/link`}>
            <div class="fields">
              <AccountPicker c={c} />
              <RoleField c={c} />
            </div>
            <p class="actions">
              <Box name="main" label={t.asMain} />
              <button type="submit">{t.linkNow}</button>
            </p>
          </form>
        </details>
      )}
    </Panel>
  );
};

interface AccountLinkProps extends Pick<AccountsPanelProps, "c" | "contact" | "names"> {
  readonly of: AccountOfContact;
}

const AccountLink = ({ c, contact, names, of: { account, link } }: AccountLinkProps) => {
  const t = wordsOf(c, contactWords);
  const path = `/contacts/${contact.id}`;
  const accountId = account.id;
  const role = nameOf(names, link.roleId) ?? "";
  const field = `role-${accountId}`;
  return (
    <>
      <a href={`/accounts/${accountId}`}>{account.name}</a> {link.isMain && <small>({t.main})</small>}
      <div class="actions">
        <form method="post" action={`${path}/link`} class="inline">
          <input type="hidden" name="accountId" value={accountId} />
          <label class="unseen" for={field}>
            {`${t.role}: ${account.name}`}
          </label>
          <input id={field} name="roleId" value={role} list="roleId-choices" placeholder={t.role} />
          <button type="submit" class="quiet" aria-label={`${t.setRole}: ${account.name}`}>
            ✓
          </button>
        </form>
        {!link.isMain && (
          <Post action={`${path}/link`} label={t.makeMain} fields={{ accountId, main: "yes", keepRole: "yes" }} quiet />
        )}
        <Post action={`${path}/unlink`} label={t.unlink} fields={unlinking(accountId, role, link.isMain)} quiet />
      </div>
    </>
  );
};

/** What unlinking sends; the role and the mark come along to be put back if that is taken back. */
const unlinking = (accountId: string, roleId: string, isMain: boolean) => ({
  accountId,
  roleId,
  ...(isMain ? { main: "yes" } : {}),
});
