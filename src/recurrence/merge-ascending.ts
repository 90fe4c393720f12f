/** The numbers of an ascending sequence, each once, and those of a list in any order, as one ascending sequence. */
export function* mergeAscending(sequence: Iterable<number>, list: readonly number[]): Generator<number, void> {
  const others = [...new Set(list)].sort((a, b) => a - b);
  let place = 0;
  for (const number of sequence) {
    for (let other = others[place]; other !== undefined && other <= number; other = others[place]) {
      if (other < number) yield other;
      place++;
    }
    yield number;
  }
  yield* others.slice(place);
}
