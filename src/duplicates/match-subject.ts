import type { Account } from "../model/account.js";
import type { Address } from "../model/address.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";
import type { CustomValues } from "../model/record.js";
import type { RecordTypes } from "../model/record-types.js";
import type { ComparedType } from "./compared-record.js";

/** What of a record is compared, whatever its type. The shipped rules name these fields. */
export interface MatchSubject {
  /** First name of a person. */
  readonly firstName: string | null;
  /** Last name of a person. */
  readonly lastName: string | null;
  /** Name of a company. */
  readonly companyName: string | null;
  /** E-mail address. */
  readonly email: string | null;
  /** Mobile phone. */
  readonly mobilePhone: string | null;
  /** Land line. */
  readonly fixedPhone: string | null;
  /** Web site. */
  readonly website: string | null;
  /** Postal address; of several the one that is proposed first. */
  readonly address: Partial<Address> | null;
  /** The host's own fields, for rules of the host's own. */
  readonly custom?: CustomValues;
}

type SharedField = Exclude<keyof MatchSubject, "custom">;

/** The fields of leads that are compared. */
export type LeadIdentity = Pick<Lead, SharedField & keyof Lead>;
/** The fields of contacts that are compared. */
export type ContactIdentity = Pick<Contact, SharedField & keyof Contact>;
/** The fields of accounts that are compared. */
export type AccountIdentity = Pick<Account, "name" | "isCompany" | "addresses" | (SharedField & keyof Account)>;

/** What of a lead is compared. */
export const subjectOfLead = (lead: LeadIdentity): MatchSubject => ({
  firstName: lead.firstName,
  lastName: lead.lastName,
  companyName: lead.companyName,
  email: lead.email,
  mobilePhone: lead.mobilePhone,
  fixedPhone: lead.fixedPhone,
  website: lead.website,
  address: lead.address,
});

/** What of a contact is compared. */
export const subjectOfContact = (contact: ContactIdentity): MatchSubject => ({
  firstName: contact.firstName,
  lastName: contact.lastName,
  companyName: null,
  email: contact.email,
  mobilePhone: contact.mobilePhone,
  fixedPhone: contact.fixedPhone,
  website: null,
  address: contact.address,
});

/** What of an account is compared: an individual has no name of a company. */
export const subjectOfAccount = (account: AccountIdentity): MatchSubject => ({
  firstName: account.isCompany ? null : account.firstName,
  lastName: account.isCompany ? null : account.lastName,
  companyName: account.isCompany ? account.name : null,
  email: account.email,
  mobilePhone: account.mobilePhone,
  fixedPhone: account.fixedPhone,
  website: account.website,
  address: (account.addresses.find(({ isDefault }) => isDefault) ?? account.addresses[0])?.address ?? null,
});

/** What of a record is compared. */
export const subjectOf = <T extends ComparedType>(type: T, record: RecordTypes[T]): MatchSubject => ({
  ...sharedFields(type, record),
  custom: record.custom,
});

function sharedFields<T extends ComparedType>(type: T, record: RecordTypes[T]): MatchSubject {
  switch (type) {
    case "lead":
      return subjectOfLead(record as Lead); // the type says so
    case "contact":
      return subjectOfContact(record as Contact);
    default:
      return subjectOfAccount(record as Account);
  }
}
