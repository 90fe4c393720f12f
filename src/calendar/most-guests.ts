/** The most guests of one event. */
export const mostGuests = 200;
