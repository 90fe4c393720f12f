import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { Opportunity } from "../model/opportunity.js";
import type { EventInput } from "./event-input.schema.js";
import type { KnownPerson } from "./plan-guests.js";

/** The records that an event is about, as far as they were named and the actor may see them. */
export interface EventParties {
  /** The lead. */
  readonly lead: Lead | undefined;
  /** The account. */
  readonly account: Account | undefined;
  /** The contact. */
  readonly contact: Contact | undefined;
  /** The opportunity. */
  readonly opportunity: Opportunity | undefined;
}

type Names = Pick<EventInput, "leadId" | "accountId" | "contactId" | "opportunityId" | "assignedToId">;

/**
 * Fills in what follows from the records that an event is entered from (guide: « Tiers et Contact seront automatiquement
 * remplis »): an opportunity gives its lead, account and contact, a converted lead its account and contact, a contact its
 * main account; all of them who is in charge. What was entered stays, `null` included.
 */
export function fromParties<Input extends Names>(input: Input, parties: EventParties): Input {
  const { lead, account, contact, opportunity } = parties;
  return withDefaults(input, {
    leadId: opportunity?.leadId ?? null,
    accountId: opportunity?.accountId ?? lead?.convertedAccountId ?? contact?.mainAccountId ?? null,
    contactId: opportunity?.contactId ?? lead?.convertedContactIds[0] ?? null,
    assignedToId: [opportunity, lead, contact, account].map((one) => one?.assignedToId ?? null).find(isSome) ?? null,
  });
}

const isSome = <V>(value: V | null): value is V => value !== null;

function withDefaults<Input extends Names>(input: Input, defaults: Names): Input {
  const missing = Object.entries(defaults).filter(
    ([field, value]) => value !== null && input[field as keyof Names] === undefined,
  );
  return { ...input, ...Object.fromEntries(missing) };
}

/** The people that an event is about and whose address is known: they can be invited. */
export const peopleOf = ({ lead, account, contact }: EventParties): KnownPerson[] =>
  [
    { type: "contact", record: contact, name: contact?.fullName },
    { type: "lead", record: lead, name: lead?.fullName },
    { type: "account", record: account, name: account?.name },
  ].flatMap(({ type, record, name = "" }) =>
    record?.email ? [{ key: `${type}/${record.id}` as KnownPerson["key"], name, email: record.email }] : [],
  );
