import type { Id } from "../kernel/id.js";
import type { TimelineEntry } from "../model/timeline-entry.js";

/** A time that a record spent in one status. */
export interface StatusStay {
  /** The status. */
  readonly statusId: Id<"status">;
  /** Since when. */
  readonly from: Date;
  /** Until when, `null` while it lasts. */
  readonly to: Date | null;
  /** How long, in milliseconds; until now while it lasts. */
  readonly ms: number;
  /** Who moved the record here, `null` for the library itself. */
  readonly actorId: Id<"user"> | null;
}

/** The stays of one record, first to last, from its timeline entries in any order; others than changes of status are left out. */
export function statusStays(entries: readonly TimelineEntry[], now: Date): StatusStay[] {
  const changes = entries
    .filter(({ fromStatusId, toStatusId }) => fromStatusId !== null || toStatusId !== null)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return changes.flatMap(({ toStatusId, at, actorId }, i) => {
    if (toStatusId === null) return []; // it has no status from then on
    const to = changes[i + 1]?.at ?? null;
    return [{ statusId: toStatusId, from: at, to, ms: (to ?? now).getTime() - at.getTime(), actorId }];
  });
}

/** The total time in each status, in milliseconds. */
export function timeInStatus(stays: readonly StatusStay[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const { statusId, ms } of stays) total.set(statusId, (total.get(statusId) ?? 0) + ms);
  return total;
}

/** How many records went from one status to another. */
export interface StageConversion {
  /** The status left. */
  readonly from: string;
  /** The status entered. */
  readonly to: string;
  /** How many records went so at least once. */
  readonly records: number;
  /** Their share of the records that were ever in the status left, 0 to 1. */
  readonly rate: number;
}

/** The rates at which records go from each status to each other one, from the stays of many records. */
export function stageConversion(histories: readonly (readonly StatusStay[])[]): StageConversion[] {
  const entered = new Map<string, number>();
  const moved = new Map<string, { from: string; to: string; records: number }>();
  for (const stays of histories) {
    for (const statusId of new Set(stays.map((stay) => stay.statusId)))
      entered.set(statusId, (entered.get(statusId) ?? 0) + 1);
    for (const [from, to] of distinctMoves(stays)) {
      const key = JSON.stringify([from, to]);
      moved.set(key, { from, to, records: (moved.get(key)?.records ?? 0) + 1 });
    }
  }
  return [...moved.values()].map(({ from, to, records }) => ({
    from,
    to,
    records,
    rate: records / (entered.get(from) ?? records),
  }));
}

function distinctMoves(stays: readonly StatusStay[]): readonly (readonly [string, string])[] {
  const moves = new Map<string, readonly [string, string]>();
  for (const [i, { statusId }] of stays.entries()) {
    const next = stays[i + 1];
    if (next !== undefined && next.statusId !== statusId)
      moves.set(JSON.stringify([statusId, next.statusId]), [statusId, next.statusId]);
  }
  return [...moves.values()];
}
