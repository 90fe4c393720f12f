import type { AccountContact } from "../model/account-contact.js";
import type { Journal } from "../model/journal.js";
import type { RecordTypes } from "../model/record-types.js";
import type { RowGroup } from "./fold-rows.js";
import type { MergeableType } from "./mergeable-type.js";
import type { ReferenceMove, SharedList } from "./moved-references.js";
import type { MergeChoices } from "./surviving-fields.js";

/** Which records are merged, and how. */
export interface MergeRecords {
  /** The record that remains. */
  readonly originalId: string;
  /** The records that are merged into it, in the order in which they fill what it lacks. */
  readonly duplicateIds: readonly string[];
  /** Which record's value a field gets, whatever the rules say. */
  readonly choose?: MergeChoices | undefined;
}

/** What is loaded before records are merged. */
export interface MergeState<T extends MergeableType> {
  /** The type of record. */
  readonly type: T;
  /** The record that remains. */
  readonly original: RecordTypes[T];
  /** The duplicates, in the order of the command. */
  readonly duplicates: readonly RecordTypes[T][];
  /** The survivors of the records named that were merged before, by the id that was named. */
  readonly merged: ReadonlyMap<string, RecordTypes[T]>;
  /** What refers to the duplicates, field by field. */
  readonly moves: readonly ReferenceMove[];
  /** The lists that name several of the records. */
  readonly shared: readonly SharedList[];
  /** Rows that become rows of one pair. */
  readonly rows: readonly RowGroup[];
  /** Every account of contacts that are merged; none for other types. */
  readonly links: readonly AccountContact[];
  /** The id that the journal of the merge gets. */
  readonly journalId: Journal["id"];
}
