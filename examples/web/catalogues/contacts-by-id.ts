import type { Contact } from "crmkit";
import type { WebContext } from "../http/web-context.js";

const atOnce = 100;

/** Reads contacts by their ids, those that were put away too; those that the person may not see are left out. */
export async function contactsById(c: WebContext, ids: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  const found = new Map<string, Contact>();
  for (let i = 0; i < ids.length; i += atOnce) {
    const where = { id: { in: ids.slice(i, i + atOnce) } };
    const { records } = await c.var.crm.contacts.list({ where, archived: "with", limit: atOnce });
    for (const contact of records) found.set(contact.id, contact);
  }
  return found;
}
