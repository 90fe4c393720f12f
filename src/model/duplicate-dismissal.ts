import type { Id, RecordKey } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/**
 * Somebody's word that two records are not duplicates of each other. Its id is made from the company and the pair, so
 * that each company says so once. It belongs to the company of whoever said so.
 */
export interface DuplicateDismissal extends CrmRecord<"duplicateDismissal"> {
  /** The two leads, accounts or contacts, of whatever types, in ascending order. */
  readonly pairKeys: readonly RecordKey[];
  /** Who said so last, `null` for the library itself. */
  readonly dismissedById: Id<"user"> | null;
  /** Hash of what identified both when it was said: once that is another, the dismissal has lapsed. */
  readonly fingerprint: string;
  /** What was said besides. */
  readonly note: string | null;
}
