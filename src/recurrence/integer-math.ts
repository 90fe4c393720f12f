/** The remainder that is never negative. */
export const remainder = (value: number, of: number): number => value - Math.floor(value / of) * of;

/** The greatest number that divides both; neither may be 0. */
export const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** The bit mask of a set of numbers from 0 to 31. */
export const maskOf = (numbers: readonly number[]): number => numbers.reduce((mask, number) => mask | (1 << number), 0);

/** The set of a list of numbers: mostly of none, for which there is one set. */
export const setOf = (numbers: readonly number[]): ReadonlySet<number> =>
  numbers.length === 0 ? none : new Set(numbers);

const none: ReadonlySet<number> = new Set();

/** Whether a bit mask holds a number from 0 to 31. */
export const holds = (mask: number, number: number): boolean => ((mask >>> number) & 1) === 1;

/** How many numbers a bit mask holds. */
export function sizeOfMask(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}
