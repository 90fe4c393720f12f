import type { RecordKey } from "../kernel/id.js";
import type { AccountContact } from "../model/account-contact.js";
import type { Contact } from "../model/contact.js";
import type { Journal } from "../model/journal.js";
import type { AnyRecord, RecordTypes } from "../model/record-types.js";
import type { MovedCount } from "./merge-report.js";
import type { MergeableType } from "./mergeable-type.js";
import type { MergesToUndo } from "./merges-to-undo.js";
import type { ReferenceMove } from "./moved-references.js";

/** What is loaded before a merge is taken back. */
export interface UnmergeState<T extends MergeableType> extends MergesToUndo {
  /** The type of record. */
  readonly type: T;
  /** The survivor. */
  readonly survivor: RecordTypes[T];
  /** The duplicates that the merge took in, as they are stored. */
  readonly duplicates: readonly RecordTypes[T][];
  /** The pages of the journal. */
  readonly pages: readonly Journal[];
  /** The records that the merge changed one by one, as they are now, by key. */
  readonly records: ReadonlyMap<RecordKey, AnyRecord>;
  /** What the merge moved and still refers to the survivor: from the survivor to the duplicate. */
  readonly moves: readonly ReferenceMove[];
  /** What the merge moved and refers to something else by now, or is gone. */
  readonly elsewhere: readonly MovedCount[];
  /** What was made since and refers to the survivor. */
  readonly since: readonly MovedCount[];
  /** The links of the survivor, for a contact; for an account those of {@link contacts}. */
  readonly links: readonly AccountContact[];
  /** For an account, the contacts whose links do not simply go back the way they came. */
  readonly contacts: readonly Contact[];
  /** The records that answer for accounts and contacts that rows of the journal name, by id, where those were merged since. */
  readonly survivors: ReadonlyMap<string, string>;
}
