/** A stretch of UTF-16 units. */
export type Units = Uint16Array;

/**
 * The least number of letters left out, put in, replaced or swapped with their neighbour that makes one text of the
 * other (optimal string alignment), as long as it is at most `most`; otherwise `most + 1`.
 * @param most 1 or 2, in what this is made for.
 */
export function editsWithin(
  a: Units,
  aStart: number,
  aEnd: number,
  b: Units,
  bStart: number,
  bEnd: number,
  most: number,
): number {
  let a0 = aStart;
  let b0 = bStart;
  let a1 = aEnd;
  let b1 = bEnd;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
    a0++;
    b0++;
  }
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
    a1--;
    b1--;
  }
  const m = a1 - a0;
  const n = b1 - b0;
  if (m === 0 || n === 0) return Math.min(m + n, most + 1);
  if (most < 1 || Math.abs(m - n) > most) return most + 1;
  if (most > 1) return editedFirst(a, a0, a1, b, b0, b1, most);
  if (m === 1 && n === 1) return 1;
  return m === 2 && n === 2 && a[a0] === b[b0 + 1] && a[a0 + 1] === b[b0] ? 1 : 2;
}

/** The same for texts whose first letters differ: one of four edits is made there, and fewer are left for the rest. */
function editedFirst(a: Units, a0: number, a1: number, b: Units, b0: number, b1: number, most: number): number {
  let found = 1 + editsWithin(a, a0 + 1, a1, b, b0 + 1, b1, most - 1);
  if (found > 1) found = Math.min(found, 1 + editsWithin(a, a0 + 1, a1, b, b0, b1, found - 2));
  if (found > 1) found = Math.min(found, 1 + editsWithin(a, a0, a1, b, b0 + 1, b1, found - 2));
  const mayBeSwapped = found > 1 && a0 + 1 < a1 && b0 + 1 < b1 && a[a0] === b[b0 + 1] && a[a0 + 1] === b[b0];
  return mayBeSwapped ? Math.min(found, 1 + editsWithin(a, a0 + 2, a1, b, b0 + 2, b1, found - 2)) : found;
}
