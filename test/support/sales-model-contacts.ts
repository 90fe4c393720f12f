import type { ModelContact, ModelParty, SalesModel, Who } from "./sales-model.js";
import { personas } from "./sales-model.js";
import { when } from "./sales-model-rules.js";

/** What leads, accounts and contacts are entered with alike; none of it has to be said. */
export type PartyFields = Partial<Pick<ModelParty, "email" | "doNotCall" | "assignedToId" | "teamId">>;

/** What a new lead, account or contact has of it. */
export const partyFields = ({ email = null, doNotCall = false, assignedToId = null, teamId = null }: PartyFields) => ({
  email,
  doNotCall,
  assignedToId,
  teamId,
  mergedIntoId: null,
});

/** What may be entered of a contact. */
export interface ContactChanges {
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly doNotCall?: boolean;
}

/** A contact has the name of a person. */
export const contactNameCodes = ({ lastName }: ContactChanges): string[] =>
  when(lastName === null || lastName === undefined, "CONTACT_NAME_MISSING");

/** Enters a contact. */
export function enterContact(
  model: SalesModel,
  id: string,
  fields: Pick<ModelContact, "lastName" | "mainAccountId"> & PartyFields,
  who: Who,
): ModelContact {
  const { lastName, mainAccountId } = fields;
  const common = { id, companyId: personas[who].companyId, version: 1, archivedAt: null };
  const contact = { ...common, lastName, mainAccountId, ...partyFields(fields) };
  model.contacts.set(id, contact);
  return contact;
}
