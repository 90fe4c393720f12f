import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { Opportunity } from "../model/opportunity.js";
import type { User } from "../model/user.js";
import type { TemplateValues } from "./placeholders.js";

/** The records that a message is about, as far as there are any. */
export interface ValueSources {
  /** The lead. */
  readonly lead?: Lead | undefined;
  /** The account; of a contact its main one. */
  readonly account?: Account | undefined;
  /** The contact. */
  readonly contact?: Contact | undefined;
  /** The opportunity. */
  readonly opportunity?: Opportunity | undefined;
  /** The user who sends, as far as the host stores users. */
  readonly sender?: User | undefined;
}

/** What the placeholders of records stand for: those of catalogues' contacts and senders included. */
export function recordValues({ lead, account, contact, opportunity, sender }: ValueSources): TemplateValues {
  return {
    ...(lead && { ...person("lead", lead), "lead.companyName": lead.companyName ?? "" }),
    ...(account && { "account.name": account.name, "account.email": account.email ?? "" }),
    ...(contact && person("contact", contact)),
    ...(opportunity && { "opportunity.name": opportunity.name }),
    "sender.name": sender?.name ?? "",
    "sender.email": sender?.email ?? "",
  };
}

const person = (name: "lead" | "contact", { title, firstName, lastName, email }: Lead | Contact): TemplateValues => ({
  [`${name}.title`]: title ?? "",
  [`${name}.firstName`]: firstName ?? "",
  [`${name}.lastName`]: lastName ?? "",
  [`${name}.fullName`]: [firstName, lastName].filter((part) => part !== null && part !== "").join(" "),
  [`${name}.email`]: email ?? "",
});
