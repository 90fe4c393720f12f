import fc from "fast-check";

/** What an arbitrary draws, and what shrinks out of it while a property fails that holds for nothing that is large. */
export function seenWhileShrinking<T>(values: fc.Arbitrary<T>, isLarge: (value: T) => boolean, numRuns = 30): T[] {
  const seen: T[] = [];
  for (let run = 0; run < 3; run++)
    fc.check(
      fc.property(values, (value) => {
        seen.push(value);
        return !isLarge(value);
      }),
      { numRuns, seed: 11 + run },
    );
  return seen;
}
