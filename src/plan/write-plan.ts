import type { RefusalParam } from "../kernel/decision.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { Write } from "./write.js";

/** Something that a user should know, though it keeps nothing from being done. Texts are looked up by `code`. */
export interface Warning<Code extends string = string> {
  /** `SUBJECT_STATE`, as refusals have. */
  readonly code: Code;
  /** Where in the command it lies. */
  readonly path?: readonly PropertyKey[];
  /** What its text tells, by name. */
  readonly params?: Readonly<Record<string, RefusalParam>>;
}

/** What an accepted command asks of the storage: all of it or nothing. Plain data, so a preview is the plan itself. */
export interface WritePlan<Result = unknown> {
  /** What is written. */
  readonly writes: readonly Write[];
  /** What the timeline will tell of it, in order. */
  readonly entries: readonly TimelineEntry[];
  /** What the user should know. */
  readonly warnings: readonly Warning[];
  /** What the caller gets once everything is stored. */
  readonly result: Result;
}
