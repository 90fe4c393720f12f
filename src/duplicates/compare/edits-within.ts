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
  if (Math.abs(m - n) > most) return most + 1;
  return m === 1 && n === 1 ? 1 : rows(a, a0, m, b, b0, n, most);
}

let before = new Int32Array(64);
let last = new Int32Array(64);
let row = new Int32Array(64);

function rows(a: Units, a0: number, m: number, b: Units, b0: number, n: number, most: number): number {
  if (n + 1 > row.length) {
    before = new Int32Array(2 * n);
    last = new Int32Array(2 * n);
    row = new Int32Array(2 * n);
  }
  for (let j = 0; j <= n; j++) last[j] = j;
  for (let i = 1; i <= m; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= n; j++) {
      const same = a[a0 + i - 1] === b[b0 + j - 1] ? 0 : 1;
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[a0 + i - 1] === b[b0 + j - 2] && a[a0 + i - 2] === b[b0 + j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[n] as number, most + 1);
}
