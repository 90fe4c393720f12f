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
 * Puts times that ascend on the wall in the order of their instants, and tells of each what is wanted, if it is not
 * `null`. The two orders differ after a gap of the clocks: what was to start within the gap is moved on, past what starts
 * after it. Of two that come at one instant that which the clocks show remains.
 *
 * It selects, tells and stops in one generator, as each one around it would cost more than the arithmetic of a time.
 * @param to - The first time on the wall that is not looked at, in seconds.
 * @param limit - How many are told at most.
 */
export function* inInstantOrder<T>(
  walls: Iterable<number>,
  to: number,
  instantOf: (wall: number) => WallInstant,
  tell: (time: WallInstant) => T | null,
  limit: number,
): Generator<T, void> {
  let held: WallInstant[] = [];
  let left = limit;
  for (const wall of walls) {
    if (wall >= to) break;
    const time = instantOf(wall);
    if (time.isSkipped) {
      held.push(time);
      continue;
    }
    const ready = held.length === 0 ? [time] : [...held.filter(({ instant }) => instant < time.instant), time];
    if (held.length > 0) held = held.filter(({ instant }) => instant > time.instant);
    for (const each of ready) {
      const told = tell(each);
      if (told === null) continue;
      yield told;
      left--;
      if (left === 0) return;
    }
  }
  yield* held
    .map(tell)
    .filter((told) => told !== null)
    .slice(0, left);
}
