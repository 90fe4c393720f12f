/** Draws that look like chance, but are the same each time for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** Whether something happens that happens so many times in a hundred. */
  percent(percent: number): boolean;
}

/** Begins a sequence of draws: a Weyl sequence, each term of it well mixed. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0x119de1f3);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (bound: number): number => Math.floor((next() / 2 ** 32) * bound);
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number], // within the list, which is never empty
    percent: (percent) => below(100) < percent,
  };
}
