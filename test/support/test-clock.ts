/** A clock that stands still until it is told otherwise. */
export interface TestClock {
  /** Reads the time. */
  readonly read: () => Date;
  /** Sets the time. */
  readonly set: (iso: string) => void;
  /** Lets time go by. */
  readonly advance: (ms: number) => void;
}

/** Makes a clock. */
export function testClock(iso = "2026-03-02T09:00:00.000Z"): TestClock {
  let now = new Date(iso).getTime();
  return {
    read: () => new Date(now),
    set: (time) => {
      now = new Date(time).getTime();
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
