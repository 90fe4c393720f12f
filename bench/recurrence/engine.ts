/** A series that every engine expands. */
export interface Series {
  /** The first start, a local date and time on which the rule falls. */
  readonly start: string;
  /** IANA time zone of the start. */
  readonly zone: string;
  /** The value of an RRULE. */
  readonly rule: string;
}

/** Answers a question anew each time: makes the rule and asks it, and keeps nothing for the next time. */
export type Ask = () => readonly number[];

/**
 * One way of expanding series. The text of a rule is read beforehand, where the engine takes a rule in another form, and
 * no time is counted for that.
 */
export interface Engine {
  /** What it is, with its version. */
  readonly name: string;
  /**
   * What it is asked and answers in, as milliseconds: instants, or times on the wall clock as if that were of UTC. Those
   * are left for the program to convert, and no time is counted for that.
   */
  readonly tells: "instants" | "walls";
  /** The most series that it is given, where more would take minutes: its time is then scaled up. */
  readonly mostSeries: number;
  /** All starts from one time on and before another. */
  readonly between: (series: Series, from: Date, to: Date) => Ask;
  /** The first start after a time; none where there is none. */
  readonly next: (series: Series, after: Date) => Ask;
}
