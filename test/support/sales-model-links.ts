import type { ModelContact, SalesModel } from "./sales-model.js";
import { change } from "./sales-model.js";
import type { SalesStored } from "./sales-model-stored.js";

/** A contact that belongs to an account. It is the main one where the contact says so. */
export interface ModelLink {
  /** The id that the library gave it: of links that are as old as each other the one with the lower id comes first. */
  id: string;
  accountId: string;
  contactId: string;
  readonly since: Date;
  /** Whether it is not as it was made. */
  isTouched: boolean;
}

/** Finds the link of a pair. */
export const findLink = (model: SalesModel, accountId: string, contactId: string): ModelLink | undefined =>
  [...model.links].find((link) => link.accountId === accountId && link.contactId === contactId);

/** The links of a contact. */
export const linksOf = (model: SalesModel, contactId: string): ModelLink[] =>
  [...model.links].filter((link) => link.contactId === contactId);

/** The account that becomes the main one where nothing else says which: the one that the contact belonged to first. */
export const oldestAccount = (links: readonly ModelLink[]): string | null =>
  [...links].sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1))[0]?.accountId ?? null;

/** Links a contact to an account. */
export function addLink(model: SalesModel, accountId: string, contactId: string, now: Date): ModelLink {
  const link = { id: "", accountId, contactId, since: now, isTouched: false };
  model.links.add(link);
  return link;
}

/** Takes over the ids that the library gave to new links. */
export function nameLinks(model: SalesModel, { accountContact }: SalesStored): void {
  const unnamed = [...model.links].filter(({ id }) => id === "");
  for (const link of unnamed)
    link.id =
      accountContact.find((one) => one.accountId === link.accountId && one.contactId === link.contactId)?.id ?? "";
}

/** Makes an account the main one of a contact: the links that become it, and that were it, are changed. */
function touchMains(model: SalesModel, { id, mainAccountId }: ModelContact, next: string | null): void {
  if (mainAccountId === next) return;
  for (const accountId of [mainAccountId, next]) {
    const link = findLink(model, accountId ?? "", id);
    if (link !== undefined) link.isTouched = true;
  }
}

/** Links a contact to an account, or makes that its main one; the first always is. Where it is so already, nothing changes. */
export function link(model: SalesModel, contact: ModelContact, accountId: string, isMain: boolean, now: Date): void {
  const known = findLink(model, accountId, contact.id);
  const mainAccountId = isMain || contact.mainAccountId === null ? accountId : contact.mainAccountId;
  if (known !== undefined && mainAccountId === contact.mainAccountId) return;
  touchMains(model, contact, mainAccountId);
  if (known === undefined) addLink(model, accountId, contact.id, now);
  change(contact, { mainAccountId });
}

/** Parts a contact from an account. */
export function unlink(model: SalesModel, contact: ModelContact, accountId: string): void {
  const known = findLink(model, accountId, contact.id);
  if (known === undefined) return;
  model.links.delete(known);
  const isMain = contact.mainAccountId === accountId;
  const mainAccountId = isMain ? oldestAccount(linksOf(model, contact.id)) : contact.mainAccountId;
  touchMains(model, contact, mainAccountId);
  change(contact, { mainAccountId });
}
