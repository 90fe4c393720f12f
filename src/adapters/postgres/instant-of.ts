/** The instant of a number of seconds since 1970, to the millisecond; `null` of none. */
export const instantOf = (seconds: unknown): Date | null =>
  typeof seconds === "number" ? new Date(Math.round(seconds * 1000)) : null;
