import type { EventFamily } from "../calendar/event-family.js";
import type { SyncMarks } from "../calendar/exchange/decide-import-event.js";
import type { Id } from "../kernel/id.js";
import type { CalendarEvent, EventType } from "../model/calendar-event.js";
import type { PutAnswer } from "../ports/calendar-sync.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { everyRecord } from "./every-record.js";
import { exchangedFamily } from "./exchanged-family.js";
import { called } from "./host-ports.js";
import { loadFamily } from "./load-event.js";
import { leaveAlone, markInStep, pullChange, sideOf } from "./sync-pull.js";
import type { SyncRun } from "./sync-run.js";

/** Which events may have to be written there. */
export interface PushBounds {
  /** Whose events. */
  readonly userId: string;
  /** Of which types. */
  readonly types: readonly EventType[];
  /** What was not changed since then was in step; `null` for everything. */
  readonly since: Date | null;
}

/** Writes into the other calendar what was changed here. */
export async function pushChanges(run: SyncRun, bounds: PushBounds): Promise<void> {
  const asked = new Set<string>(run.conflicts.map(({ eventId }) => eventId));
  const ids = new Set([...run.ours.keys(), ...(await changedSince(run, bounds))]);
  for (const event of (await run.scope.storage.get("calendarEvent", [...ids])).filter(({ id }) => !asked.has(id)))
    await push(run, event, bounds);
}

/** The events and series that were changed, or of which an occurrence or a guest was. */
async function changedSince(run: SyncRun, { userId, since }: PushBounds): Promise<ReadonlySet<Id<"calendarEvent">>> {
  const { scope } = run;
  const changed: Filter = since === null ? allOf() : { op: "gte", field: "updatedAt", kind: "instant", value: since };
  const ids = new Set<Id<"calendarEvent">>();
  const concerned = allOf(changed, concernedBy(run, userId));
  for await (const event of everyRecord(scope.visible, "calendarEvent", concerned)) ids.add(event.seriesId ?? event.id);
  if (since === null) return ids;
  const held = new Set<Id<"calendarEvent">>();
  for await (const guest of everyRecord(scope.visible, "guest", changed)) held.add(guest.eventId);
  for (const event of await scope.storage.get("calendarEvent", [...held])) ids.add(event.seriesId ?? event.id);
  return ids;
}

/** The events that the colleague takes part in, those that are there already, and occurrences, whose series decide. */
const concernedBy = ({ source }: SyncRun, userId: string): Filter => ({
  op: "or",
  filters: [
    { op: "overlaps", field: "participantIds", kind: "list", values: [userId] },
    { op: "eq", field: "syncSource", kind: "text", value: source },
    { op: "not", filter: { op: "eq", field: "seriesId", kind: "text", value: null } },
  ],
});

async function push(run: SyncRun, event: CalendarEvent, { userId, types }: PushBounds): Promise<void> {
  const { scope, source, ours } = run;
  const isOurs = event.syncSource === source;
  if (event.archivedAt !== null) return isOurs ? removeThere(run, event) : undefined;
  const isNew =
    event.syncSource === null && types.includes(event.type) && event.participantIds.some((id) => id === userId);
  if ((!isOurs && !isNew && !ours.has(event.id)) || !scope.visible.sees("calendarEvent", event)) return;
  const family = await loadFamily(scope, event);
  const marks = ours.get(event.id) ?? { syncSource: source, syncId: event.syncId, syncStamp: event.syncStamp };
  if (ours.has(event.id) || sideOf(family).changed) await write(run, family, marks);
}

/** Writes an event; where somebody was quicker there, it is decided anew once. */
async function write(run: SyncRun, family: EventFamily, marks: SyncMarks): Promise<void> {
  const { event } = family;
  const answer = await put(run, family, marks);
  if (answer.answer === "stored") return written(run, family, { ...marks, ...answer }, marks.syncId === null);
  const key = event.id;
  run.ours.delete(key);
  await pullChange(
    run,
    answer.answer === "gone" ? { kind: "removed", syncId: marks.syncId ?? "" } : { kind: "changed", ...answer.current },
  );
  const again = run.ours.get(key);
  if (again === undefined) return;
  const second = await put(run, family, again);
  if (second.answer === "stored") return written(run, family, { ...again, ...second }, again.syncId === null);
  run.conflicts.push({ eventId: key, theirs: second.answer === "conflict" ? second.current : null });
}

async function put({ scope, port }: SyncRun, family: EventFamily, marks: SyncMarks): Promise<PutAnswer> {
  const { syncId, syncStamp: expectedStamp } = marks;
  const event = await exchangedFamily(scope, family);
  return called("calendars", port, () => port.put({ event, syncId, expectedStamp }));
}

async function written(
  run: SyncRun,
  family: EventFamily,
  { syncSource, syncId, stamp }: SyncMarks & { readonly stamp: string },
  isNew: boolean,
): Promise<void> {
  await markInStep(run, family, { syncSource, syncId, syncStamp: stamp });
  const { uid, id: eventId } = family.event;
  run.pushed.push({ uid, eventId, outcome: isNew ? "created" : "updated", error: null });
}

/** What was put away here is deleted there, unless somebody changed it there meanwhile. */
async function removeThere(run: SyncRun, event: CalendarEvent): Promise<void> {
  const { port, pushed, ours } = run;
  const { uid, id: eventId } = event;
  const { syncId, syncStamp } = ours.get(eventId) ?? event;
  if (syncId === null || syncStamp === null) return;
  const answer = await called("calendars", port, () => port.remove(syncId, syncStamp));
  if (answer === "conflict") return void run.conflicts.push({ eventId, theirs: null });
  await leaveAlone(run, event);
  pushed.push({ uid, eventId, outcome: "putAway", error: null });
}
