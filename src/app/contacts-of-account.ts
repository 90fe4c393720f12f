import type { Account } from "../model/account.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

/** A contact of an account. */
export interface ContactOfAccount {
  /** The contact. */
  readonly contact: Contact;
  /** What the contact is there. */
  readonly link: AccountContact;
}

/** An account of a contact. */
export interface AccountOfContact {
  /** The account. */
  readonly account: Account;
  /** What the contact is there. */
  readonly link: AccountContact;
}

/** The contacts of an account that the actor may see, by name. */
export async function contactsOfAccount(scope: CrmScope, accountId: string): Promise<readonly ContactOfAccount[]> {
  const links = await linksWhere(scope, "accountId", accountId);
  const contacts = await scope.visible.get(
    "contact",
    links.map(({ contactId }) => contactId),
  );
  const found = links.flatMap((link) => {
    const contact = contacts.get(link.contactId);
    return contact === undefined ? [] : [{ contact: scope.visible.mask("contact", contact), link }];
  });
  return found.sort((a, b) => (a.contact.fullName < b.contact.fullName ? -1 : 1));
}

/** The accounts of a contact that the actor may see, the main one first. */
export async function accountsOfContact(scope: CrmScope, contactId: string): Promise<readonly AccountOfContact[]> {
  const links = await linksWhere(scope, "contactId", contactId);
  const accounts = await scope.visible.get(
    "account",
    links.map(({ accountId }) => accountId),
  );
  const found = links.flatMap((link) => {
    const account = accounts.get(link.accountId);
    return account === undefined ? [] : [{ account: scope.visible.mask("account", account), link }];
  });
  return found.sort(
    (a, b) => Number(b.link.isMain) - Number(a.link.isMain) || (a.account.name < b.account.name ? -1 : 1),
  );
}

async function linksWhere({ visible }: CrmScope, field: "accountId" | "contactId", value: string) {
  const filter: Filter = { op: "eq", field, kind: "text", value };
  const links: AccountContact[] = [];
  for await (const link of everyRecord(visible, "accountContact", filter)) links.push(link);
  return links;
}
