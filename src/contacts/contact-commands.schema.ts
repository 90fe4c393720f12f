import * as z from "zod";
import { id } from "../model/text.schema.js";
import { namedInput } from "../reference-data/named-input.schema.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { ContactInput } from "./contact-input.schema.js";

/** Names one contact. */
export interface ContactCommand {
  /** Which contact. */
  readonly contactId: string;
  /** The version that the caller saw; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

/** Changes what was entered of a contact. */
export interface UpdateContactCommand extends ContactCommand {
  /** The fields to change; the others keep their values. */
  readonly changes: ContactInput;
}

/** Parts a contact from an account. */
export interface UnlinkContactCommand extends ContactCommand {
  /** The account. */
  readonly accountId: string;
}

/** Says that a contact belongs to an account, and how. */
export interface LinkContactCommand extends UnlinkContactCommand {
  /** What the contact is there: an id of a role, or a name that is added to the list if need be; kept if it is left out. */
  readonly roleId?: NamedChoice | null | undefined;
  /** `true` makes the account the main one; the first always is. */
  readonly isMain?: true | undefined;
}

/** Checks a {@link ContactCommand}. */
export const contactCommandSchema = z.strictObject({
  contactId: id("contact"),
  expectedVersion: z.int().positive().optional(),
});

/** Checks an update: which contact, and an object of changes that is checked on its own. */
export const updateContactSchema = contactCommandSchema.extend({ changes: z.record(z.string(), z.unknown()) });

/** Checks an {@link UnlinkContactCommand}. */
export const unlinkContactSchema = contactCommandSchema.extend({ accountId: id("account") });

/** Checks a {@link LinkContactCommand}. */
export const linkContactSchema = unlinkContactSchema.extend({
  roleId: namedInput("role").nullable().optional(),
  isMain: z.literal(true).optional(),
});
