/** Pairs of rows that are taken for one, with their bits. */
export interface ScoredPairs {
  /** How many there are. */
  readonly size: number;
  /** The lower row of each. */
  readonly left: Int32Array;
  /** The higher row of each. */
  readonly right: Int32Array;
  /** The bits of each. */
  readonly bits: Float32Array;
}

/** How groups of records are put together. */
export interface ClusterRules {
  /** From how many bits on a pair joins its groups. */
  readonly same: number;
  /** Groups with a pair of fewer bits than this between them are not joined: they are known to be different. */
  readonly apart: number;
  /** How many records a group has at most. */
  readonly largest: number;
}

/** Rows that are one and the same, in ascending order. */
export type Cluster = readonly number[];

/**
 * Groups rows, the surest pairs first. Two groups are joined when a pair between them is likely the same and none is
 * known to be apart, so that A like B and B like C does not chain C to an A that is somebody else.
 * @param score the bits of any two rows, those that were not brought together included.
 */
export function clustersOf(pairs: ScoredPairs, rules: ClusterRules, score: (a: number, b: number) => number): Cluster[] {
  const groups = new Map<number, number[]>();
  for (const p of bySureness(pairs, rules.same)) {
    const [a, b] = [pairs.left[p] as number, pairs.right[p] as number];
    const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (one === other || one.length + other.length > rules.largest) continue;
    if (one.some((x) => other.some((y) => score(x, y) < rules.apart))) continue;
    const [large, small] = one.length < other.length ? [other, one] : [one, other];
    for (const row of small) large.push(row);
    for (const row of large) groups.set(row, large);
  }
  const found = [...new Set(groups.values())].map((rows) => rows.sort((x, y) => x - y));
  return found.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** The numbers of the pairs that are likely the same, the surest first, and of equal ones those of the first rows. */
function bySureness({ size, left, right, bits }: ScoredPairs, same: number): Int32Array {
  const found = Int32Array.from({ length: size }, (_, p) => p).filter((p) => (bits[p] as number) >= same);
  const order = (p: number, q: number): number =>
    (bits[q] as number) - (bits[p] as number) ||
    (left[p] as number) - (left[q] as number) ||
    (right[p] as number) - (right[q] as number);
  return found.sort(order);
}
