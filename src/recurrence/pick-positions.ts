/** Those of an ascending list that positions name, from 1, or from -1 at the end: ascending and each once. */
export function pickPositions(list: readonly number[], positions: readonly number[]): readonly number[] {
  const places = new Set(positions.map((position) => (position > 0 ? position - 1 : list.length + position)));
  return list.filter((_, place) => places.has(place));
}
