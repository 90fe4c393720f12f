import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { NewOpportunity } from "./opportunity-input.schema.js";

/** Where an opportunity starts, as far as it was named and the actor may see it. */
export interface StartingPoint {
  /** The lead. */
  readonly lead: Lead | undefined;
  /** The contact. */
  readonly contact: Contact | undefined;
}

/**
 * Fills in what follows from where an opportunity starts (guide: « ces données seront transmises »): a converted lead
 * gives its account, its first contact and its source, a contact its main account. What was entered stays, `null` included.
 */
export function fromLead(input: NewOpportunity, lead: Lead | undefined): NewOpportunity {
  if (lead === undefined) return input;
  const { convertedAccountId, convertedContactIds, sourceId } = lead;
  return withDefaults(input, {
    accountId: convertedAccountId,
    contactId: convertedContactIds[0] ?? null,
    sourceId,
  });
}

/** Fills in the main account of the contact that an opportunity starts from. */
export const fromContact = (input: NewOpportunity, contact: Contact | undefined): NewOpportunity =>
  contact === undefined ? input : withDefaults(input, { accountId: contact.mainAccountId });

function withDefaults(
  input: NewOpportunity,
  defaults: Pick<NewOpportunity, "accountId" | "contactId" | "sourceId">,
): NewOpportunity {
  const missing = Object.entries(defaults).filter(
    ([field, value]) => value !== null && input[field as keyof typeof defaults] === undefined,
  );
  return { ...input, ...Object.fromEntries(missing) };
}
