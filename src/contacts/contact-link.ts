import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { AccountContact } from "../model/account-contact.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";

/**
 * The id of the link between an account and a contact: made from the two, so that there is one at most, also under
 * concurrency. Where a link of the contact's was made as one to that account, and has come to another by merges, it has the
 * first id, and the next one is given.
 * @param links the links that the contact has already.
 */
export function linkId(
  accountId: string,
  contactId: string,
  links: readonly AccountContact[] = [],
): Id<"accountContact"> {
  const taken = new Set<string>(links.map(({ id }) => id));
  let id = uuidFromText(`link ${accountId} ${contactId}`);
  for (let again = 2; taken.has(id); again++) id = uuidFromText(`link ${accountId} ${contactId} ${again}`);
  return asId("accountContact", id);
}

/** What a link is made of. */
export type LinkParts = Pick<AccountContact, "accountId" | "contactId" | "roleId" | "isMain" | "companyId">;

/** Makes a new link; it belongs to the contact's company. @param links the links that the contact has already. */
export const newLink = (
  { companyId, ...parts }: LinkParts,
  env: DecisionEnv,
  links: readonly AccountContact[] = [],
): AccountContact => ({
  ...newRecord("accountContact", env, { id: linkId(parts.accountId, parts.contactId, links), companyId }),
  ...parts,
});
