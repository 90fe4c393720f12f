import type { ExchangedEvent } from "./exchanged-event.js";

/** What becomes of an event that was changed on both sides: the last change wins, or nobody decides and it is told. */
export type OnConflict = "lastChange" | "ask";

/** An event here, as far as keeping it in step goes. */
export interface LocalSide {
  /** Whether it differs from what was last in step. */
  readonly changed: boolean;
  /** When it was last changed. */
  readonly changedAt: Date;
  /** The mark of the version that was last seen in the other calendar; `null` for none. */
  readonly stamp: string | null;
}

/** An event in the other calendar; without one where it was deleted. */
export interface RemoteSide {
  /** The mark of its version. */
  readonly stamp: string;
  /** The event. */
  readonly event: Pick<ExchangedEvent, "changedAt">;
}

/** What is to be done: nothing, take theirs, write ours, put ours away, or ask. */
export type SyncStep = "none" | "takeTheirs" | "writeOurs" | "putAway" | "ask";

/** Tells what is to be done with an event that somebody changed, here, there, or on both sides; `answer` is what a user decided. */
export function resolveSync(
  local: LocalSide,
  remote: RemoteSide | null,
  onConflict: OnConflict,
  answer?: "ours" | "theirs" | undefined,
): SyncStep {
  const theirs = remote === null ? "putAway" : "takeTheirs";
  if (remote !== null && remote.stamp === local.stamp) return local.changed ? "writeOurs" : "none";
  if (!local.changed) return theirs;
  if (answer !== undefined) return answer === "ours" ? "writeOurs" : theirs;
  if (onConflict === "ask") return "ask";
  return remote !== null && (remote.event.changedAt?.getTime() ?? 0) >= local.changedAt.getTime()
    ? theirs
    : "writeOurs";
}
