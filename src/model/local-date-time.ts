import type { CivilDate } from "../kernel/civil-date.js";

declare const localBrand: unique symbol;

/** What a calendar and a clock on the wall show, without a zone, to the second: `YYYY-MM-DDTHH:MM:SS`, 24 hours. */
export type LocalDateTime = string & {
  /** Only at compile time: keeps a string that was not read as a local time from passing as one. */
  readonly [localBrand]: true;
};

/**
 * The start of an occurrence as its rule first gave it, wherever it was moved later: a date for an event of whole
 * days, else a local date and time. Together with the series it names the occurrence for good.
 */
export type OccurrenceStart = CivilDate | LocalDateTime;
