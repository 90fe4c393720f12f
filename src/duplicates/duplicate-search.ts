import type { KnownRecords } from "./columns/match-table.js";
import type { EvidenceLine } from "./evidence/evidence.js";
import type { MatchRules } from "./rules/match-rules.js";
import type { BlockLimits } from "./scan/candidate-pairs.js";
import type { SearchThreads } from "./threads/search-threads.js";

/** How sure it is that two records are one and the same. */
export type DuplicateVerdict = "sure" | "same" | "review";

/** Two records that may be one and the same. */
export interface DuplicatePair {
  /** Their ids, in the order of reading. */
  readonly ids: readonly [string, string];
  /** Their places in the order of reading, from 0. */
  readonly rows: readonly [number, number];
  /** The bits that they are: a bit doubles the odds, 0 are even odds. */
  readonly bits: number;
  /** What that comes to by the thresholds of the rules. */
  readonly verdict: DuplicateVerdict;
}

/** A key that so many records have that not all of their pairs were compared. */
export interface CutKey {
  /** The key, such as `mail:info@apollo.fr`. */
  readonly key: string;
  /** How many records have it. */
  readonly records: number;
  /** How many of their pairs were compared for its sake. */
  readonly compared: number;
}

/** What a search came to. */
export interface DuplicateSearch {
  /** How many records were read. */
  readonly records: number;
  /** How many pairs were compared. */
  readonly compared: number;
  /** Keys of which not all pairs were compared, the largest first. */
  readonly cut: readonly CutKey[];
  /** The bits before anything is compared: explanations begin with them. */
  readonly prior: number;
  /** How many pairs there are that may be one and the same. */
  readonly pairCount: number;
  /** Those pairs, the surest first. */
  pairs(): Iterable<DuplicatePair>;
  /** The ids of records that are one and the same, in groups: see `clustersOf` for how they are put together. */
  readonly groups: readonly (readonly string[])[];
  /** What the bits of a pair are made of; together with `prior` the lines add up to them. */
  explain(pair: Pick<DuplicatePair, "rows">): readonly EvidenceLine[];
}

/** How far a search is. */
export interface FindDuplicatesProgress {
  /** What is being done. */
  readonly phase: "reading" | "comparing" | "grouping";
  /** How many records were read. */
  readonly records: number;
}

/** How a search is done. */
export interface DuplicateSearchOptions<R> {
  /** By what records are found to be duplicates. */
  readonly rules: MatchRules;
  /** The id of a record; its `id` unless said otherwise. */
  readonly idOf?: (record: R) => string;
  /** Names the collection of a record, where only records of different collections are to be compared. */
  readonly collectionOf?: (record: R) => string;
  /** Tells the records that are new or changed, where only pairs with one of them are to be compared. */
  readonly isFresh?: (record: R) => boolean;
  /** Whether two records are known to be different, by their ids. */
  readonly areApart?: (one: string, other: string) => boolean;
  /** How many records may have a key for all of their pairs to be compared (60), and with how many of those that come next the others are (10). */
  readonly limits?: Partial<BlockLimits>;
  /** Fits the shares of agreement to the records, by expectation maximisation bound to what is shipped. */
  readonly calibrate?: boolean;
  /** What is known of all records, where only some of them are read. */
  readonly known?: KnownRecords;
  /** Threads that share the work, where there is enough of it and `known` is not given; what is found is the same without. */
  readonly threads?: SearchThreads | undefined;
  /** Stops the search, which then throws a `CrmError` `REFUSED` whose cause is what the signal was aborted with. */
  readonly signal?: AbortSignalLike | undefined;
  /** Is told how far it is, about every ten thousand records. */
  readonly onProgress?: ((progress: FindDuplicatesProgress) => void) | undefined;
  /** Lets others have the thread for a moment; called between slices of work of some milliseconds. */
  readonly pause?: () => Promise<void>;
}

/** What of an `AbortSignal` is used. */
export interface AbortSignalLike {
  /** Whether to stop. */
  readonly aborted: boolean;
  /** Why. */
  readonly reason?: unknown;
}
