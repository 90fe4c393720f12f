/** A file has so many UTF-16 units at most. */
export const mostText = 10_000_000;
/** A file has so many components at most, those within others among them. */
export const mostComponents = 10_000;
/** A line, unfolded, has so many UTF-16 units at most: no field, nor what is kept besides, holds as much. */
export const mostLine = 100_000;
/** A series has so many starts left out, further starts and changed occurrences at most, of each. */
export const mostDates = 1_000;
/** So many people are invited to an event at most. */
export const mostGuests = 200;
