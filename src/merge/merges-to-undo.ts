import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { StoredMerge } from "./merge-report.js";

/** The merge that is to be taken back, and those that have to be taken back before it. */
export interface MergesToUndo {
  /** Its journal; `undefined` where nothing was merged, or not that duplicate. */
  readonly journal: Journal | undefined;
  /** The journals of later merges of the same record, and of the one that took it in. */
  readonly later: readonly Journal[];
}

/** The duplicates that a merge took in. */
export const duplicatesOf = ({ result }: Journal): readonly string[] => (result as unknown as StoredMerge).duplicateIds; // the journal of a merge holds its report

/**
 * Finds the merge that is meant: the one that took a duplicate in, or the last of a survivor.
 * @param journals the merges that hold, of the survivor and of everything that was merged into it.
 */
export function mergesToUndo(
  journals: readonly Journal[],
  survivor: RecordKey,
  duplicateId: string | undefined,
): MergesToUndo {
  const own = journals.filter(({ subjectKey }) => subjectKey === survivor);
  const journal =
    duplicateId === undefined
      ? [...own].sort((a, b) => versionLeft(b) - versionLeft(a))[0]
      : journals.find((one) => duplicatesOf(one).includes(duplicateId));
  return { journal, later: journal === undefined ? [] : journals.filter((one) => isLater(one, journal)) };
}

/** Merges of one record follow its versions; what was merged into another takes nothing in any more. */
const isLater = (one: Journal, than: Journal): boolean =>
  one.subjectKey === than.subjectKey
    ? versionLeft(one) > versionLeft(than)
    : duplicatesOf(one).includes(splitKey(than.subjectKey).id);

/** The version that a merge left the survivor at: the survivor is written first. */
const versionLeft = ({ changes }: Journal): number => changes[0]?.version ?? 0;
