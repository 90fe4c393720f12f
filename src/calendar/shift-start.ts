import type { CivilDate } from "../kernel/civil-date.js";
import { addDays, isCivilDate } from "../kernel/civil-date.js";
import type { LocalDateTime, OccurrenceStart } from "../kernel/local-date-time.js";
import { localDateTimeOf, secondsPerDay, wallSecondsOf } from "../kernel/local-date-time.js";

/** The local time that a wall clock shows some seconds after another, before it for a negative number. */
export const addWallSeconds = (local: LocalDateTime, seconds: number): LocalDateTime =>
  localDateTimeOf(wallSecondsOf(local) + seconds);

/** How far one start lies after another, in seconds of the wall clock. */
export const wallSecondsBetween = (from: OccurrenceStart, to: OccurrenceStart): number =>
  wallSecondsOf(to) - wallSecondsOf(from);

/** A start moved on by seconds of the wall clock; a date by the whole days in them. */
export const shiftStart = (start: OccurrenceStart, seconds: number): OccurrenceStart =>
  isCivilDate(start) ? addDays(start, Math.round(seconds / secondsPerDay)) : addWallSeconds(start, seconds);

/** The day of a start. */
export const dateOf = (start: OccurrenceStart): CivilDate => start.slice(0, 10) as CivilDate;
