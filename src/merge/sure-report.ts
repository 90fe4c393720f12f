import type { AbortSignalLike } from "../duplicates/duplicate-search.js";
import type { CrmError } from "../kernel/crm-error.js";
import type { RecordKey } from "../kernel/id.js";
import type { MergeReport } from "./merge-report.js";
import type { Unmerged } from "./unmerge-report.js";

/**
 * Why a group is left to somebody who looks.
 *
 * - `otherType`: it has a record of another type, which is not merged but converted.
 * - `tooMany`: it has more than 51 records.
 * - `gone`: one of them is there no more, was merged since, or is one that the actor may not see.
 * - `changed`: one of them was changed since the group was found.
 * - `dismissed`: of two of them somebody said that they are not duplicates.
 * - `notSure`: one of them is not surely the same as the one that would remain.
 * - `takenBack`: it was merged under this idempotency key, and that was taken back.
 */
export type LeftReason = "otherType" | "tooMany" | "gone" | "changed" | "dismissed" | "notSure" | "takenBack";

/** A group that was merged, or would be. */
export interface SureMerge extends Omit<MergeReport, "provenance"> {
  /** The record that remains. */
  readonly survivor: RecordKey;
  /** The records merged into it, in the order in which they fill what it lacks. */
  readonly duplicates: readonly RecordKey[];
  /** The bits of the weakest pair with the record that remains. */
  readonly bits: number;
}

/** A group that is left for review. */
export interface LeftGroup {
  /** Its records. */
  readonly keys: readonly RecordKey[];
  /** Why. */
  readonly reason: LeftReason;
  /** The bits of the weakest pair with the record that would remain; `null` where another reason comes first, or a pair was not compared. */
  readonly bits: number | null;
}

/** A group that the rules or the policy do not let be merged, or whose merge cannot be taken back. */
export interface RefusedGroup {
  /** Its records; none where the actor may not see the one that remained. */
  readonly keys: readonly RecordKey[];
  /** Why. */
  readonly error: CrmError;
}

/** What came of merging what is surely the same. */
export interface SureMerges {
  /** What it is taken back by, all at once; `null` where nothing was merged, as in a preview. */
  readonly batchId: string | null;
  /** What was merged, each group in a commit of its own. */
  readonly merged: readonly SureMerge[];
  /** What is left for review. */
  readonly left: readonly LeftGroup[];
  /** What was refused. */
  readonly refused: readonly RefusedGroup[];
  /** How many groups were not come to, for the signal was aborted. */
  readonly remaining: number;
}

/** A merge that was taken back, or would be. */
export interface UnmergedGroup extends Omit<Unmerged<never>, "record" | "restored"> {
  /** The record that had remained. */
  readonly survivor: RecordKey;
  /** The records that are in use again. */
  readonly restored: readonly RecordKey[];
}

/** What came of taking merges back. */
export interface UnmergedGroups {
  /** The batch. */
  readonly batchId: string;
  /** What was taken back, the last merge first; merges that were taken back before are not told of. */
  readonly unmerged: readonly UnmergedGroup[];
  /** Merges that hold: what stands against taking them back. */
  readonly refused: readonly RefusedGroup[];
  /** How many groups were not come to, for the signal was aborted. */
  readonly remaining: number;
}

/** With what merging many groups, or taking that back, is watched. */
export interface MergeSureWatch {
  /** Is told after each group how many there were, and of how many. */
  readonly onProgress?: ((progress: MergeSureProgress) => void) | undefined;
  /** Ends it before the next group; what was done stays, and is told. */
  readonly signal?: Pick<AbortSignalLike, "aborted"> | undefined;
}

/** How far it is. */
export interface MergeSureProgress {
  /** How many groups were come to. */
  readonly groups: number;
  /** How many there are. */
  readonly of: number;
  /** What it is taken back by; `null` as long as nothing was merged. */
  readonly batchId: string | null;
}
