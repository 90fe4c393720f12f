import { emailKey } from "../duplicates/match-keys.js";
import type { Contactable, ContactObjectionCode } from "../eligibility/can-contact.js";
import { canContact } from "../eligibility/can-contact.js";
import type { Refusal } from "../kernel/decision.js";

/** Whom a message goes to, each address once. */
export interface EmailRecipients {
  /** Addresses that it goes to. */
  readonly to: readonly string[];
  /** Addresses that get a copy. */
  readonly cc: readonly string[];
  /** Addresses that get a copy without the others knowing. */
  readonly bcc: readonly string[];
}

/** The addresses of a command, as they were entered. */
export type EnteredRecipients = { readonly [Field in keyof EmailRecipients]?: readonly string[] | undefined };

/** Why a message goes to nobody, or not to somebody. */
export type RecipientRefusalCode = ContactObjectionCode | "EMAIL_RECIPIENT_MISSING";

/** Puts addresses in order: an address counts where it stands first, those of people only where none is entered. */
export function emailRecipients(
  { to, cc = [], bcc = [] }: EnteredRecipients,
  people: readonly Contactable[],
  copies: readonly string[],
): EmailRecipients {
  const seen = new Set<string>();
  const once = (addresses: readonly string[]): string[] =>
    addresses.map(emailKey).filter((address) => !seen.has(address) && seen.add(address).size > 0);
  return { to: once(to ?? people.flatMap(({ email }) => email ?? [])), cc: once(cc), bcc: once([...bcc, ...copies]) };
}

/**
 * What stands against sending to somebody: that there is nobody, that a person whose address was not entered may not be
 * written to, or that an address is one of somebody who wishes to get no e-mail.
 */
export function recipientObjections(
  entered: EnteredRecipients,
  people: readonly Contactable[],
  recipients: EmailRecipients,
  declining: ReadonlySet<string>,
): Refusal<RecipientRefusalCode>[] {
  const unfit = entered.to === undefined ? people.flatMap((one) => reasonsOf(one)) : [];
  if (unfit.length > 0) return [...new Set(unfit)].map((code) => ({ code, path: ["about"] }));
  if (recipients.to.length + recipients.cc.length + recipients.bcc.length === 0)
    return [{ code: "EMAIL_RECIPIENT_MISSING", path: ["to"] }];
  return (["to", "cc", "bcc"] as const).flatMap((field) =>
    (recipients[field] as readonly string[])
      .filter((address) => declining.has(address))
      .map((address) => ({
        code: "RECIPIENT_DECLINES_EMAIL" as const,
        path: entered[field] === undefined ? ["about"] : [field],
        params: { recipient: address },
      })),
  );
}

function reasonsOf(person: Contactable): readonly ContactObjectionCode[] {
  const answer = canContact(person, "email");
  return answer.allowed ? [] : answer.reasons;
}
