import type { Contact } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { contactsById } from "./contacts-by-id.js";
import type { SendChoice } from "./send-choice.js";

/** The contacts that a page offers. */
export interface ContactsToChoose {
  /** Those that are ticked, and those that the search finds. */
  readonly contacts: readonly Contact[];
  readonly ticked: ReadonlySet<string>;
  /** Whether the search finds more than are shown. */
  readonly isMore: boolean;
}

const mostShown = 60;

/** Finds contacts by what is searched for; those that were ticked before stand first. */
export async function contactsToChoose(
  c: WebContext,
  { search, contactIds }: SendChoice,
  tickAll: boolean,
): Promise<ContactsToChoose> {
  const [found, before] = await Promise.all([
    c.var.crm.contacts.list({ search, limit: mostShown }),
    contactsById(c, contactIds),
  ]);
  const contacts = [...before.values(), ...found.records.filter(({ id }) => !before.has(id))];
  const ticked = new Set<string>(tickAll ? contacts.map(({ id }) => id) : before.keys());
  return { contacts, ticked, isMore: found.next !== null };
}
