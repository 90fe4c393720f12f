import type { ScoredPairs } from "./scored-pairs.js";

/** How groups of records are put together. */
export interface ClusterRules {
  /** From how many bits on a pair joins its groups. */
  readonly same: number;
  /** Groups with a pair between them whose evidence has fewer bits than this are not joined: they are known to be different. */
  readonly apart: number;
  /** How many records a group has at most. */
  readonly largest: number;
}

/** Rows that are one and the same, in ascending order. */
export type Cluster = readonly number[];

/**
 * Groups rows, the surest pairs first. Two groups are joined when a pair between them is likely the same and none is
 * known to be apart, so that A like B and B like C does not chain C to an A that is somebody else.
 * @param order the numbers of the pairs, the surest first.
 * @param evidence the bits for or against any two rows, those that were not brought together included; it is not asked
 * for a pair that joins, which is likely the same.
 */
export function clustersOf(
  pairs: ScoredPairs,
  order: Iterable<number>,
  rules: ClusterRules,
  evidence: (a: number, b: number) => number,
): Cluster[] {
  const groups = new Map<number, number[]>();
  for (const p of order) {
    if ((pairs.bits[p] as number) < rules.same) break;
    const [a, b] = [pairs.left[p] as number, pairs.right[p] as number];
    const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (one === other || one.length + other.length > rules.largest) continue;
    const isApart = (x: number, y: number): boolean => !(x === a && y === b) && evidence(x, y) < rules.apart;
    if (one.some((x) => other.some((y) => isApart(x, y)))) continue;
    const [large, small] = one.length < other.length ? [other, one] : [one, other];
    for (const row of small) large.push(row);
    for (const row of large) groups.set(row, large);
  }
  const found = [...new Set(groups.values())].map((rows) => rows.sort((x, y) => x - y));
  return found.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}
