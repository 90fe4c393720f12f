/** Draws that come out the same for the same seed, on every machine. Not for secrets. */
export interface SeededRandom {
  /** A number from 0 up to 1, 1 excluded. */
  readonly next: () => number;
  /** A whole number from 0 up to `end`, `end` excluded. */
  readonly below: (end: number) => number;
  /** Whether something of the given chance, from 0 to 1, happens. */
  readonly chance: (probability: number) => boolean;
  /** One of the items. @throws RangeError if there is none. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** Bytes, such as `uuidV7Source` asks for. */
  readonly bytes: (length: number) => Uint8Array;
}

/** Makes a source of draws; sfc32, seeded by a whole number. */
export function seededRandom(seed: number): SeededRandom {
  const next = sfc32(seed);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError("there is nothing to pick from");
      return items[below(items.length)] as (typeof items)[number];
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}

function sfc32(seed: number): () => number {
  let [a, b, c, count] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = (): number => {
    const drawn = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 0x1_0000_0000;
  };
  for (let i = 0; i < warmUp; i++) next();
  return next;
}

/** So many draws it takes until the seed has reached every bit. */
const warmUp = 15;
