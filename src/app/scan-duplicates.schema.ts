import * as z from "zod";
import type { ComparedType } from "../duplicates/compared-record.js";
import { comparedTypes } from "../duplicates/compared-record.js";
import type { AbortSignalLike, CutKey, DuplicatePair, FindDuplicatesProgress } from "../duplicates/duplicate-search.js";
import type { EvidenceLine } from "../duplicates/evidence/evidence.js";
import type { RecordKey } from "../kernel/id.js";
import type { QueuedGroup } from "../merge/merge-sure.schema.js";

/** Asks for the duplicates among all records of some types. */
export interface ScanDuplicatesQuery {
  /** The types; of several, records of different types are compared too, by the rules for leads. */
  readonly types: readonly ComparedType[];
  /** Compares only pairs of which one record was changed since, as stores find them by their keys. */
  readonly since?: Date | undefined;
  /** Whether records that were put away are compared; not unless said so. */
  readonly archived?: "without" | "with" | undefined;
  /** Fits the shares of agreement to the records; not unless said so. */
  readonly calibrate?: boolean | undefined;
  /** How many records may have a key for all of their pairs to be compared; 60 unless said otherwise. */
  readonly largest?: number | undefined;
}

/** With what a scan is watched. */
export interface ScanWatch {
  /** Is told how far it is. */
  readonly onProgress?: ((progress: FindDuplicatesProgress) => void) | undefined;
  /** Ends it early, with a `CrmError` `REFUSED` of the code `DUPLICATE_SEARCH_STOPPED`. */
  readonly signal?: AbortSignalLike | undefined;
}

/** Two records that may be one and the same. */
export interface ScannedPair extends Pick<DuplicatePair, "bits" | "verdict"> {
  /** Their keys, in ascending order. */
  readonly keys: readonly [RecordKey, RecordKey];
  /** What the bits are made of, together with the scan's `prior`. */
  readonly evidence: readonly EvidenceLine[];
}

/** What a scan came to. It stays as it was when the scan was made. */
export interface DuplicateScan {
  /** How many records were read. */
  readonly records: number;
  /** How many pairs were compared. */
  readonly compared: number;
  /** Keys of which not all pairs were compared, the largest first. */
  readonly cut: readonly CutKey[];
  /** The bits before anything is compared. */
  readonly prior: number;
  /** How many pairs there are. */
  readonly pairCount: number;
  /** The pairs, the surest first: the queue of what is to be reviewed. Those that somebody said are different are left out. */
  pairs(): Iterable<ScannedPair>;
  /** The keys of records that are one and the same, in groups. */
  readonly groups: readonly (readonly RecordKey[])[];
  /**
   * The groups as plain data that can be kept and sent: what `mergeSure` takes. Those come first whose weakest pair is
   * the surest. The groups of a million records may be many: take them in portions.
   */
  queue(): readonly QueuedGroup[];
}

/** Checks the question for the duplicates among all records. */
export const scanDuplicatesSchema = z.strictObject({
  types: z.array(z.enum(comparedTypes)).min(1).max(3),
  since: z.date().optional(),
  archived: z.enum(["without", "with"]).optional(),
  calibrate: z.boolean().optional(),
  largest: z.int().min(2).max(1_000).optional(),
});
