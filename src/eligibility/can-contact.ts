/** By what means somebody is contacted. */
export type ContactChannel = "email" | "phone";

/** Why somebody is not contacted: they wish not to be, cannot be reached that way, or their record is no longer in use. */
export type ContactObjectionCode =
  | "RECIPIENT_DECLINES_EMAIL"
  | "RECIPIENT_DECLINES_CALLS"
  | "RECIPIENT_EMAIL_MISSING"
  | "RECIPIENT_PHONE_MISSING"
  | "RECIPIENT_ARCHIVED"
  | "RECIPIENT_MERGED";

/** What is looked at: leads, accounts, contacts, guests and users have it, as far as each has such fields. */
export interface Contactable {
  /** When the record was put away. */
  readonly archivedAt: Date | null;
  /** What the record was merged into. */
  readonly mergedIntoId?: string | null;
  /** Whether somebody takes no e-mail. */
  readonly doNotEmail?: boolean;
  /** Whether somebody takes no calls. */
  readonly doNotCall?: boolean;
  /** The e-mail address. */
  readonly email?: string | null;
  /** The land line of a lead, an account or a contact. */
  readonly fixedPhone?: string | null;
  /** The mobile phone of a lead, an account or a contact. */
  readonly mobilePhone?: string | null;
  /** The phone of a user. */
  readonly phone?: string | null;
}

/** Whether somebody may be contacted, and if not, every reason. */
export type ContactAnswer =
  | {
      /** They may. */
      readonly allowed: true;
    }
  | {
      /** They may not. */
      readonly allowed: false;
      /** Every reason, what they wish first. */
      readonly reasons: readonly [ContactObjectionCode, ...ContactObjectionCode[]];
    };

/** Tells whether somebody may be contacted by a channel. Every list, message and reminder of the library goes by it. */
export function canContact(record: Contactable, channel: ContactChannel): ContactAnswer {
  const [first, ...rest] = [...channels[channel](record), ...outOfUse(record)];
  return first === undefined ? { allowed: true } : { allowed: false, reasons: [first, ...rest] };
}

const isBlank = (text: string | null | undefined): boolean => (text ?? "").trim() === "";

const channels: Readonly<Record<ContactChannel, (record: Contactable) => ContactObjectionCode[]>> = {
  email: ({ doNotEmail, email }) => [
    ...(doNotEmail === true ? (["RECIPIENT_DECLINES_EMAIL"] as const) : []),
    ...(isBlank(email) ? (["RECIPIENT_EMAIL_MISSING"] as const) : []),
  ],
  phone: ({ doNotCall, fixedPhone, mobilePhone, phone }) => [
    ...(doNotCall === true ? (["RECIPIENT_DECLINES_CALLS"] as const) : []),
    ...([fixedPhone, mobilePhone, phone].every(isBlank) ? (["RECIPIENT_PHONE_MISSING"] as const) : []),
  ],
};

const outOfUse = ({ mergedIntoId, archivedAt }: Contactable): ContactObjectionCode[] => {
  if (mergedIntoId != null) return ["RECIPIENT_MERGED"]; // merging puts a record away, which says no more
  return archivedAt === null ? [] : ["RECIPIENT_ARCHIVED"];
};
