import type { RecordType } from "../model/record-types.js";
import type { ReferenceTo } from "../model/references-to.js";
import { referencesTo } from "../model/references-to.js";
import type { MergeableType } from "./mergeable-type.js";

/**
 * The references that point at the survivor after a merge: all but those of journals, which tell what was done to which
 * record, what was said of pairs of records, which holds for those very records, and the subjects of timeline entries:
 * what happened to a duplicate happened to it, and shows on the survivor's timeline.
 */
export const movedReferences = (type: MergeableType): readonly ReferenceTo[] =>
  referencesTo(type).filter((reference) => !staying.has(reference.type) && !isSubject(reference));

const staying: ReadonlySet<RecordType> = new Set(["journal", "duplicateDismissal"]);

const isSubject = ({ type, field }: ReferenceTo): boolean => type === "timelineEntry" && field === "subjectKey";

/** One field of one type of record in which a duplicate was named, and in which records. */
export interface ReferenceMove {
  /** The type of the records. */
  readonly type: RecordType;
  /** The field. */
  readonly field: string;
  /** Whether it is a list. */
  readonly many: boolean;
  /** What they referred to: the id of the duplicate, or its key. */
  readonly from: string;
  /** What they refer to afterwards. */
  readonly to: string;
  /** The ids of the records. */
  readonly ids: readonly string[];
}

/** A record whose list names several of the merged records: it names the survivor once afterwards. */
export interface SharedList {
  /** The type of the record. */
  readonly type: RecordType;
  /** Its id. */
  readonly id: string;
  /** Its version before. */
  readonly version: number;
  /** The field. */
  readonly field: string;
  /** The list before. */
  readonly before: readonly string[];
  /** The list afterwards. */
  readonly after: readonly string[];
}

/** A list in which several values become one, which stands where the first of them stood. */
export const foldList = (list: readonly string[], from: ReadonlySet<string>, to: string): readonly string[] => [
  ...new Set(list.map((item) => (from.has(item) ? to : item))),
];
