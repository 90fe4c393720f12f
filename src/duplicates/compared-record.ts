import type { RecordKey } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Lead } from "../model/lead.js";

/** The types of record that can be duplicates of each other, also across types. */
export const comparedTypes = ["lead", "contact", "account"] as const;

/** A type of record that can be a duplicate of another. */
export type ComparedType = (typeof comparedTypes)[number];

/** A record that can be a duplicate of another. */
export type ComparedRecord = Lead | Account | Contact;

/** The keys of two records, in ascending order. */
export type PairKeys = readonly [RecordKey, RecordKey];

/** Whether records of a type can be duplicates of each other. */
export const isComparedType = (type: string): type is ComparedType => comparedTypes.some((one) => one === type);

/** How a record is called where it is shown in one line. */
export const nameOfCompared = (record: ComparedRecord): string =>
  "fullName" in record ? record.fullName : record.name;
