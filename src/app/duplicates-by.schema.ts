import * as z from "zod";
import type { Comparable } from "../duplicates/comparable-value.js";
import type { FieldPathTo } from "../query/where.js";
import type { ListQuery } from "./list-records.js";
import { conditionsShape } from "./list-records.js";

/** Asks which records are equal in chosen fields. */
export interface DuplicatesByQuery<R> extends Pick<ListQuery<R>, "where" | "search" | "archived"> {
  /**
   * The fields that are all to be equal, 1 to 16: anything but lists and what holds several values, those of nested
   * objects dotted, `custom.…` for the host's own.
   */
  readonly fields: readonly FieldPathTo<R, string | number | boolean | Date>[];
  /** How many groups to give at most, 1 to 200, the largest first; 50 unless said otherwise. */
  readonly limit?: number | undefined;
  /** How many records of a group to give at most, 2 to 100, in the order of their ids; 20 unless said otherwise. */
  readonly perGroup?: number | undefined;
}

/** Asks which leads are equal in chosen fields. */
export interface LeadDuplicatesQuery<R> extends DuplicatesByQuery<R> {
  /** Leads in closed statuses: left out unless said otherwise. */
  readonly closed?: "without" | "only" | "with" | undefined;
}

/** Records that are equal in every chosen field. */
export interface DuplicateGroup<R> {
  /** What they are equal in, by field, as it was compared: of texts what is left once spelling no longer counts. */
  readonly values: Readonly<Record<string, Comparable>>;
  /** How many there are; more than `records` holds, where they are many. */
  readonly count: number;
  /** The first of them, two or more, in the order of their ids. */
  readonly records: readonly R[];
}

/** Which records are equal in chosen fields. */
export interface DuplicateGroups<R> {
  /** The largest groups, the largest first. */
  readonly groups: readonly DuplicateGroup<R>[];
  /** How many groups were found in all. */
  readonly groupCount: number;
  /** How many records those groups hold in all. */
  readonly recordCount: number;
  /** How many records have a value in every chosen field: only those can be equal. */
  readonly compared: number;
  /** How many records were looked at. */
  readonly read: number;
}

/** How far a search for duplicates is. */
export interface DuplicateSearchProgress {
  /** How many records were looked at. */
  readonly read: number;
  /** How many there were when the search began. */
  readonly of: number;
}

/** Watches a search for duplicates, and can end it early. */
export interface DuplicateSearchWatch {
  /** Is told after every thousand records. */
  readonly onProgress?: ((progress: DuplicateSearchProgress) => void) | undefined;
  /** Ends the search with `DUPLICATE_SEARCH_STOPPED` once it is aborted; an `AbortSignal` is one. */
  readonly signal?:
    | {
        /** Whether to end. */
        readonly aborted: boolean;
      }
    | undefined;
}

/** Checks a {@link DuplicatesByQuery}; conditions and fields are looked at on their own, for they depend on the type. */
export const duplicatesBySchema = z.strictObject({
  ...conditionsShape,
  fields: z.array(z.string().max(200)).min(1).max(16),
  limit: z.int().min(1).max(200).optional(),
  perGroup: z.int().min(2).max(100).optional(),
});

/** Checks a {@link LeadDuplicatesQuery}. */
export const leadDuplicatesSchema = duplicatesBySchema.extend({
  closed: z.enum(["without", "only", "with"]).optional(),
});
