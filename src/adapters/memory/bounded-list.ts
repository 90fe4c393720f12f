/** Keeps the first few of many items. */
export interface BoundedList<T> {
  /** Offers an item. */
  readonly offer: (item: T) => void;
  /** The first of those offered, in order. */
  readonly sorted: () => T[];
}

/** Keeps the first `limit` items in an order that never calls two of them equal. */
export function boundedList<T>(limit: number, compare: (a: T, b: T) => number): BoundedList<T> {
  const room = 2 * limit + 16;
  let items: T[] = [];
  let last: T | null = null;
  const cut = (): void => {
    items.sort(compare);
    if (items.length < limit) return;
    items = items.slice(0, limit);
    last = items.at(-1) ?? null;
  };
  return {
    offer: (item) => {
      if (last !== null && compare(item, last) > 0) return;
      items.push(item);
      if (items.length >= room) cut();
    },
    sorted: () => {
      cut();
      return items;
    },
  };
}
