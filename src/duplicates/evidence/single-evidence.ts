import type { Comparison } from "./comparison.js";
import { bitsOf, comparedBits, mostBits } from "./comparison.js";
import type { Evidence, EvidenceLine } from "./evidence.js";

/** Evidence of one comparison. */
export const singleEvidence = (comparison: Comparison): Evidence => ({
  comparisons: [comparison],
  most: () => mostBits(comparison),
  bits: (a, b) => comparedBits(comparison, a, b),
  explain: (a, b) => singleLine(comparison, a, b),
});

/** The line of a comparison; none where one of the two says nothing. */
export function singleLine(comparison: Comparison, a: number, b: number): EvidenceLine[] {
  const level = comparison.level(a, b);
  if (level === 0) return [];
  const bits = bitsOf(comparison, level, a, b);
  const { field, comparator, levels } = comparison;
  const name = levels[level] ?? "missing";
  return [{ field, comparator, level: name, left: comparison.text(a), right: comparison.text(b), bits, alone: bits }];
}
