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
  const first = from.getTime();
  const end = to.getTime();
  return {
    from: Math.floor((first + Math.min(offsetAt(first - dayMs), offsetAt(first))) / 1000),
    to: Math.ceil((end + Math.max(offsetAt(end - dayMs), offsetAt(end))) / 1000),
  };
}
