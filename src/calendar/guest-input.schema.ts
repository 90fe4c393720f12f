import * as z from "zod";
import { emailInput } from "../entry/contact-details.schema.js";
import type { GuestAnswer } from "../model/guest.js";
import { id, shortText } from "../model/text.schema.js";

/** Somebody to invite: by address, or a colleague by id, or a colleague with an address. */
export interface GuestInput {
  /** The name; a colleague's, or that of the lead, contact or account with the address, unless said otherwise. */
  readonly name?: string | undefined;
  /** The e-mail address, in any case; a colleague's own unless said otherwise. */
  readonly email?: string | undefined;
  /** The colleague. */
  readonly userId?: string | undefined;
  /** What the guest answered; nothing unless said otherwise. */
  readonly answer?: GuestAnswer | null | undefined;
}

/** What a guest may answer. */
export const guestAnswer = z.enum(["yes", "no", "maybe"]).nullable();

/** Checks somebody to invite. */
export const guestInputSchema = z.strictObject({
  name: shortText().trim().optional(),
  email: z.string().max(1_000).trim().pipe(emailInput()).optional(),
  userId: id("user").optional(),
  answer: guestAnswer.optional(),
});
