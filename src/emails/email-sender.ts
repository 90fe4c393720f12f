import { emailKey } from "../duplicates/match-keys.js";
import type { EmailSender } from "../email/email-sender.js";
import type { User } from "../model/user.js";

/** Whom a user's messages are from: the address of the settings, or else the user's own; `null` where there is neither. */
export function emailSender(from: EmailSender | null, user: User | undefined): EmailSender | null {
  if (from !== null) return from;
  const email = user?.email ?? "";
  return email.trim() === "" || user === undefined ? null : { address: emailKey(email), name: user.name };
}

/** Where answers to a message go: to the user who sent it, unless it is from there; `null` for whom it is from. */
export function replyToOf(fromAddress: string, user: User | undefined): EmailSender | null {
  const own = emailSender(null, user);
  return own === null || own.address === emailKey(fromAddress) ? null : own;
}
