import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { MatchedBy } from "./row-keys.js";

/** What a row is like: another row of the file, or a lead that is stored. */
export interface RowMatch {
  /** The number of the other row, `null` for a stored lead. */
  readonly row: number | null;
  /** The lead: the one that the other row makes or changes, or the one that is stored. */
  readonly leadId: Id<"lead">;
  /** What they have in common. */
  readonly by: MatchedBy;
}

/** What an import does with one row. */
export interface PlannedRow {
  /** The number of the row, from 1. */
  readonly number: number;
  /** The line of the file that it begins on. */
  readonly line: number;
  /** A new lead, a change of a stored one, nothing because it is one already, or nothing because it cannot be taken. */
  readonly action: "create" | "update" | "duplicate" | "invalid";
  /** The full name of the lead, empty for an invalid row. */
  readonly name: string;
  /** The lead that is created or changed, or that the row is a duplicate of; `null` for an invalid row. */
  readonly leadId: Id<"lead"> | null;
  /** What the row is a duplicate of, or changes. */
  readonly duplicateOf: RowMatch | null;
  /** What the row may be a duplicate of: it is taken all the same. */
  readonly maybeDuplicateOf: readonly RowMatch[];
  /** Why the row cannot be taken. */
  readonly refusals: readonly Refusal[];
}
