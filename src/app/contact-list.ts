import { emailKey } from "../duplicates/match-keys.js";
import type { ContactChannel, ContactObjectionCode } from "../eligibility/can-contact.js";
import { canContact } from "../eligibility/can-contact.js";
import type { RecordTypes } from "../model/record-types.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import type { ListQuery } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { suppressedAddresses } from "./suppressed-addresses.js";

/** Somebody who is not to be contacted. */
export interface LeftOut<R> {
  /** Who. */
  readonly record: R;
  /** Every reason, what they wish first. */
  readonly reasons: readonly ContactObjectionCode[];
}

/** One page of those who may be contacted, and of those among them who may not. */
export interface ContactList<R> {
  /** Who may be contacted, in order. */
  readonly records: readonly R[];
  /** Who is left out, in order: with the records they are as many as the page holds. */
  readonly leftOut: readonly LeftOut<R>[];
  /** Where the next page begins, `null` at the end. */
  readonly next: string | null;
}

/** The lists of whom to contact, of the records of one type. */
export interface ContactLists<R> {
  /** Lists whom to write to, and who is left out and why (guide: « ne pas envoyer des emails »). */
  mailingList(query?: ListQuery<R>): Promise<ContactList<R>>;
  /** Lists whom to call, and who is left out and why (guide: « ne pas appeler »). */
  callList(query?: ListQuery<R>): Promise<ContactList<R>>;
}

const noAddresses: ReadonlySet<string> = new Set();

const addressOf = ({ email }: { readonly email: string | null }): string[] => (email === null ? [] : [emailKey(email)]);

/** Makes the lists of whom to contact; an address that is hidden from the actor counts as none, one that was erased as that of somebody who takes no e-mail. */
export function contactLists<T extends "lead" | "account" | "contact">(
  scope: CrmScope,
  type: T,
  defaultSort: readonly SortKey[],
): ContactLists<RecordTypes[T]> {
  const list = async (channel: ContactChannel, query: ListQuery<RecordTypes[T]>) => {
    const page = await listRecords(scope, type, query, allOf(), defaultSort);
    const erased =
      channel === "email" ? await suppressedAddresses(scope, page.records.flatMap(addressOf)) : noAddresses;
    const asked = page.records.map((record) => {
      const isErased = addressOf(record).some((address) => erased.has(address));
      return { record, answer: canContact(isErased ? { ...record, doNotEmail: true } : record, channel) };
    });
    return {
      records: asked.flatMap(({ record, answer }) => (answer.allowed ? [record] : [])),
      leftOut: asked.flatMap(({ record, answer }) => (answer.allowed ? [] : [{ record, reasons: answer.reasons }])),
      next: page.next,
    };
  };
  return {
    mailingList: (query = {}) => list("email", query),
    callList: (query = {}) => list("phone", query),
  };
}
