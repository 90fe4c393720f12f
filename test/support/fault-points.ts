import type { Fault, Success } from "./fault-run.js";
import { changing } from "./fault-store.js";

/** Where a method is made to fail: each call, before it has its effect and after. */
export interface FaultPoints {
  /** Reads before the first effect: whatever they come to, nothing is stored. */
  readonly reads: readonly Fault[];
  /** The calls that have an effect, and the reads after the first of them. */
  readonly others: readonly Fault[];
}

const both = (call: number): Fault[] => [
  { call, moment: "before" },
  { call, moment: "after" },
];

/**
 * The points at which a method can fail. A read fails alike before and after, so it fails after only where all are asked for.
 * @param most of the reads in a row between two effects: so many at most, spread evenly, the first and the last among them.
 */
export function faultPoints({ calls }: Success, most: number): FaultPoints {
  const reads: Fault[] = [];
  const others: Fault[] = [];
  let row: number[] = [];
  const close = (): void => {
    const list = others.length === 0 ? reads : others;
    for (const call of spread(row, most))
      list.push(...(most === Number.POSITIVE_INFINITY ? both(call) : both(call).slice(0, 1)));
    row = [];
  };
  for (const [i, name] of calls.entries()) {
    if (!changing.has(name)) row.push(i + 1);
    else {
      close();
      others.push(...both(i + 1));
    }
  }
  close();
  return { reads, others };
}

/** So many of a list at most, the first and the last among them. */
function spread(list: readonly number[], most: number): readonly number[] {
  if (list.length <= most) return list;
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => list[Math.round(i * step)] ?? 0);
}
