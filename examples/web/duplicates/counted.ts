/** A number with the form of the noun that goes with it in English. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A number with the form of the noun that goes with it in French, where none is singular. */
export const compte = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
