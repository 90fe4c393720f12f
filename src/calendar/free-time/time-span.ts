/** A stretch of time. */
export interface TimeSpan {
  /** Its first instant. */
  readonly startsAt: Date;
  /** The instant at which it is over, not before the first; equal for no time at all. */
  readonly endsAt: Date;
}
