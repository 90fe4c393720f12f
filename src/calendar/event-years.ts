/** The first year that events lie in, and the last: wherever a series is moved within them, its exceptions stay dates of the calendar. */
export const eventYears = { first: 1600, last: 2999 } as const;

/** Whether a start or an end lies in the years of events; a text that tells no year is left to other checks. */
export const isInEventYears = (at: string): boolean => {
  const year = Number(at.slice(0, 4));
  return !(year < eventYears.first || year > eventYears.last);
};
