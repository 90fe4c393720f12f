import * as z from "zod";
import { exchangedTypes, syncCalendarSchema } from "../calendar/exchange/sync-calendar.schema.js";
import { CrmError } from "../kernel/crm-error.js";
import { instant } from "../model/text.schema.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { called } from "./host-ports.js";
import { parseInput } from "./parse-input.js";
import { pullChange } from "./sync-pull.js";
import { pushChanges } from "./sync-push.js";
import type { SyncConflict, SyncedEvent, SyncRun } from "./sync-run.js";
import { usersByEmail } from "./take-in-event.js";

/** What a run came to. */
export interface SyncReport {
  /** Where the next run goes on. Keep it; a run that is repeated with an earlier one does no harm. */
  readonly cursor: string;
  /** What was taken from the other calendar. */
  readonly pulled: readonly SyncedEvent[];
  /** What was written there. */
  readonly pushed: readonly SyncedEvent[];
  /** What was changed on both sides and is left for somebody to decide: until then it is told by each run. */
  readonly conflicts: readonly SyncConflict[];
}

interface Cursor {
  readonly remote: string | null;
  readonly since: Date | null;
}

const cursorSchema = z.strictObject({
  remote: z.string().nullable(),
  since: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .pipe(instant())
    .nullable(),
});

/** Brings events in step with another calendar: what happened there is taken in first, then what was changed here is written there. */
export async function syncCalendar(scope: CrmScope, input: unknown): Promise<SyncReport> {
  requireAction(scope, "calendar.sync");
  const command = parseInput(syncCalendarSchema, input);
  const { source, userId, onConflict = "lastChange", answers = {}, types = exchangedTypes } = command;
  const port = scope.ports.calendars?.(source);
  if (port === undefined)
    throw new CrmError("REFUSED", {
      refusals: [{ code: "PORT_MISSING", path: ["source"], params: { port: `calendars.${source}` } }],
    });
  const cursor = readCursor(command.cursor ?? null);
  const users = await usersByEmail(scope);
  const started = scope.clock();
  const run: SyncRun = {
    ...{ scope, port, source, onConflict, answers, users },
    ...{ pulled: [], pushed: [], conflicts: [], ours: new Map() },
  };
  const remote = await pullAll(run, cursor.remote);
  await pushChanges(run, { userId, types, since: cursor.since });
  const { pulled, pushed, conflicts } = run;
  const next: Cursor = conflicts.length === 0 ? { remote, since: started } : cursor;
  return { cursor: JSON.stringify(next), pulled, pushed, conflicts };
}

async function pullAll(run: SyncRun, after: string | null): Promise<string> {
  for (let at = after; ; ) {
    const page = await called("calendars", run.port, (port) => port.changes(at));
    for (const change of page.changes) await pullChange(run, change);
    if (!page.more) return page.next;
    at = page.next;
  }
}

/** @throws CrmError `INPUT_INVALID` for what is no cursor of a run before. */
function readCursor(cursor: string | null): Cursor {
  if (cursor === null) return { remote: null, since: null };
  try {
    return cursorSchema.parse(JSON.parse(cursor));
  } catch {
    throw new CrmError("INPUT_INVALID", {
      refusals: [{ code: "INPUT_MALFORMED", path: ["cursor"], params: { format: "cursor" } }],
    });
  }
}
