import * as z from "zod";
import { id, idempotencyKey } from "../model/text.schema.js";
import type { MergeableType } from "./mergeable-type.js";

/** Merges duplicates into a record. */
export interface MergeCommand {
  /** The record that remains. */
  readonly originalId: string;
  /** Its duplicates, 1 to 50, in the order in which they fill what it lacks. */
  readonly duplicateIds: readonly string[];
  /** Which record's value a field gets, whatever the rules say, by field; the host's own fields as `custom.name`. */
  readonly choose?: Readonly<Record<string, string>> | undefined;
  /** The versions that the caller saw, by id; a newer one is a conflict. */
  readonly expectedVersions?: Readonly<Record<string, number>> | undefined;
  /** A key of the caller's own: the command is carried out once under it, however often it is sent. */
  readonly idempotencyKey?: string | undefined;
}

interface UnmergeDuplicate {
  /** A duplicate that the merge to take back took in; the last merge is taken back if it is left out. */
  readonly duplicateId?: string | undefined;
}

/** Takes a merge of leads back. */
export interface UnmergeLeadCommand extends UnmergeDuplicate {
  /** The survivor; for a duplicate the merge that took it in is meant. */
  readonly leadId: string;
}

/** Takes a merge of contacts back. */
export interface UnmergeContactCommand extends UnmergeDuplicate {
  /** The survivor; for a duplicate the merge that took it in is meant. */
  readonly contactId: string;
}

/** Takes a merge of accounts back. */
export interface UnmergeAccountCommand extends UnmergeDuplicate {
  /** The survivor; for a duplicate the merge that took it in is meant. */
  readonly accountId: string;
}

/** Checks a {@link MergeCommand} on records of a type. */
export const mergeSchema = (type: MergeableType) =>
  z.strictObject({
    originalId: id(type),
    duplicateIds: z.array(id(type)).min(1).max(50),
    choose: z.record(z.string().max(80), id(type)).optional(),
    expectedVersions: z.record(z.string().max(128), z.int().positive()).optional(),
    idempotencyKey: idempotencyKey().optional(),
  });

/** Checks the command that takes a merge of records of a type back. */
export const unmergeSchema = (type: MergeableType) =>
  z.strictObject({ [`${type}Id`]: id(type), duplicateId: id(type).optional() });
