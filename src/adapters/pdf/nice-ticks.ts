/** The marks of an axis: round numbers from below the least figure to above the greatest; zero is one of them. */
export function niceTicks(values: readonly number[], isWhole: boolean, count = 5): readonly number[] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const span = most - least;
  if (!(span > 1e-200)) return [0, 1];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  const step = isWhole ? Math.max(1, factor * power) : factor * power;
  const first = Math.floor(least / step + 1e-9 * (least === 0 ? 0 : 1));
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
