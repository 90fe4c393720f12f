import type { ExchangedEvent } from "../calendar/exchange/exchanged-event.js";

/** An event as another calendar has it. */
export interface RemoteEvent {
  /** What the other calendar calls it. */
  readonly syncId: string;
  /** Its mark of the version, such as an ETag: another one for each change. */
  readonly stamp: string;
  /** The event. */
  readonly event: ExchangedEvent;
}

/** What happened to an event in another calendar: it was made or changed, or it was deleted. */
export type RemoteChange =
  | ({
      /** It was made or changed. */
      readonly kind: "changed";
    } & RemoteEvent)
  | {
      /** It was deleted. */
      readonly kind: "removed";
      /** What the other calendar called it. */
      readonly syncId: string;
    };

/** A page of what happened in another calendar. */
export interface RemoteChanges {
  /** What happened, the oldest first; of an event that changed often, the last version is enough. */
  readonly changes: readonly RemoteChange[];
  /** Where the next page begins, and where to go on next time. */
  readonly next: string;
  /** Whether there is more already. */
  readonly more: boolean;
}

/** An event that is to be written into another calendar. */
export interface PutRemoteEvent {
  /** The event. */
  readonly event: ExchangedEvent;
  /** What the other calendar calls it; `null` for one that is new there. */
  readonly syncId: string | null;
  /** The mark of the version that it has there as far as is known; `null` for one that is new there. */
  readonly expectedStamp: string | null;
}

/** What became of an event that was to be written: it was, or it has another version there, or it is gone. */
export type PutAnswer =
  | {
      /** It was written. */
      readonly answer: "stored";
      /** What the other calendar calls it. */
      readonly syncId: string;
      /** The mark of the version that was written. */
      readonly stamp: string;
    }
  | {
      /** Somebody changed it there meanwhile, or it is there already under its UID: nothing was written. */
      readonly answer: "conflict";
      /** The event as it is there. */
      readonly current: RemoteEvent;
    }
  | {
      /** It was deleted there: nothing was written. */
      readonly answer: "gone";
    };

/**
 * Another calendar, such as Google's or Microsoft 365's, of one user or one room. A host implements it over the calendar's
 * own interface; errors that it throws end a run, which can be repeated.
 */
export interface CalendarSync {
  /** `sync.changes` Tells what happened since `after`, `null` for everything there is; nothing is left out, though it may be told twice. */
  changes(after: string | null): Promise<RemoteChanges>;
  /**
   * `sync.put` Writes an event whole if the version there is the expected one. `sync.put-new` A new one whose UID is there
   * already is a conflict, so that a call whose answer was lost can be repeated.
   */
  put(event: PutRemoteEvent): Promise<PutAnswer>;
  /** `sync.remove` Deletes an event if the version there is the expected one; one that is gone already counts as deleted. */
  remove(syncId: string, expectedStamp: string): Promise<"removed" | "conflict">;
}
