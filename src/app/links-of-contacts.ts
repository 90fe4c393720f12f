import type { AccountContact } from "../model/account-contact.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

/** Every link of some contacts, those to accounts that the actor may not see included: rules go by all of them. */
export async function linksOfContacts(
  { storage }: CrmScope,
  contactIds: readonly string[],
): Promise<readonly AccountContact[]> {
  const links: AccountContact[] = [];
  const found = everyRecord(storage, "accountContact", {
    op: "in",
    field: "contactId",
    kind: "text",
    values: contactIds,
  });
  for await (const link of found) links.push(link);
  return links;
}
