import { zoneTable } from "./zone-table.js";

/** A change of a zone's clocks. */
export interface ZoneTransition {
  /** The first instant after the change. */
  readonly at: Date;
  /** What the clocks were ahead of UTC until then, in milliseconds. */
  readonly offsetBefore: number;
  /** What they are ahead of UTC from then on, in milliseconds. */
  readonly offsetAfter: number;
}

/**
 * The changes of a zone's clocks from an instant on and before another, in ascending order. The first look at a year
 * takes about a millisecond.
 * @throws RangeError for a zone that the runtime does not know, and for an instant that is none.
 */
export function zoneTransitions(zone: string, from: Date, to: Date): readonly ZoneTransition[] {
  const { stretchAt } = zoneTable(zone);
  const end = to.getTime();
  const found: ZoneTransition[] = [];
  let stretch = stretchAt(from.getTime() - 1);
  while (stretch.to < end) {
    const next = stretchAt(stretch.to);
    if (next.offset !== stretch.offset)
      found.push({ at: new Date(stretch.to), offsetBefore: stretch.offset, offsetAfter: next.offset });
    stretch = next;
  }
  return found;
}
