import { requireSlotBounds } from "./free-slot-bounds.js";
import { mergeSpans } from "./merge-spans.js";
import { sharedSpans } from "./shared-spans.js";
import { spansBetween } from "./spans-between.js";
import type { TimeSpan } from "./time-span.js";
import type { WorkingHours } from "./working-hours.js";
import { workingStretches } from "./working-stretches.js";

/** Asks when several users are free together. */
export interface FreeSlotQuery {
  /** The users who must all be free, and when each of them is busy. */
  readonly busy: ReadonlyMap<string, readonly TimeSpan[]>;
  /** The earliest start of a slot. */
  readonly from: Date;
  /** The latest end of a slot, later than `from` by 366 days at most. */
  readonly to: Date;
  /** How long a slot is, in minutes: 1 to 20,160, which are 14 days. */
  readonly minutes: number;
  /** Every how many minutes a slot may start, within the same bounds; `minutes` unless said otherwise. */
  readonly every?: number | undefined;
  /** When all of them work, or each by user id, as their schema checks it; who has none works at any time. */
  readonly workingHours?: WorkingHours | ReadonlyMap<string, WorkingHours> | undefined;
  /** The most slots that are given, 1 to 1,000. */
  readonly limit: number;
}

/**
 * Finds the earliest slots in which all users are free and work. Slots start when a stretch that all of them work does,
 * and every so many minutes after it until it ends; without working hours, from the start of the window on. A slot may
 * reach into a further stretch that follows at once.
 * @throws CrmError `INPUT_INVALID` naming each bound that is missed; RangeError for a zone that the runtime does not know.
 */
export function freeSlots(query: FreeSlotQuery): readonly TimeSpan[] {
  requireSlotBounds(query);
  const window = { startsAt: query.from, endsAt: query.to };
  const stretches = commonStretches(query, window);
  const idle = spansBetween(window, mergeSpans([...query.busy.values()].flat()));
  const slots: TimeSpan[] = [];
  for (const slot of slotsIn(stretches, sharedSpans(mergeSpans(stretches), idle), query)) {
    slots.push(slot);
    if (slots.length === query.limit) break;
  }
  return slots;
}

/** The stretches that everybody works; the whole window where nobody has working hours. */
function commonStretches({ busy, workingHours }: FreeSlotQuery, window: TimeSpan): readonly TimeSpan[] {
  if (workingHours === undefined) return [window];
  const hours =
    "timeZone" in workingHours ? [workingHours] : [...busy.keys()].flatMap((id) => workingHours.get(id) ?? []);
  const [first, ...others] = hours.map((each) => workingStretches(each, window));
  return first === undefined ? [window] : others.reduce(sharedSpans, first);
}

/** Every slot in ascending order. A free span may lie in several stretches, and a stretch hold several free spans. */
function* slotsIn(
  stretches: readonly TimeSpan[],
  free: readonly TimeSpan[],
  query: FreeSlotQuery,
): Generator<TimeSpan, void> {
  let at = 0;
  for (const stretch of stretches) {
    for (let i = at; ; i++) {
      const span = free[i];
      if (span === undefined || span.startsAt >= stretch.endsAt) break;
      if (span.endsAt <= stretch.startsAt) at = i + 1;
      else yield* slotsOf(stretch, span, query);
    }
  }
}

function* slotsOf(
  stretch: TimeSpan,
  free: TimeSpan,
  { minutes, every = minutes }: FreeSlotQuery,
): Generator<TimeSpan, void> {
  const [length, step] = [minutes * 60_000, every * 60_000];
  const base = stretch.startsAt.getTime();
  const steps = Math.max(0, Math.ceil((free.startsAt.getTime() - base) / step));
  const latest = Math.min(stretch.endsAt.getTime() - 1, free.endsAt.getTime() - length);
  for (let start = base + steps * step; start <= latest; start += step)
    yield { startsAt: new Date(start), endsAt: new Date(start + length) };
}
