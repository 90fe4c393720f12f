import type { RowKeys } from "./row-keys.js";

/**
 * The keys of rows in ascending order, each with its row: a radix sort of three passes; keys of 0 are left out.
 * @param keys the keys of a row, `width` of them, begin `from` behind those of all rows before it, which are `stride` each.
 */
export function sortByKey({ keys, width, stride, from: begin }: Omit<RowKeys, "rule">): Keyed {
  let count = 0;
  for (let start = begin; start < keys.length; start += stride)
    for (let i = start; i < start + width; i++) if (keys[i] !== 0) count++;
  let from = { keys: new Uint32Array(count), rows: new Int32Array(count) };
  let to = { keys: new Uint32Array(count), rows: new Int32Array(count) };
  for (let start = begin, row = 0, n = 0; start < keys.length; start += stride, row++)
    for (let i = start; i < start + width; i++) {
      if (keys[i] === 0) continue;
      from.keys[n] = keys[i] as number;
      from.rows[n++] = row;
    }
  for (const shift of [0, 11, 22]) {
    pass(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** Keys, and the row of each. */
export interface Keyed {
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
}

function pass(from: Keyed, to: Keyed, shift: number): void {
  const places = new Uint32Array(2_049);
  for (const key of from.keys) {
    const next = ((key >>> shift) & 2_047) + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let digit = 1; digit < places.length; digit++)
    places[digit] = (places[digit] as number) + (places[digit - 1] as number);
  for (let i = 0; i < from.keys.length; i++) {
    const digit = ((from.keys[i] as number) >>> shift) & 2_047;
    const place = places[digit] as number;
    places[digit] = place + 1;
    to.keys[place] = from.keys[i] as number;
    to.rows[place] = from.rows[i] as number;
  }
}
