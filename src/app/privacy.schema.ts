import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import type { RecordType } from "../model/record-types.js";
import { id, text } from "../model/text.schema.js";
import type { HoldingRelation, SharedAddress } from "../privacy/holding.js";
import type { PersonRefusalCode } from "../privacy/person-objections.js";

/** Names a person: by one of the records that stand for it, or by an e-mail address. Exactly one of them. */
export interface PersonQuery {
  /** A lead. */
  readonly leadId?: string | undefined;
  /** A contact. */
  readonly contactId?: string | undefined;
  /** An account that is an individual. */
  readonly accountId?: string | undefined;
  /** An e-mail address, in any case: of records, guests and messages. */
  readonly email?: string | undefined;
}

/** Erases a person. */
export interface ErasePersonCommand extends PersonQuery {
  /** Whether the person's addresses are kept from being written to, by a hash of each; they are unless said otherwise. */
  readonly suppress?: boolean | undefined;
}

/** What is held on a person, in figures. */
export interface PersonFound {
  /** The records that stand for the person, as keys: those that were merged, converted or made of one another. */
  readonly keys: readonly RecordKey[];
  /** The e-mail addresses that are the person's alone. */
  readonly addresses: readonly string[];
  /** Addresses that records of somebody else have too: what is known by them alone is left out of account. */
  readonly shared: readonly SharedAddress[];
  /** How many records hold something of the person, as far as the actor may see them. */
  readonly holdings: readonly HoldingCount[];
}

/** How many records of a type hold something of a person. */
export interface HoldingCount {
  /** The type. */
  readonly type: RecordType;
  /** What they have to do with the person. */
  readonly relation: HoldingRelation;
  /** How many. */
  readonly count: number;
}

const personShape = {
  leadId: id("lead").optional(),
  contactId: id("contact").optional(),
  accountId: id("account").optional(),
  email: text(254).min(1).optional(),
};

/** Checks a {@link PersonQuery}; that it names one person is for {@link requireOnePerson}. */
export const personQuerySchema = z.strictObject(personShape);

/** Checks an {@link ErasePersonCommand}. */
export const erasePersonSchema = z.strictObject({ ...personShape, suppress: z.boolean().optional() });

/** @throws CrmError `INPUT_INVALID` with `PERSON_NOT_NAMED_ONCE` where a query names nobody, or in several ways. */
export function requireOnePerson({ leadId, contactId, accountId, email }: PersonQuery): void {
  const names = Object.entries({ leadId, contactId, accountId, email }).filter(([, name]) => name !== undefined);
  if (names.length === 1) return;
  const refusal: Refusal<PersonRefusalCode> = {
    code: "PERSON_NOT_NAMED_ONCE",
    path: [names[1]?.[0] ?? "leadId"],
    params: { fields: ["leadId", "contactId", "accountId", "email"] },
  };
  throw new CrmError("INPUT_INVALID", { refusals: [refusal] });
}
