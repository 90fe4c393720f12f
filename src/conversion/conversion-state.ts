import type { Id } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";

/** References for what a conversion may make, `null` where no sequence is defined. */
export interface ConversionReferences {
  /** For an account. */
  readonly account: string | null;
  /** For a contact. */
  readonly contact: string | null;
  /** For an opportunity. */
  readonly opportunity: string | null;
}

/** What is loaded before a lead is converted. */
export interface ConversionState {
  /** The lead. */
  readonly lead: Lead;
  /** The account that was chosen; `undefined` where the actor may see none of that id, and for a new one. */
  readonly account: Account | undefined;
  /** The contacts that were chosen, by id, as far as the actor may see them. */
  readonly contacts: ReadonlyMap<string, Contact>;
  /** The links of the contacts that were chosen. */
  readonly links: readonly AccountContact[];
  /** The references of what is made. */
  readonly references: ConversionReferences;
  /** ISO 4217 code of the currency of the company that the lead belongs to. */
  readonly currency: string;
  /** The id of the journal: made from the caller's idempotency key, if there is one. */
  readonly journalId: Id<"journal">;
}
