import { compareText } from "../kernel/compare-text.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { Write } from "../plan/write.js";
import { check, remove, replace } from "../plan/write.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** Finds a contact with several main accounts, or with another than its links say: the links count. */
export function contactFaults(contact: Contact, { rowsOf, now }: Surroundings): readonly IntegrityFault[] {
  const links = [...rowsOf("accountContact", contact.id)].sort(byAge);
  const mains = links.filter(({ isMain }) => isMain);
  const kept = mains.find(({ accountId }) => accountId === contact.mainAccountId) ?? mains[0];
  const told = { mainAccountId: kept?.accountId ?? null };
  const follow = told.mainAccountId === contact.mainAccountId ? [] : [replace("contact", contact, told, now)];
  if (kept !== undefined && mains.length > 1) {
    const others = mains.filter((link) => link !== kept);
    const cleared = others.map((link) => replace("accountContact", link, { isMain: false }, now));
    return [faultOf("CONTACT_MAIN_LINK_TWICE", ["mainAccountId"], [...cleared, unchanged(kept), ...follow])];
  }
  if (follow.length === 0) return [];
  const unmarked = links.find(({ accountId }) => accountId === contact.mainAccountId);
  const repair = kept !== undefined ? [unchanged(kept), ...follow] : markOrForget(contact, unmarked, follow, now);
  return [faultOf("CONTACT_MAIN_ACCOUNT_DIFFERS", ["mainAccountId"], repair)];
}

/** Without a mark the link of the account that the contact names gets it; without such a link there is no main account. */
const markOrForget = (
  { id, version }: Contact,
  unmarked: AccountContact | undefined,
  forget: readonly Write[],
  now: Date,
): readonly Write[] =>
  unmarked === undefined
    ? forget
    : [replace("accountContact", unmarked, { isMain: true }, now), check("contact", id, version)];

const unchanged = ({ id, version }: AccountContact): Write => check("accountContact", id, version);

/** Finds the later of two links of one pair. What it says besides goes to the one that stays. */
export function linkFaults(link: AccountContact, { rowsOf, now }: Surroundings): readonly IntegrityFault[] {
  const ofPair = rowsOf("accountContact", link.contactId).filter(({ accountId }) => accountId === link.accountId);
  const [kept] = [...ofPair].sort(byAge);
  if (kept === undefined || kept.id === link.id) return [];
  const gains = { isMain: kept.isMain || link.isMain, roleId: kept.roleId ?? link.roleId };
  const isSame = gains.isMain === kept.isMain && gains.roleId === kept.roleId;
  const taken = isSame ? unchanged(kept) : replace("accountContact", kept, gains, now);
  return [
    faultOf("CONTACT_LINK_TWICE", ["accountId", "contactId"], [remove("accountContact", link), taken], {
      other: kept.id,
    }),
  ];
}

/** What was made first comes first. */
const byAge = (one: AccountContact, other: AccountContact): number =>
  one.createdAt.getTime() - other.createdAt.getTime() || compareText(one.id, other.id);
