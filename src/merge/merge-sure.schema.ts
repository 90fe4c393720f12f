import * as z from "zod";
import type { DuplicateVerdict } from "../duplicates/duplicate-search.js";
import { id, idempotencyKey, recordKey } from "../model/text.schema.js";
import type { MergeableType } from "./mergeable-type.js";

/** A record of a group, as it was when the group was found. */
export interface QueuedRecord {
  /** Its key. */
  readonly key: string;
  /** The version that was compared. */
  readonly version: number;
}

/** Two records of a group that were compared. */
export interface QueuedPair {
  /** Their keys, in any order. */
  readonly keys: readonly [string, string];
  /** The bits that they are one and the same. */
  readonly bits: number;
  /** What that came to. */
  readonly verdict: DuplicateVerdict;
}

/** Records that are one and the same as far as a scan can tell: plain data, to be shown, sent and merged. */
export interface QueuedGroup {
  /** The records, at most 100. */
  readonly records: readonly QueuedRecord[];
  /** The pairs of them that were compared; of the others nothing is known. */
  readonly pairs: readonly QueuedPair[];
}

/**
 * Which record of a group remains.
 *
 * - `mostComplete`: the one with the most fields filled in; a converted lead before all, and of equal ones the oldest.
 * - `oldest`: the one entered first, a converted lead before all.
 * - `first`: the first of the group, whatever it is; the others fill what it lacks in their order.
 */
export type SurvivorRule = "mostComplete" | "oldest" | "first";

/** Merges what is surely the same. */
export interface MergeSureCommand {
  /** The type of record. Groups with a record of another type are left. */
  readonly type: MergeableType;
  /** The groups as they were seen, such as the `queue()` of a scan, at most 5,000; no record is of two. */
  readonly groups: readonly QueuedGroup[];
  /** Which record of a group remains; `mostComplete` unless said otherwise. */
  readonly keep?: SurvivorRule | undefined;
  /** A key of the caller's own: sent again under it, the command goes on where it ended, and merges nothing twice. */
  readonly idempotencyKey?: string | undefined;
}

/** Takes back what was merged together. */
export interface UnmergeAllCommand {
  /** The batch: of the report. */
  readonly batchId: string;
}

const group = z.strictObject({
  records: z
    .array(z.strictObject({ key: recordKey(), version: z.int().positive() }))
    .min(2)
    .max(100),
  pairs: z
    .array(
      z.strictObject({
        keys: z.tuple([recordKey(), recordKey()]),
        bits: z.number(),
        verdict: z.enum(["sure", "same", "review"]),
      }),
    )
    .max(4_950),
});

/** Checks a {@link MergeSureCommand}. */
export const mergeSureSchema = z.strictObject({
  type: z.enum(["lead", "contact", "account"]),
  groups: z.array(group).max(5_000),
  keep: z.enum(["mostComplete", "oldest", "first"]).optional(),
  idempotencyKey: idempotencyKey().optional(),
});

/** Checks an {@link UnmergeAllCommand}. */
export const unmergeAllSchema = z.strictObject({ batchId: id("journal") });
