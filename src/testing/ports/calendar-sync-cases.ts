import type { ExchangedEvent } from "../../calendar/exchange/exchanged-event.js";
import type { CalendarSync, PutAnswer, RemoteChange } from "../../ports/calendar-sync.js";
import { requireSame } from "../kit/require-same.js";
import type { PortCase } from "./port-case.js";
import { sampleExchangedEvent } from "./sample-exchanged-event.js";

const seed = [sampleExchangedEvent("a@test"), sampleExchangedEvent("b@test")];

/** What happened in a calendar since a cursor, all pages of it. */
async function allChanges(
  port: CalendarSync,
  after: string | null,
): Promise<{ changes: RemoteChange[]; next: string }> {
  const changes: RemoteChange[] = [];
  for (let at = after; ; ) {
    const page = await port.changes(at);
    changes.push(...page.changes);
    if (!page.more) return { changes, next: page.next };
    at = page.next;
  }
}

const uidsOf = (changes: readonly RemoteChange[]): string[] =>
  [...new Set(changes.flatMap((change) => (change.kind === "changed" ? [change.event.uid] : [])))].sort();

const renamed = (event: ExchangedEvent, subject: string): ExchangedEvent => ({
  ...event,
  details: { ...event.details, subject },
});

const put = (port: CalendarSync, event: ExchangedEvent): Promise<PutAnswer> =>
  port.put({ event, syncId: null, expectedStamp: null });

/** What a host's port to another calendar promises. */
export const calendarSyncCases: readonly PortCase<CalendarSync, readonly ExchangedEvent[]>[] = [
  {
    id: "sync.changes",
    proves:
      "Everything there is comes at first; afterwards what was written or deleted since, and nothing is left out.",
    seed,
    check: async (port) => {
      const first = await allChanges(port, null);
      requireSame(uidsOf(first.changes), ["a@test", "b@test"], "the events that were there");
      await put(port, sampleExchangedEvent("c@test"));
      const second = await allChanges(port, first.next);
      requireSame(uidsOf(second.changes).includes("c@test"), true, "whether a new event is told");
      const [gone] = first.changes;
      if (gone?.kind === "changed") await port.remove(gone.syncId, gone.stamp);
      const third = await allChanges(port, second.next);
      const removed = third.changes.filter(({ kind, syncId }) => kind === "removed" && syncId === gone?.syncId);
      requireSame(removed.length > 0, true, "whether a deleted event is told");
    },
  },
  {
    id: "sync.put",
    proves: "An event is written over its expected version only; the version that is there is told otherwise.",
    seed,
    check: async (port) => {
      const [change] = (await allChanges(port, null)).changes;
      if (change?.kind !== "changed") throw new Error("no event is told");
      const { syncId, stamp } = change;
      const event = renamed(change.event, "Ours");
      const stored = await port.put({ event, syncId, expectedStamp: stamp });
      requireSame(stored.answer, "stored", "the answer to the expected version");
      const late = await port.put({ event: renamed(event, "Late"), syncId, expectedStamp: stamp });
      requireSame(late.answer, "conflict", "the answer to an old version");
      if (late.answer === "conflict")
        requireSame(late.current.event.details.subject, "Ours", "the subject that is there");
    },
  },
  {
    id: "sync.put-new",
    proves: "An event whose UID is there already is not made twice.",
    seed,
    check: async (port) => {
      requireSame((await put(port, sampleExchangedEvent("c@test"))).answer, "stored", "the answer to a new event");
      requireSame((await put(port, sampleExchangedEvent("c@test"))).answer, "conflict", "the answer to it again");
      requireSame(uidsOf((await allChanges(port, null)).changes), ["a@test", "b@test", "c@test"], "the events there");
    },
  },
  {
    id: "sync.remove",
    proves: "An event is deleted in its expected version only, and one that is gone counts as deleted.",
    seed,
    check: async (port) => {
      const [change] = (await allChanges(port, null)).changes;
      if (change?.kind !== "changed") throw new Error("no event is told");
      const { syncId, stamp, event } = change;
      await port.put({ event: renamed(event, "Changed"), syncId, expectedStamp: stamp });
      requireSame(await port.remove(syncId, stamp), "conflict", "the answer to an old version");
      const now = (await allChanges(port, null)).changes.filter((one) => one.syncId === syncId).at(-1);
      if (now?.kind !== "changed") throw new Error("the event is not told");
      requireSame(await port.remove(syncId, now.stamp), "removed", "the answer to the version that is there");
      requireSame(await port.remove(syncId, now.stamp), "removed", "the answer to what is gone");
    },
  },
];
