import type { ValueTable } from "./value-table.js";

/** FNV-1a over the units. */
export function textHash(text: string): number {
  let hash = firstHash;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), hashStep);
  return lastHash(hash);
}

const firstHash = 0x811c9dc5;
const hashStep = 0x01000193;

/** Brings the high bits down to where a place is taken from. */
function lastHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

/** The hash of each text of a table, or of its first letters, without the sign: the same letters, the same hash, in whatever order texts came. */
export function textHashes({ size, units, starts }: ValueTable, letters = Number.POSITIVE_INFINITY): Int32Array {
  const hashes = new Int32Array(size);
  for (let id = 0; id < size; id++) {
    const start = starts[id] as number;
    const end = Math.min(start + letters, starts[id + 1] as number);
    let hash = firstHash;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), hashStep);
    hashes[id] = lastHash(hash) & 0x7fffffff;
  }
  return hashes;
}
