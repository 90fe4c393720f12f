import type { ModelContact, SalesModel } from "./sales-model.js";
import type { ModelLink } from "./sales-model-links.js";
import { findLink, linksOf, oldestAccount } from "./sales-model-links.js";
import type { Merging, ModelMerge } from "./sales-model-merges.js";

/** Takes out the links that become links of one pair, but for one: the original's, else that of the first duplicate. */
export function foldLinks(model: SalesModel, of: "accounts" | "contacts", merging: Merging): ModelLink[] {
  const [own, other] =
    of === "accounts" ? (["accountId", "contactId"] as const) : (["contactId", "accountId"] as const);
  const ids = [merging.originalId, ...merging.duplicateIds];
  const links = [...model.links].filter((link) => ids.includes(link[own]));
  const folded = [...new Set(links.map((link) => link[other]))].flatMap((id) => {
    const pair = links.filter((link) => link[other] === id).sort((a, b) => ids.indexOf(a[own]) - ids.indexOf(b[own]));
    const [kept, ...rest] = pair;
    const becomesMain = rest.some(
      ({ accountId, contactId }) => model.contacts.get(contactId)?.mainAccountId === accountId,
    );
    if (kept !== undefined && of === "accounts" && becomesMain) kept.isTouched = true;
    return rest;
  });
  for (const link of folded) model.links.delete(link);
  return folded;
}

/** Gives the links back that were folded, unless such a link is there; the other side may have been merged since. */
export function unfoldLinks(
  model: SalesModel,
  { of, folded }: ModelMerge,
  answering: (contactOrAccount: string) => string,
): void {
  for (const link of folded) {
    const accountId = of === "accounts" ? link.accountId : answering(link.accountId);
    const contactId = of === "contacts" ? link.contactId : answering(link.contactId);
    if (findLink(model, accountId, contactId) !== undefined) continue;
    model.links.add(Object.assign(link, { accountId, contactId, isTouched: true }));
  }
}

/** The main account of a contact, given which it was: that, where the contact belongs to it, else the oldest. */
export function mainAmong(
  model: SalesModel,
  { id, mainAccountId }: ModelContact,
  marked: string | null,
): string | null {
  const links = linksOf(model, id);
  const accounts = links.map(({ accountId }) => accountId);
  if (mainAccountId !== null && accounts.includes(mainAccountId)) return mainAccountId;
  return accounts.find((one) => one === marked) ?? oldestAccount(links);
}
