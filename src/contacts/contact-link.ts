import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { AccountContact } from "../model/account-contact.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";

/** The id of the link between an account and a contact: made from the two, so that there is one at most, also under concurrency. */
export const linkId = (accountId: string, contactId: string): Id<"accountContact"> =>
  asId("accountContact", uuidFromText(`link ${accountId} ${contactId}`));

/** What a link is made of. */
export type LinkParts = Pick<AccountContact, "accountId" | "contactId" | "roleId" | "isMain" | "companyId">;

/** Makes a new link; it belongs to the contact's company. */
export const newLink = ({ companyId, ...parts }: LinkParts, env: DecisionEnv): AccountContact => ({
  ...newRecord("accountContact", env, { id: linkId(parts.accountId, parts.contactId), companyId }),
  ...parts,
});
