import type { LevelShares } from "../rules/match-rules.js";

/** Compares two records by one thing. */
export interface Comparison {
  /** The field. */
  readonly field: string;
  /** How it is compared, such as `personName`. */
  readonly comparator: string;
  /** The names of the levels, by number. Level 0 is `missing`: one of the two says nothing. */
  readonly levels: readonly string[];
  /** The share of pairs of one and the same at each level, by number; calibration changes it. */
  readonly shares: Float64Array;
  /** How far two rows agree, as the number of a level. */
  level(a: number, b: number): number;
  /** How likely two rows of different ones agree that far (u of Fellegi and Sunter); 1 where it hardly matters. */
  chance(level: number, a: number, b: number): number;
  /** The least that {@link chance} gives for the rows that there are. */
  leastChance(): number;
  /** The text of a row's value, for explanations; `null` for none. */
  text(row: number): string | null;
}

/** What is shipped for the levels of a comparison, the first of them `missing`. */
export type ShippedShares = Readonly<Record<string, number>>;

/** The names of levels and their shares, those given in place of those shipped. */
export function levelsOf(
  shipped: ShippedShares,
  given: LevelShares | undefined,
): { readonly levels: readonly string[]; readonly shares: Float64Array } {
  const levels = ["missing", ...Object.keys(shipped)];
  return { levels, shares: new Float64Array(levels.map((level) => given?.[level] ?? shipped[level] ?? 1)) };
}

/** The bits for or against that a level stands for; 0 where one of the two says nothing. */
export function bitsOf(comparison: Comparison, level: number, a: number, b: number): number {
  if (level === 0) return 0;
  return Math.log2((comparison.shares[level] as number) / comparison.chance(level, a, b));
}

/** No two rows have more bits by a comparison: what the likeliest level would count at the least chance. */
export const mostBits = ({ shares, leastChance }: Comparison): number =>
  Math.max(0, Math.log2(shares.reduce((most, share) => Math.max(most, share)) / leastChance()));

/** The bits for or against that a comparison of two rows gives. */
export const comparedBits = (comparison: Comparison, a: number, b: number): number =>
  bitsOf(comparison, comparison.level(a, b), a, b);
