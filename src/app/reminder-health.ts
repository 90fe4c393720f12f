import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { Measure } from "../query/query.js";
import type { CrmContext } from "./crm-scope.js";
import { horizonOf } from "./rearm-reminders.js";

/** How the reminders of all companies stand. */
export interface ReminderHealth {
  /** When it was asked. */
  readonly at: Date;
  /** Deliveries that a worker could take now: their time has come, or their next try, or a lease has ended. */
  readonly due: number;
  /** Those of them that are late, as the settings say. */
  readonly late: number;
  /** When the one was due that has been due for longest; `null` where none is. */
  readonly oldestDueAt: Date | null;
  /** Deliveries that workers hold. */
  readonly held: number;
  /** Deliveries that failed and are tried again later. */
  readonly failing: number;
  /** Deliveries that failed for good, of the last 30 days. */
  readonly parked: number;
  /** Reminders that have to be looked at for what comes within the horizon: workers do it. */
  readonly toPlan: number;
}

const count: Measure = { op: "count", field: null, kind: "number" };
const oldest: Measure = { op: "min", field: "triggerAt", kind: "instant" };
const dayMs = 86_400_000;

/** Counts what is due, late, held, failing and parked. */
export async function reminderHealth({ storage, clock, settings }: CrmContext): Promise<ReminderHealth> {
  const at = clock();
  const lateBefore = new Date(at.getTime() - settings.reminders.lateAfterMinutes * 60_000);
  const due: Filter = { op: "lte", field: "nextTryAt", kind: "instant", value: at };
  const later: Filter = { op: "gt", field: "nextTryAt", kind: "instant", value: at };
  const recent: Filter = { op: "gte", field: "triggerAt", kind: "instant", value: new Date(at.getTime() - 30 * dayMs) };
  const settled: Filter = { op: "eq", field: "nextTryAt", kind: "instant", value: null };
  const figure = async (type: "delivery" | "reminder", filter: Filter, measures: readonly Measure[] = [count]) => {
    const [row] = await storage.aggregate({ type, filter, groupBy: [], measures });
    return row?.measures ?? [];
  };
  const [[dueCount = 0, oldestDueAt = null], [late = 0], [held = 0], [failing = 0], [parked = 0], [toPlan = 0]] =
    await Promise.all([
      figure("delivery", due, [count, oldest]),
      figure("delivery", allOf(due, { op: "lt", field: "triggerAt", kind: "instant", value: lateBefore })),
      figure("delivery", allOf(later, inState("claimed"))),
      figure("delivery", allOf(later, inState("failed"))),
      figure("delivery", allOf(inState("failed"), settled, recent)),
      figure("reminder", { op: "lt", field: "nextTriggerAt", kind: "instant", value: horizonOf({ settings }, at) }),
    ]);
  return {
    at,
    due: Number(dueCount),
    late: Number(late),
    oldestDueAt: oldestDueAt instanceof Date ? oldestDueAt : null,
    held: Number(held),
    failing: Number(failing),
    parked: Number(parked),
    toPlan: Number(toPlan),
  };
}

const inState = (value: string): Filter => ({ op: "eq", field: "state", kind: "text", value });
