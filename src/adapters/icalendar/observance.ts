import type { LocalDateTime } from "../../kernel/local-date-time.js";

/** A change of a zone's clocks, once or several times, as a STANDARD or DAYLIGHT tells it. */
export interface Observance {
  /** What the clocks are ahead of UTC until then, in milliseconds. */
  readonly offsetBefore: number;
  /** What they are ahead of UTC from then on, in milliseconds. */
  readonly offsetAfter: number;
  /** When it happens, as the clocks show until then: the first time, and each further one that no rule gives. */
  readonly onsets: readonly [LocalDateTime, ...LocalDateTime[]];
  /** The rule by which it happens each year from the first time on; `null` for none. */
  readonly rule: string | null;
}
