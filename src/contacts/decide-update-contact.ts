import type { EntryState } from "../entry/entry-state.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import { toldChanges } from "../entry/told-changes.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Contact, ContactDetails } from "../model/contact.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { changedFields } from "../timeline/changed-fields.js";
import { contactChoices } from "./contact-fields.js";
import type { ContactInput } from "./contact-input.schema.js";
import { contactNameObjections } from "./decide-create-contact.js";
import { deriveContact } from "./derive-contact.js";

/** What is loaded before a contact is changed. */
export interface UpdateContactState extends EntryState {
  /** The contact. */
  readonly contact: Contact;
}

/** Decides on changes of what was entered. Nothing is written where nothing changes. */
export function decideUpdateContact(
  changes: ContactInput,
  state: UpdateContactState,
  env: DecisionEnv,
): Decision<WritePlan<Contact>, string> {
  const { contact } = state;
  const resolved = resolveEntry<ContactDetails>(
    contactChoices,
    changes,
    { ...state, before: contact },
    { sizeBands: [] },
    env,
  );
  const entered: Partial<Contact> = {
    ...resolved.details,
    ...(resolved.companyId === undefined ? {} : { companyId: resolved.companyId }),
    custom: { ...contact.custom, ...resolved.custom },
  };
  const merged: Contact = { ...contact, ...entered };
  return acceptUnless([...resolved.refusals, ...contactNameObjections(merged)], () => {
    const next = nextVersion(contact, { ...entered, ...deriveContact(merged, contact.reference) }, env.now);
    const changed = changedFields(contact, next);
    if (Object.keys(changed).length === 0) return { writes: [], entries: [], warnings: [], result: contact };
    return {
      writes: [...resolved.writes, storeNext("contact", next)],
      entries: [...resolved.entries, ...toldChanges("contact", contact, changed, env)],
      warnings: [],
      result: next,
    };
  });
}
