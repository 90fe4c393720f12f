import type { Actor } from "../model/actor.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Where } from "../query/where.js";

/**
 * Narrows what actors may do, beyond the rule that records are visible within their company. Every method is
 * optional, pure and quick: it is asked for each call. What it hides answers as if it were not there.
 */
export interface Policy {
  /** Which records of a type an actor may see. It holds for lists, boards, counts, figures, timelines, duplicates and commands. */
  readonly read?: <T extends RecordType>(actor: Actor, type: T) => "all" | "none" | Where<RecordTypes[T]>;
  /** Which of the visible records commands may change; the others answer with `FORBIDDEN`. */
  readonly write?: <T extends RecordType>(actor: Actor, type: T) => "all" | "none" | Where<RecordTypes[T]>;
  /** Fields that an actor may neither see, nor query, nor change. Only fields that may be `null`, and lists, can be hidden. */
  readonly hiddenFields?: (actor: Actor, type: RecordType) => readonly string[];
  /** Whether an actor may do something at all: `leads.lose`, `statuses.define`, `referenceData.create` and so on. */
  readonly may?: (actor: Actor, action: string) => boolean;
}
