/** A time on the wall with the instant at which it comes. */
export interface WallInstant {
  /** Seconds on the wall. */
  readonly wall: number;
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** Whether the clocks of the zone skip that time, so that the instant shows a later one. */
  readonly isSkipped: boolean;
}

/**
 * Puts times that ascend on the wall in the order of their instants. The two differ after a gap of the clocks: what was
 * to start within the gap is moved on, past what starts after it. Of two that come at one instant that which the clocks
 * show remains.
 */
export function* inInstantOrder(times: Iterable<WallInstant>): Generator<WallInstant, void> {
  let held: WallInstant[] = [];
  for (const time of times) {
    if (time.isSkipped) {
      held.push(time);
      continue;
    }
    if (held.length > 0) {
      yield* held.filter(({ instant }) => instant < time.instant);
      held = held.filter(({ instant }) => instant > time.instant);
    }
    yield time;
  }
  yield* held;
}
