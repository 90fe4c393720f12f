/** A clock that stands still until it is told otherwise. */
export interface FixedClock {
  /** Reads the time; give it to the library as its clock. */
  readonly read: () => Date;
  /** Sets the time, as a text of ISO 8601 such as `2026-03-02T09:00:00.000Z`. */
  readonly set: (iso: string) => void;
  /** Lets time go by; back for a negative number of milliseconds. */
  readonly advance: (ms: number) => void;
}

/** Makes a clock. @throws RangeError for a text that is no time. */
export function fixedClock(iso = "2026-03-02T09:00:00.000Z"): FixedClock {
  let now = timeOf(iso);
  return {
    read: () => new Date(now),
    set: (time) => {
      now = timeOf(time);
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

const timeOf = (iso: string): number => Date.parse(new Date(iso).toISOString());
