import type { RecordKey } from "../kernel/id.js";
import type { MovedCount } from "./merge-report.js";

/** Fields that a merge changed and that stay as they are, for somebody changed them since. */
export interface KeptFields {
  /** The record. */
  readonly key: RecordKey;
  /** The fields. */
  readonly fields: readonly string[];
}

/** What came of taking a merge back. */
export interface Unmerged<R> {
  /** The survivor, without what it took over. */
  readonly record: R;
  /** The duplicates, in use again. */
  readonly restored: readonly R[];
  /** What refers to a duplicate again. */
  readonly moved: readonly MovedCount[];
  /** What the merge moved and refers to something else by now, or is gone: it stays as it is. */
  readonly elsewhere: readonly MovedCount[];
  /** What was made since the merge and refers to the survivor: it stays with it. */
  readonly since: readonly MovedCount[];
  /** What was changed since: it stays as it is. */
  readonly kept: readonly KeptFields[];
}
