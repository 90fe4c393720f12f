import type { EventFamily } from "../calendar/event-family.js";
import { inStep } from "../calendar/exchange/decide-import-event.js";
import type { LocalSide } from "../calendar/exchange/resolve-sync.js";
import { resolveSync } from "../calendar/exchange/resolve-sync.js";
import { syncDigestOf } from "../calendar/exchange/sync-digest.js";
import { notSynced } from "../calendar/new-event.js";
import { isCrmError } from "../kernel/crm-error.js";
import { accept } from "../kernel/decision.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import { replace } from "../plan/write.js";
import type { RemoteChange, RemoteEvent } from "../ports/calendar-sync.js";
import { allOf } from "../query/filter.js";
import { archiveEvent } from "./archive-event.js";
import { decisionEnv } from "./crm-scope.js";
import { loadFamily } from "./load-event.js";
import { acceptedPlan, runCommand } from "./run-command.js";
import type { SyncRun } from "./sync-run.js";
import { changedAtOf, pulledType } from "./sync-run.js";
import { eventsOfUid, takeInEvent } from "./take-in-event.js";

/** Takes in what happened to one event in the other calendar; what fails is told and keeps no other from coming. */
export async function pullChange(run: SyncRun, change: RemoteChange): Promise<void> {
  const uid = change.kind === "changed" ? change.event.uid : null;
  try {
    await pull(run, change);
  } catch (error) {
    if (!isCrmError(error) || error.code === "STORAGE_FAILED" || error.code === "PORT_FAILED") throw error;
    run.pulled.push({ uid, eventId: null, outcome: "failed", error });
  }
}

async function pull(run: SyncRun, change: RemoteChange): Promise<void> {
  const remote = change.kind === "changed" ? change : null;
  const local = await localOf(run, change);
  if (local !== null) await reconcile(run, local, remote);
  else if (remote !== null) await takeTheirs(run, remote);
}

/** Brings both sides in step; what another calendar keeps in step is left alone. */
async function reconcile(run: SyncRun, local: EventFamily, remote: RemoteEvent | null): Promise<void> {
  const { id, syncSource, archivedAt } = local.event;
  if (syncSource !== null && syncSource !== run.source) return;
  if (remote === null && archivedAt !== null) return leaveAlone(run, local.event);
  if (remote !== null && (await saysNothingNew(run, remote))) return takeTheirs(run, remote, "unchanged");
  const step = resolveSync(sideOf(local), remote, run.onConflict, run.answers[id]);
  if (step === "putAway") return putAway(run, local.event);
  if (step === "ask") run.conflicts.push({ eventId: id, theirs: remote });
  if (step === "writeOurs") run.ours.set(id, marksOf(run, remote));
  if (step !== "takeTheirs" || remote === null) return;
  if (archivedAt !== null) await restore(run, local.event);
  await takeTheirs(run, remote);
}

/** Whether the version of an event has to be written over, or the event has to be made anew because it was deleted. */
const marksOf = ({ source }: SyncRun, remote: RemoteEvent | null) => ({
  syncSource: source,
  syncId: remote?.syncId ?? null,
  syncStamp: remote?.stamp ?? null,
});

/** How an event here stands to what was last in step; one that was put away was changed. */
export const sideOf = (family: EventFamily): LocalSide => ({
  changed: family.event.archivedAt !== null || family.event.syncDigest !== syncDigestOf(family),
  changedAt: changedAtOf(family),
  stamp: family.event.syncStamp,
});

async function localOf({ scope, source }: SyncRun, change: RemoteChange): Promise<EventFamily | null> {
  const event = (await bySyncId(scope, source, change.syncId)) ?? (await byUid(scope, change));
  return event === undefined ? null : loadFamily(scope, event);
}

async function bySyncId(scope: SyncRun["scope"], source: string, syncId: string): Promise<CalendarEvent | undefined> {
  const filter = allOf(
    { op: "eq", field: "syncSource", kind: "text", value: source },
    { op: "eq", field: "syncId", kind: "text", value: syncId },
  );
  const sort = [{ field: "id", kind: "text", direction: "asc", nulls: "last" }] as const;
  const { records } = await scope.visible.findWithPrivate({
    type: "calendarEvent",
    filter,
    sort,
    after: null,
    limit: 1,
  });
  return records[0];
}

async function byUid(scope: SyncRun["scope"], change: RemoteChange): Promise<CalendarEvent | undefined> {
  if (change.kind === "removed") return undefined;
  const { uid, originalStart } = change.event;
  return (await eventsOfUid(scope, uid)).find(
    (event) => event.seriesId === null && event.originalStart === originalStart && event.archivedAt === null,
  );
}

async function saysNothingNew({ scope, users }: SyncRun, { event }: RemoteEvent): Promise<boolean> {
  const decision = await takeInEvent(scope, event, { type: pulledType, users });
  return decision.ok && decision.value.result.outcome === "unchanged";
}

/** Takes in a version and its mark; `outcome` is what is told of it where only the mark is new. */
async function takeTheirs(run: SyncRun, remote: RemoteEvent, outcome?: "unchanged"): Promise<void> {
  const { scope, users } = run;
  const marks = marksOf(run, remote);
  const taken = await runCommand(scope.storage, () =>
    takeInEvent(scope, remote.event, { type: pulledType, users, marks }),
  );
  const { uid, id: eventId } = taken.event;
  run.pulled.push({ uid, eventId, outcome: outcome ?? taken.outcome, error: null });
}

const restore = ({ scope }: SyncRun, { id }: CalendarEvent): Promise<CalendarEvent> =>
  runCommand(scope.storage, () => archiveEvent(scope, { eventId: id }, false));

/** Takes down that no other calendar has an event any more. */
export async function leaveAlone({ scope }: SyncRun, { id }: CalendarEvent): Promise<void> {
  await runCommand(scope.storage, async () => {
    const [current] = await scope.storage.get("calendarEvent", [id]);
    const writes = current === undefined ? [] : [replace("calendarEvent", current, notSynced, scope.clock())];
    return accept({ writes, entries: [], warnings: [], result: null });
  });
}

/** What was deleted there is put away here, where it can be taken out again. */
async function putAway({ scope, pulled }: SyncRun, { id, uid }: CalendarEvent): Promise<void> {
  await runCommand(scope.storage, async () => {
    const plan = acceptedPlan(await archiveEvent(scope, { eventId: id }, true));
    const writes = plan.writes.map((write) =>
      write.op === "replace" && write.record.id === id
        ? { ...write, record: { ...write.record, ...notSynced } }
        : write,
    ) as typeof plan.writes; // the same types of records
    return accept({ ...plan, writes });
  });
  pulled.push({ uid, eventId: id, outcome: "putAway", error: null });
}

/** Takes down that an event is in step as it was read: what was changed since has another digest, and is written by the next run. */
export async function markInStep(
  run: SyncRun,
  family: EventFamily,
  marks: Parameters<typeof inStep>[1],
): Promise<void> {
  const { scope } = run;
  const { event } = inStep(family, marks, decisionEnv(scope));
  if (event === family.event) return;
  const { syncSource, syncId, syncStamp, syncDigest, syncedAt } = event;
  const changes = { syncSource, syncId, syncStamp, syncDigest, syncedAt };
  await runCommand(scope.storage, async () => {
    const [current] = await scope.storage.get("calendarEvent", [event.id]);
    if (current === undefined) return accept({ writes: [], entries: [], warnings: [], result: null });
    const writes = [replace("calendarEvent", current, changes, scope.clock())];
    return accept({ writes, entries: [], warnings: [], result: null });
  });
}
