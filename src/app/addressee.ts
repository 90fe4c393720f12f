import type { Account } from "../model/account.js";
import type { Address } from "../model/address.js";
import type { Addressee } from "../model/addressee.js";
import type { Contact } from "../model/contact.js";
import { accountsOfContact } from "./contacts-of-account.js";
import type { CrmScope } from "./crm-scope.js";

/** Whom an envelope to a contact names: at the contact's own address, else at the main account's; `null` where there is neither. */
export async function contactAddressee(scope: CrmScope, found: Contact): Promise<Addressee | null> {
  const contact = scope.visible.mask("contact", found);
  const [main] = (await accountsOfContact(scope, found.id)).filter(({ link }) => link.isMain);
  const address = contact.address ?? (main === undefined ? null : postalAddress(main.account));
  if (address === null) return null;
  const name = [contact.title, contact.firstName, contact.lastName].filter((part) => part !== null).join(" ");
  return { name: name === "" ? null : name, companyName: main?.account.isCompany ? main.account.name : null, address };
}

/** The first of those that goods go to that is proposed, else of all. */
function postalAddress({ addresses }: Account): Address | null {
  const byRank = [...addresses].sort((a, b) => rankOf(b) - rankOf(a));
  return byRank[0]?.address ?? null;
}

const rankOf = ({ delivery, isDefault }: Account["addresses"][number]): number =>
  2 * Number(delivery) + Number(isDefault);
