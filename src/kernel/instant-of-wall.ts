import type { ZoneTable } from "./zone-table.js";

const dayMs = 86_400_000;

/**
 * The instant at which a zone's clocks show a time, both in milliseconds, the time as if it were UTC: the first of two,
 * and for a time that the clocks skip, the one that they show when moved on by as much as they skip.
 */
export function instantOfWall({ offsetAt }: ZoneTable, wall: number): number {
  const before = offsetAt(wall - dayMs);
  const after = offsetAt(wall + dayMs);
  const first = wall - before;
  if (before === after || offsetAt(first) === before) return first;
  const second = wall - after;
  return offsetAt(second) === after ? second : first;
}
