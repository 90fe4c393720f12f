import type { Units } from "./edits-within.js";

/**
 * How alike two texts are, from 0 to 1, by Jaro and Winkler (1990): letters in common near the same place, and a bonus
 * of a tenth for each of up to four that both begin with, given from 0.7 on; half transpositions are rounded down. So
 * do DuckDB and most libraries.
 */
export function jaroWinkler(a: Units, aStart: number, aEnd: number, b: Units, bStart: number, bEnd: number): number {
  const m = aEnd - aStart;
  const n = bEnd - bStart;
  if (m === 0 || n === 0) return m === n ? 1 : 0;
  const common = mark(a, aStart, m, b, bStart, n);
  if (common === 0) return 0;
  const moved = transpositions(a, aStart, m, b, bStart) >> 1;
  const jaro = (common / m + common / n + (common - moved) / common) / 3;
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  const most = Math.min(4, m, n);
  while (prefix < most && a[aStart + prefix] === b[bStart + prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

let inA = new Uint8Array(64);
let inB = new Uint8Array(64);

/** Marks the letters that both have in common near the same place; tells how many. */
function mark(a: Units, a0: number, m: number, b: Units, b0: number, n: number): number {
  if (m > inA.length) inA = new Uint8Array(2 * m);
  if (n > inB.length) inB = new Uint8Array(2 * n);
  inA.fill(0, 0, m);
  inB.fill(0, 0, n);
  const reach = Math.max(0, (Math.max(m, n) >> 1) - 1);
  let common = 0;
  for (let i = 0; i < m; i++) {
    const unit = a[a0 + i];
    const end = Math.min(n, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++)
      if (inB[j] === 0 && b[b0 + j] === unit) {
        inA[i] = 1;
        inB[j] = 1;
        common++;
        break;
      }
  }
  return common;
}

function transpositions(a: Units, a0: number, m: number, b: Units, b0: number): number {
  let moved = 0;
  let j = 0;
  for (let i = 0; i < m; i++) {
    if (inA[i] === 0) continue;
    while (inB[j] === 0) j++;
    if (a[a0 + i] !== b[b0 + j]) moved++;
    j++;
  }
  return moved;
}
