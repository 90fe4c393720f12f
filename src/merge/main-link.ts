import { oldestLink } from "../contacts/oldest-link.js";
import type { AccountContact } from "../model/account-contact.js";

/**
 * The link that is the main one of a contact's: the one with the preferred account if there is one, else the one that is marked,
 * else the oldest; `undefined` for a contact without links.
 */
export function mainLink(
  links: readonly AccountContact[],
  preferred: AccountContact["accountId"] | null,
): AccountContact | undefined {
  return (
    links.find(({ accountId }) => accountId === preferred) ??
    oldestLink(links.filter(({ isMain }) => isMain)) ??
    oldestLink(links)
  );
}
