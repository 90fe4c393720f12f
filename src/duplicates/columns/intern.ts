/** The number of a text as it was entered; -1 where nothing of it counts. */
export type Normalise = (text: string, country: string | null) => number;

/** Finds the numbers of a text as it was entered, -1 where nothing of it counts, and puts them at a place of each column. */
export type Intern = (text: string, country: string | null, found: Int32Array, at: number, width: number) => void;
