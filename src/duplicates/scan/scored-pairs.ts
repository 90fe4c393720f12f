import { withRoom } from "../columns/int-lists.js";

/** Pairs of rows with their bits. */
export interface ScoredPairs {
  /** How many there are. */
  readonly size: number;
  /** The lower row of each. */
  readonly left: Int32Array;
  /** The higher row of each. */
  readonly right: Int32Array;
  /** The bits of each. */
  readonly bits: Float64Array;
}

/** Collects pairs, which may come in any order and more than once. */
export interface PairCollector {
  /** Takes a pair. */
  add(left: number, right: number, bits: number): void;
  /** The pairs so far, as they came. */
  all(): ScoredPairs;
}

/** Makes a collector. */
export function pairCollector(): PairCollector {
  let size = 0;
  let left = new Int32Array(1_024);
  let right = new Int32Array(1_024);
  let bits = new Float64Array(1_024);
  return {
    add: (a, b, score) => {
      left = withRoom(left, size + 1);
      right = withRoom(right, size + 1);
      bits = withRoom(bits, size + 1);
      left[size] = a;
      right[size] = b;
      bits[size++] = score;
    },
    all: () => ({ size, left: left.slice(0, size), right: right.slice(0, size), bits: bits.slice(0, size) }),
  };
}

/** Pairs by their rows, each once. */
export function inOrder(parts: readonly ScoredPairs[]): ScoredPairs {
  const { size, left, right, bits } = joined(parts);
  const order = Uint32Array.from({ length: size }, (_, p) => p).sort(
    (p, q) => (left[p] as number) - (left[q] as number) || (right[p] as number) - (right[q] as number),
  );
  const once = order.filter((p, i) => {
    const before = order[i - 1];
    return before === undefined || left[before] !== left[p] || right[before] !== right[p];
  });
  const taken = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
    for (let i = 0; i < once.length; i++) to[i] = from[once[i] as number] as number;
    return to;
  };
  const { length } = once;
  return {
    size: length,
    left: taken(left, new Int32Array(length)),
    right: taken(right, new Int32Array(length)),
    bits: taken(bits, new Float64Array(length)),
  };
}

function joined(parts: readonly ScoredPairs[]): ScoredPairs {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const all = { size, left: new Int32Array(size), right: new Int32Array(size), bits: new Float64Array(size) };
  let at = 0;
  for (const part of parts) {
    all.left.set(part.left, at);
    all.right.set(part.right, at);
    all.bits.set(part.bits, at);
    at += part.size;
  }
  return all;
}
