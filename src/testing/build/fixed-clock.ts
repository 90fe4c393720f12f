/** A clock that stands still until it is told otherwise. */
export interface FixedClock {
  /** Reads the time; give it to the library as its clock. */
  readonly read: () => Date;
  /** Sets the time, as a text of ISO 8601 such as `2026-03-02T09:00:00.000Z`. */
  readonly set: (iso: string) => void;
  /** Lets time go by, in milliseconds; back for a negative number. @throws RangeError for anything else. */
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
      if (!Number.isFinite(ms)) throw new RangeError(`a clock goes on by milliseconds, not by ${String(ms)}`);
      now += ms;
    },
  };
}

function timeOf(iso: string): number {
  const time = new Date(iso).getTime();
  if (Number.isNaN(time)) throw new RangeError(`no time: ${String(iso)}; write it as 2026-03-02T09:00:00.000Z`);
  return time;
}
