/** What happens at a time. */
export interface Happening {
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** What; it may plan what follows. */
  readonly run: () => Promise<void>;
}

/** What is yet to happen, in order of time; of two at one time, what was planned first. */
export interface Happenings {
  /** Plans something. */
  readonly plan: (at: number, run: () => Promise<void>) => void;
  /** Takes out what is next; `null` if nothing is before the end. */
  readonly next: (end: number) => Happening | null;
}

type Planned = Happening & { readonly order: number };

const isEarlier = (a: Planned, b: Planned): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Makes an empty list, a binary heap. */
export function happenings(): Happenings {
  const heap: Planned[] = [];
  let order = 0;
  return {
    plan: (at, run) => {
      heap.push({ at, run, order: order++ });
      rise(heap);
    },
    next: (end) => {
      const [first] = heap;
      if (first === undefined || first.at > end) return null;
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return first;
    },
  };
}

function rise(heap: Planned[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapIfEarlier(heap, at, above)) return;
    at = above;
  }
}

function sink(heap: Planned[]): void {
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [one, other] = [heap[left], heap[right]];
    if (one === undefined) return;
    const below = other !== undefined && isEarlier(other, one) ? right : left;
    if (!swapIfEarlier(heap, below, at)) return;
    at = below;
  }
}

function swapIfEarlier(heap: Planned[], lower: number, upper: number): boolean {
  const [a, b] = [heap[lower], heap[upper]];
  if (a === undefined || b === undefined || !isEarlier(a, b)) return false;
  heap[upper] = a;
  heap[lower] = b;
  return true;
}
