import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";

/**
 * What a record has to do with a person: it stands for the person, it is about the person alone, it is about something
 * else that the person has to do with, or it only belongs to something of that kind and may mention the person.
 */
export type HoldingRelation = "person" | "about" | "touched" | "mention";

/** A record that holds something of a person. */
export type Holding = {
  [T in RecordType]: {
    /** Its type. */
    readonly type: T;
    /** The record, as it is stored. */
    readonly record: RecordTypes[T];
    /** What it has to do with the person. */
    readonly relation: HoldingRelation;
    /** The fields by which it was found: they name the person, or something of the person's. */
    readonly fields: readonly string[];
  };
}[RecordType];

/** The types of records that stand for people. */
export type PersonType = "lead" | "contact" | "account";

/** A person, by all records that stand for it. */
export interface KnownPerson {
  /** The records: the one that was named first, then those that it was merged with, converted to or made of. */
  readonly records: readonly Holding[];
  /** Their keys. */
  readonly keys: readonly RecordKey[];
  /** The e-mail addresses that are the person's alone, as they are compared: lower case. */
  readonly addresses: readonly string[];
  /** Addresses that records of somebody else have too: what is known by them alone is left out of account. */
  readonly shared: readonly SharedAddress[];
}

/** An e-mail address that is not the person's alone. */
export interface SharedAddress {
  /** The address, as it is compared. */
  readonly address: string;
  /** The other records that have it. */
  readonly keys: readonly RecordKey[];
}

/** The key of what a holding holds. */
export const keyOfHolding = ({ type, record }: Holding): RecordKey => keyOf(type, record.id);

/** Puts a record and its type together. */
export const holding = <T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  relation: HoldingRelation,
  fields: readonly string[],
): Holding => ({ type, record, relation, fields }) as unknown as Holding; // the type and its record stay together
