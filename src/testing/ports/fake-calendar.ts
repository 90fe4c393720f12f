import { copyValue } from "../../kernel/copy-value.js";
import type { CalendarSync, PutAnswer, PutRemoteEvent, RemoteChange, RemoteEvent } from "../../ports/calendar-sync.js";

/** How a fake calendar misbehaves; it behaves unless said otherwise. */
export interface FakeCalendarFaults {
  /** Stores what it is given, but loses the answer, so many times. */
  loseAnswers?: number;
  /** Tells each change twice. */
  repeatChanges?: boolean;
  /** Fails so many times when it is asked for changes. */
  failChanges?: number;
  /** How many changes a page has; 100 unless said otherwise. */
  pageSize?: number;
}

/** A calendar in memory that stands for Google's or Microsoft's in tests, and misbehaves on demand. */
export interface FakeCalendar extends CalendarSync {
  /** How it misbehaves; may be changed at any time. */
  readonly faults: FakeCalendarFaults;
  /** The events that it has, in the order of their ids. */
  events(): readonly RemoteEvent[];
  /** Somebody enters an event there, or changes one. */
  edit(syncId: string, change: (event: RemoteEvent["event"]) => RemoteEvent["event"]): void;
  /** Somebody enters a new event there. */
  enter(event: RemoteEvent["event"]): string;
  /** Somebody deletes an event there. */
  delete(syncId: string): void;
}

interface Stored {
  readonly remote: RemoteEvent | null;
  readonly at: number;
}

/** Makes a calendar in memory. Its marks of versions are numbers that grow with each change. */
export function fakeCalendar(faults: FakeCalendarFaults = {}): FakeCalendar {
  const stored = new Map<string, Stored>();
  let last = 0;
  const store = (syncId: string, event: RemoteEvent["event"]): RemoteEvent => {
    const remote = { syncId, stamp: String(++last), event: copyValue(event) };
    stored.set(syncId, { remote, at: last });
    return remote;
  };
  const remoteOf = (syncId: string): RemoteEvent | null => stored.get(syncId)?.remote ?? null;
  const events = (): readonly RemoteEvent[] => [...stored.values()].flatMap(({ remote }) => remote ?? []);
  const spent = (fault: "loseAnswers" | "failChanges"): boolean => {
    const left = faults[fault] ?? 0;
    faults[fault] = Math.max(0, left - 1);
    return left > 0;
  };
  const enter = (event: RemoteEvent["event"]): string => store(`remote-${last + 1}`, event).syncId;
  return {
    faults,
    events,
    enter,
    edit: (syncId, change) => {
      const remote = remoteOf(syncId);
      if (remote !== null) store(syncId, change(remote.event));
    },
    delete: (syncId) => void stored.set(syncId, { remote: null, at: ++last }),
    changes: async (after) => {
      if (spent("failChanges")) throw new Error("the calendar cannot be reached");
      return pageOf(changesAfter(stored, Number(after ?? 0)), faults, last);
    },
    put: async (given) => {
      const answer = answerTo(given, remoteOf, events, (event) =>
        given.syncId === null ? store(`remote-${last + 1}`, event) : store(given.syncId, event),
      );
      if (answer.answer === "stored" && spent("loseAnswers")) throw new Error("the answer was lost");
      return answer;
    },
    remove: async (syncId, expectedStamp) => {
      const remote = remoteOf(syncId);
      if (remote !== null && remote.stamp !== expectedStamp) return "conflict";
      if (remote !== null) stored.set(syncId, { remote: null, at: ++last });
      return "removed";
    },
  };
}

const changesAfter = (stored: ReadonlyMap<string, Stored>, after: number): { change: RemoteChange; at: number }[] =>
  [...stored]
    .filter(([, { at }]) => at > after)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([syncId, { remote, at }]) => ({
      change:
        remote === null ? { kind: "removed", syncId } : { kind: "changed", ...remote, event: copyValue(remote.event) },
      at,
    }));

function pageOf(
  changes: readonly { change: RemoteChange; at: number }[],
  { pageSize = 100, repeatChanges = false }: FakeCalendarFaults,
  last: number,
) {
  const page = changes.slice(0, pageSize);
  const more = changes.length > pageSize;
  const told = page.flatMap(({ change }) => (repeatChanges ? [change, change] : [change]));
  return { changes: told, next: String(more ? page.at(-1)?.at : last), more };
}

function answerTo(
  { event, syncId, expectedStamp }: PutRemoteEvent,
  remoteOf: (syncId: string) => RemoteEvent | null,
  events: () => readonly RemoteEvent[],
  store: (event: RemoteEvent["event"]) => RemoteEvent,
): PutAnswer {
  if (syncId === null) {
    const twin = events().find((other) => other.event.uid === event.uid);
    return twin === undefined ? { answer: "stored", ...marks(store(event)) } : { answer: "conflict", current: twin };
  }
  const current = remoteOf(syncId);
  if (current === null) return { answer: "gone" };
  return current.stamp === expectedStamp
    ? { answer: "stored", ...marks(store(event)) }
    : { answer: "conflict", current };
}

const marks = ({ syncId, stamp }: RemoteEvent) => ({ syncId, stamp });
