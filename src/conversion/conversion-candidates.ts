import { domainKeysOf } from "../duplicates/domain-keys.js";
import { matchKeysOf } from "../duplicates/match-keys.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";

/** By what a record is like the lead. */
export type CandidateReason = "email" | "phone" | "name" | "domain";

/** A record that is there already and may be meant. */
export interface Candidate<R> {
  /** The record. */
  readonly record: R;
  /** What it has in common with the lead, the strongest first. */
  readonly by: readonly CandidateReason[];
}

/** What is there already when a lead is to be converted. */
export interface ConversionCandidates {
  /** Accounts, the likeliest first. */
  readonly accounts: readonly Candidate<Account>[];
  /** Contacts, the likeliest first. */
  readonly contacts: readonly Candidate<Contact>[];
  /** Other leads that were not converted and whose e-mail domain is the same, of no public mail provider. */
  readonly leads: readonly Lead[];
}

const prefixes = { "e:": "email", "p:": "phone", "n:": "name", "d:": "domain" } as const;
const order: readonly CandidateReason[] = ["email", "phone", "name", "domain"];

/** The keys by which an account is found: of the company, or of the person where the lead has none. */
export const accountKeys = (lead: Lead): string[] => [
  ...matchKeysOf(lead.companyName === null ? lead : { ...lead, firstName: null, lastName: null }),
  ...domainKeysOf(lead),
];

/** The keys by which a contact is found: of the person. A shared domain alone makes no person the same. */
export const contactKeys = (lead: Lead): string[] => matchKeysOf({ ...lead, companyName: null });

/** The records that have keys in common with the lead, with what they have in common, the likeliest first. */
export function rankCandidates<R extends { readonly id: string; readonly matchKeys: readonly string[] }>(
  records: readonly R[],
  keys: readonly string[],
): Candidate<R>[] {
  const wanted = new Set(keys);
  const found = records.map((record) => {
    const common = new Set(record.matchKeys.filter((key) => wanted.has(key)).map(reasonOf));
    return { record, by: order.filter((reason) => common.has(reason)) };
  });
  return found.filter(({ by }) => by.length > 0).sort((a, b) => compare(a, b));
}

const reasonOf = (key: string): CandidateReason => prefixes[key.slice(0, 2) as keyof typeof prefixes];

function compare<R extends { readonly id: string }>(a: Candidate<R>, b: Candidate<R>): number {
  const weight = ({ by }: Candidate<R>): number =>
    by.reduce((sum, reason) => sum + 2 ** (3 - order.indexOf(reason)), 0);
  return weight(b) - weight(a) || (a.record.id < b.record.id ? -1 : 1);
}
