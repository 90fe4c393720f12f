import type { ZoneTable } from "../kernel/zone-table.js";

const dayMs = 86_400_000;

/**
 * Bounds on the wall, in seconds, of all times that come within a span of instants. A time that the clocks skipped
 * comes at an instant that shows a later one, so that the offsets of the day before count too.
 */
export function wallsAround(
  { offsetAt }: ZoneTable,
  from: Date,
  to: Date,
): { readonly from: number; readonly to: number } {
  const offsets = (instant: number): readonly number[] => [offsetAt(instant - dayMs), offsetAt(instant)];
  return {
    from: Math.floor((from.getTime() + Math.min(...offsets(from.getTime()))) / 1000),
    to: Math.ceil((to.getTime() + Math.max(...offsets(to.getTime()))) / 1000),
  };
}
