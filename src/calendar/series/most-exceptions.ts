/** The most occurrences of one series that are cancelled or taken out, and the most that come besides its rule. */
export const mostExceptions = 1_000;
