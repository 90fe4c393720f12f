import { attempt } from "../http/attempt.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box } from "../ui/field.js";
import { links } from "./event-entry.js";
import { eventWords } from "./event-words.js";
import type { EntryFields } from "./recurrence-entry.js";

/** A record that an event is linked to. */
export interface LinkedRecord {
  readonly field: (typeof links)[number];
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** The records that an event, or a form of one, is linked to, as far as the person may see them. */
export async function linkedRecords(
  c: WebContext,
  idOf: (field: LinkedRecord["field"]) => string | null,
): Promise<readonly LinkedRecord[]> {
  const { crm } = c.var;
  const readers = {
    leadId: async (id: string) => (await crm.leads.get(id)).fullName,
    accountId: async (id: string) => (await crm.accounts.get(id)).name,
    contactId: async (id: string) => (await crm.contacts.get(id)).fullName,
    opportunityId: async (id: string) => (await crm.opportunities.get(id)).name,
  };
  const paths = { leadId: "leads", accountId: "accounts", contactId: "contacts", opportunityId: "opportunities" };
  const found = await Promise.all(
    links.map(async (field) => {
      const id = idOf(field);
      const name = id === null ? null : await attempt(() => readers[field](id));
      return id === null || name?.ok !== true ? [] : [{ field, id, name: name.value, href: `/${paths[field]}/${id}` }];
    }),
  );
  return found.flat();
}

/** The records that an event is linked to, each with a box that unlinks it. */
export const LinkBoxes = async ({ c, fields }: { readonly c: WebContext; readonly fields: EntryFields }) => {
  const t = wordsOf(c, eventWords);
  const records = await linkedRecords(c, (field) => fields.text(field) || null);
  if (records.length === 0) return null;
  return (
    <fieldset class="boxes">
      <legend>{t.links}</legend>
      {records.map(({ field, id, name }) => (
        <Box name={field} value={id} label={`${t.link[field]}: ${name}`} checked />
      ))}
    </fieldset>
  );
};
