/** The numbers of texts, -1 where nothing of one counts. */
export type NumbersOf = (texts: readonly string[]) => Int32Array;

/** The numbers of texts as they were entered, -1 where nothing of one counts; with the country of each, or `null`. */
export type Normalise = (texts: readonly string[], countries: readonly (string | null)[]) => Int32Array;

/** The numbers of texts as they were entered in each column of their field, -1 where nothing of one counts. */
export type Intern = (texts: readonly string[], countries: readonly (string | null)[]) => readonly Int32Array[];
