/** A place between two items, or at an end; it holds until the next change. */
export interface Place {
  /** Which chunk. */
  readonly chunk: number;
  /** Before which of its items. */
  readonly at: number;
}

/**
 * Tells on which side of a place that is looked for an item lies: negative before it, 0 at it, positive after it.
 * Along the items it must never fall.
 */
export type SideOf<T> = (item: T) => number;

/**
 * A long sorted list in chunks: adding and removing moves the items of one chunk only, and finding a place takes two
 * binary searches. The order is that of the callers, who say where an item belongs.
 */
export interface SortedChunks<T> {
  /** How many items there are. */
  readonly size: () => number;
  /** The place before the first item that is not before what is looked for; with `past`, that is after it. */
  readonly seek: (sideOf: SideOf<T>, past?: boolean) => Place;
  /** Adds an item at the place that is looked for. */
  readonly insert: (item: T, sideOf: SideOf<T>) => void;
  /** Puts items in the place of all that are there; they must be in order. */
  readonly refill: (items: readonly T[]) => void;
  /** Takes out the first item on side 0; `false` if there is none. */
  readonly remove: (sideOf: SideOf<T>) => boolean;
  /** How many items lie between two places; 0 if the second is not after the first. */
  readonly count: (from: Place, to: Place) => number;
  /** The items between two places, first to last or, if `descending`, last to first. Nothing may change meanwhile. */
  readonly between: (from: Place, to: Place, descending: boolean) => Iterable<T>;
}

/** Makes an empty list. A chunk has at most `most` items. */
export function sortedChunks<T extends object>(most = 1024): SortedChunks<T> {
  const chunks: T[][] = [];
  let size = 0;
  const seek: SortedChunks<T>["seek"] = (sideOf, past = false) => {
    const least = past ? Number.MIN_VALUE : 0;
    const chunk = firstReaching(chunks.length, (i) => sideOf(chunks[i]?.at(-1) as T) >= least);
    const items = chunks[chunk] ?? [];
    return { chunk, at: firstReaching(items.length, (i) => sideOf(items[i] as T) >= least) };
  };
  return {
    size: () => size,
    seek,
    insert: (item, sideOf) => {
      insertAt(chunks, seek(sideOf), item, most);
      size++;
    },
    refill: (items) => {
      chunks.length = 0;
      for (let at = 0; at < items.length; at += most) chunks.push(items.slice(at, at + most));
      size = items.length;
    },
    remove: (sideOf) => {
      const { chunk, at } = seek(sideOf);
      const item = chunks[chunk]?.[at];
      if (item === undefined || sideOf(item) !== 0) return false;
      chunks[chunk]?.splice(at, 1);
      mergeSmall(chunks, chunk, most);
      size--;
      return true;
    },
    count: (from, to) => countBetween(chunks, from, to),
    between: (from, to, descending) => (descending ? backwards(chunks, from, to) : forwards(chunks, from, to)),
  };
}

/** The first of the numbers from 0 that a rising condition holds for; `count` if it holds for none before. */
function firstReaching(count: number, reaches: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Adding at the end begins a new chunk when the last is full, so that rising keys leave full chunks behind. */
function insertAt<T>(chunks: T[][], { chunk, at }: Place, item: T, most: number): void {
  const items = chunks[chunk];
  const last = chunks.at(-1);
  if (items === undefined) {
    if (last !== undefined && last.length < most) last.push(item);
    else chunks.push([item]);
    return;
  }
  items.splice(at, 0, item);
  if (items.length > most) chunks.splice(chunk + 1, 0, items.splice(items.length >> 1));
}

/** Joins a chunk that has become small with a neighbour, if the two leave room for more. */
function mergeSmall<T>(chunks: T[][], chunk: number, most: number): void {
  const items = chunks[chunk];
  if (items === undefined || items.length > most / 4) return;
  for (const neighbour of [chunk - 1, chunk + 1]) {
    const other = chunks[neighbour];
    if (other === undefined || other.length + items.length > most / 2) continue;
    const first = Math.min(chunk, neighbour);
    chunks.splice(first, 2, first === chunk ? [...items, ...other] : [...other, ...items]);
    return;
  }
  if (items.length === 0) chunks.splice(chunk, 1);
}

function countBetween(chunks: readonly unknown[][], from: Place, to: Place): number {
  if (from.chunk > to.chunk) return 0;
  let count = to.at - from.at;
  for (let chunk = from.chunk; chunk < to.chunk; chunk++) count += chunks[chunk]?.length ?? 0;
  return Math.max(0, count);
}

function* forwards<T>(chunks: readonly T[][], from: Place, to: Place): Generator<T> {
  for (let chunk = from.chunk; chunk <= to.chunk; chunk++) {
    const items = chunks[chunk] ?? [];
    const end = chunk === to.chunk ? to.at : items.length;
    for (let at = chunk === from.chunk ? from.at : 0; at < end; at++) yield items[at] as T;
  }
}

function* backwards<T>(chunks: readonly T[][], from: Place, to: Place): Generator<T> {
  for (let chunk = to.chunk; chunk >= from.chunk; chunk--) {
    const items = chunks[chunk] ?? [];
    const start = chunk === from.chunk ? from.at : 0;
    for (let at = (chunk === to.chunk ? to.at : items.length) - 1; at >= start; at--) yield items[at] as T;
  }
}
