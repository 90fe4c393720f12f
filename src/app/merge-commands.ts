import type { Merged } from "../merge/decide-merge.js";
import type { MergeCommand } from "../merge/merge.schema.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { Unmerged } from "../merge/unmerge-report.js";
import type { RecordTypes } from "../model/record-types.js";
import type { CrmScope } from "./crm-scope.js";
import type { MergeDecision } from "./merge-records.js";
import { mergeRecords, previewMerge } from "./merge-records.js";
import type { UnmergeDecision } from "./unmerge-records.js";
import { previewUnmerge, unmergeRecords } from "./unmerge-records.js";

/** Merging duplicates of one type, and taking it back. */
export interface MergeCommands<R, Unmerge> {
  /**
   * Merges duplicates into a record: it takes over what it lacks, everything that refers to a duplicate refers to it, and
   * the duplicates are in no list any more; their ids stand for it.
   */
  merge(command: MergeCommand): Promise<Merged<R>>;
  /** Takes a merge back: fields and references come back as far as nobody changed them since, and what stays is told. */
  unmerge(command: Unmerge): Promise<Unmerged<R>>;
}

/** The same without writing. */
export interface MergePreviews<R, Unmerge> {
  /** Decides on a merge without writing. */
  merge(command: MergeCommand): Promise<MergeDecision<R>>;
  /** Decides on taking a merge back without writing. */
  unmerge(command: Unmerge): Promise<UnmergeDecision<R>>;
}

/** Makes the commands that merge records of a type, for one actor. */
export const mergeCommands = <T extends MergeableType>(
  scope: CrmScope,
  type: T,
): MergeCommands<RecordTypes[T], unknown> => ({
  merge: (command) => mergeRecords(scope, type, command),
  unmerge: (command) => unmergeRecords(scope, type, command),
});

/** Makes the same commands without writing. */
export const mergePreviews = <T extends MergeableType>(
  scope: CrmScope,
  type: T,
): MergePreviews<RecordTypes[T], unknown> => ({
  merge: (command) => previewMerge(scope, type, command),
  unmerge: (command) => previewUnmerge(scope, type, command),
});
