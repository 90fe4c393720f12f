import * as z from "zod";
import type { ComparedType } from "../duplicates/compared-record.js";
import { comparedTypes } from "../duplicates/compared-record.js";
import type { MatchSubject } from "../duplicates/match-subject.js";
import type { PairScore } from "../duplicates/rank-duplicates.js";
import type { AddressInput } from "../entry/address-input.schema.js";
import { optionalAddressInput } from "../entry/address-input.schema.js";
import { customValues } from "../model/record.schema.js";
import type { RecordTypes } from "../model/record-types.js";
import { id, text } from "../model/text.schema.js";

/** What of a record that is being entered is compared; all of it may be missing. */
export type DuplicateDraft = {
  readonly [Field in Exclude<keyof MatchSubject, "address">]?: MatchSubject[Field] | undefined;
} & {
  /** Postal address. */
  readonly address?: AddressInput | null | undefined;
};

/** Asks for the records that may be the same as one, which need not be stored. */
export interface CheckDuplicatesQuery {
  /** What the record is, or is to be. */
  readonly type: ComparedType;
  /** The record as far as it was entered; this or `id`. */
  readonly draft?: DuplicateDraft | undefined;
  /** A record that is stored; with a draft, the one that is being changed: it is not found itself. */
  readonly id?: string | undefined;
  /** Among which types of records to look; all unless said otherwise. */
  readonly among?: readonly ComparedType[] | undefined;
  /** How many at most, 1 to 100; 10 unless said otherwise. */
  readonly limit?: number | undefined;
}

/** A record that may be the same. */
export type DuplicateCandidate = {
  [T in ComparedType]: PairScore & {
    /** What it is. */
    readonly type: T;
    /** The record, as the actor may see it. */
    readonly record: RecordTypes[T];
    /** Whether it was put away. */
    readonly archived: boolean;
    /** Whether it has the very name, however written: such a record is found whatever else differs. */
    readonly sameName: boolean;
  };
}[ComparedType];

/** The records that may be the same as one. */
export interface DuplicateCheck {
  /** The likeliest first. */
  readonly candidates: readonly DuplicateCandidate[];
  /** Whether all records that share a key were compared: a key can be had by more than are looked at, then those made last are. */
  readonly complete: boolean;
}

const type = z.enum(comparedTypes);
const words = () => text(255).nullable().optional();

const draft = z.strictObject({
  firstName: words(),
  lastName: words(),
  companyName: words(),
  email: words(),
  mobilePhone: words(),
  fixedPhone: words(),
  website: words(),
  address: optionalAddressInput().optional(),
  custom: customValues.optional(),
});

/** Checks the question for records that may be the same as one. */
export const checkDuplicatesSchema = z.strictObject({
  type,
  draft: draft.optional(),
  id: id("lead").optional(), // of whatever type is asked for: ids of all types have one form
  among: z.array(type).min(1).max(3).optional(),
  limit: z.int().min(1).max(100).optional(),
});
