/** A length of time: days are those of the calendar, seconds are exact (RFC 5545, 3.3.6). */
export interface Duration {
  /** Whether it goes back in time. */
  readonly negative: boolean;
  /** Days of the calendar, 0 or more. */
  readonly days: number;
  /** Exact seconds, 0 or more. */
  readonly seconds: number;
}

/** A century: longer is no length of an event. */
const mostDays = 36_525;

/** Reads a DURATION value; `null` for none, and for one of more than a century. */
export function parseDuration(text: string): Duration | null {
  const [all, sign, weeks, days, time, hours, minutes, seconds] = pattern.exec(text) ?? [];
  if (all === undefined || (weeks === undefined && days === undefined && time === undefined)) return null;
  const duration = {
    negative: sign === "-",
    days: Number(weeks ?? 0) * 7 + Number(days ?? 0),
    seconds: (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0),
  };
  return duration.days + duration.seconds / 86_400 > mostDays ? null : duration;
}

const pattern = /^([+-])?P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i;
