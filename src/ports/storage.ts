import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { Write } from "../plan/write.js";
import type { AggregateQuery, AggregateRow, FindQuery, Found } from "../query/query.js";

/** What is stored in one go. */
export interface Commit {
  /** What is written. No record stands in it twice. */
  readonly writes: readonly Write[];
  /**
   * New timeline entries, stored in this order as records of type `timelineEntry`; no `reassign` of the same plan changes
   * them. Entries that are stored already are rewritten by a `replace` among the writes, as the erasure of a person does.
   */
  readonly entries: readonly TimelineEntry[];
}

/** What came of a commit. */
export interface CommitReceipt {
  /** How many records each `reassign` changed, in the order of the writes. */
  readonly reassigned: readonly number[];
}

/** A stretch of the timeline in commit order. */
export interface TimelinePage {
  /** The entries, in the order of their commits and within a commit in the order given. */
  readonly entries: readonly TimelineEntry[];
  /** Where to go on. Only the storage that made it can read it. */
  readonly cursor: string;
}

/**
 * Where records are kept: what a host implements to bring its own database. Each clause below is a promise;
 * its id is the id of the cases that prove it in the conformance kit of `crmkit/testing`.
 *
 * Every method:
 * - `values.exact`: gives back what was committed: every key, every `null`, instants to the millisecond, texts of any
 *   well-formed Unicode without U+0000, numbers as doubles (`-0` as `0`), objects with any own keys.
 * - `values.copy`: what it gives or takes is a copy; changing it afterwards changes nothing stored.
 * - `values.isolated`: a read sees whole commits only, those that were confirmed before it began among them.
 * - `errors.typed`: rejects with a `CrmError`: the codes named below, and `STORAGE_FAILED` with its `cause` for the rest.
 */
export interface Storage {
  /**
   * Reads records by id.
   *
   * - `get.found`: gives the records that are stored, in the order asked for, each once, however often it is asked for.
   * - `get.missing`: leaves out an id that is not stored, or is stored under another type.
   * - `get.many`: takes 10,000 ids at once.
   */
  get<T extends RecordType>(type: T, ids: readonly string[]): Promise<readonly RecordTypes[T][]>;

  /**
   * Reads one page of the records that a filter lets through.
   *
   * - `find.filter`: gives exactly the records that the filter holds for; every operator on every kind of field,
   *   two-valued also where a field is `null`. A custom value of another kind than is asked for counts as `null`.
   * - `find.text`: texts are equal, and ordered, by code point: no collation, no case, no trailing blanks.
   * - `find.contains`: `contains` compares folded texts (`foldText`).
   * - `find.sort`: orders by the sort keys, with nulls where each key wants them; the last key, the id, makes it total.
   * - `find.page`: gives the first `limit` records after the position, and tells whether more come.
   * - `find.stable`: paging to the end gives every record that was there all the time exactly once, whatever is
   *   inserted or removed meanwhile, also when the record at the position is gone.
   */
  find<T extends RecordType>(query: FindQuery<T>): Promise<Found<T>>;

  /**
   * Computes figures of groups.
   *
   * - `aggregate.groups`: one row for each group that has a record, in ascending order of the keys, `null` last; without
   *   group keys exactly one row.
   * - `aggregate.measures`: counts records; sums, least, greatest and mean leave out `null`; the sum of nothing is 0, the
   *   others of nothing `null`; sums of whole numbers are exact up to 2^53, other sums and means but for rounding: doubles
   *   are added in any order.
   * - `aggregate.periods`: groups dates and instants by the first day of their civil day, week (from Monday), month or
   *   year, instants in the zone named, across changes of its clocks.
   */
  aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]>;

  /**
   * Stores a plan.
   *
   * - `commit.atomic`: stores everything or, when it rejects, nothing.
   * - `commit.duplicate`: rejects with `DUPLICATE_ID` when an inserted id is stored already, naming the record.
   * - `commit.version`: rejects with `VERSION_CONFLICT`, naming the record, when a record to be replaced or removed is
   *   not stored at the expected version.
   * - `commit.check`: rejects with `VERSION_CONFLICT`, naming the record, when a `check` does not hold before the writes
   *   of the plan.
   * - `commit.race`: of commits at the same time that write the same version, insert the same id, or check what the
   *   others write, one is stored; those that have no record in common are all stored.
   * - `commit.reassign`: changes every record that holds the old value, all other fields kept, as `Reassign` says,
   *   after the other writes of the plan and before its entries, one reassign after the other; and counts them.
   * - `commit.only`: a `reassign` with `only` changes none but the records named there.
   * - `commit.expected`: rejects with `VERSION_CONFLICT`, naming type and field as `lead/sourceId`, when a `reassign` would
   *   change another number of records than it expects.
   * - `commit.once`: rejects with `INPUT_INVALID` a plan in which a record is inserted, replaced or removed twice.
   * - `commit.large`: takes 10,000 writes at once.
   */
  commit(commit: Commit): Promise<CommitReceipt>;

  /**
   * Draws numbers from a `sequence` record, for references that are never used again: adds `count` to its `nextNumber`,
   * which is a write of its own, at once and outside any commit, and gives the first of the numbers drawn.
   *
   * - `draw.first`: gives what `nextNumber` was, and leaves it greater by `count`, the record's next version.
   * - `draw.unique`: however many draw at the same time, no number is given twice, and nobody is turned away for a race.
   * - `draw.missing`: gives `null` where no such sequence is stored, and stores nothing.
   */
  draw(sequenceId: string, count: number): Promise<number | null>;

  /**
   * Reads the timeline in commit order, so that a host can follow it.
   *
   * - `follow.order`: gives every entry that is stored once, `limit` at most at a time, in the order of the commits, and
   *   within a commit in the order given, those that are inserted as records first.
   * - `follow.resume`: goes on after a cursor of an earlier call; `null` begins at the beginning. Rejects with
   *   `INPUT_INVALID` where it can't read the cursor.
   * - `follow.rewritten`: an entry that was replaced comes as it is now, at the place that it had; what it held before comes
   *   no more, from no method and after no cursor.
   * - `follow.complete`: misses no entry, whatever is committed meanwhile; at the end it gives none and a cursor that
   *   later entries come after.
   */
  follow(after: string | null, limit: number): Promise<TimelinePage>;
}
