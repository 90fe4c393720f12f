/**
 * How wide the columns of a table are, which take up all of it: as wide as they would like to be if there is room, else the
 * narrow ones as they like and the others what is left, in equal parts.
 */
export function columnWidths(wanted: readonly number[], width: number): readonly number[] {
  const sum = wanted.reduce((all, one) => all + one, 0);
  if (sum <= width) return wanted.map((one) => one + (width - sum) / wanted.length);
  const sorted = [...wanted].sort((a, b) => a - b);
  let left = width;
  let most = 0;
  sorted.forEach((one, i) => {
    most = left / (sorted.length - i);
    left -= Math.min(one, most);
  });
  return wanted.map((one) => Math.min(one, most));
}
