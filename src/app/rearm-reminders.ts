import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { Delivery } from "../model/delivery.js";
import type { RecordType } from "../model/record-types.js";
import type { Write } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Filter } from "../query/filter.js";
import type { StoredEvents } from "../reminders/events-after.js";
import { rootOf, writtenIds } from "../reminders/events-after.js";
import { planRearm } from "../reminders/plan-rearm.js";
import type { CrmContext } from "./crm-scope.js";
import { whereIn } from "./where-in.js";

/** Adds to a plan on events what the ledger of reminders needs, so that a preview shows it and a commit stores it. */
export async function rearmed<Result>(
  context: CrmContext,
  decision: Decision<WritePlan<Result>>,
): Promise<Decision<WritePlan<Result>>> {
  if (!decision.ok) return decision;
  const plan = decision.value;
  const stored = await loadTouched(context, plan.writes);
  if (stored === null) return decision;
  const now = context.clock();
  const deliveries = await loadDeliveries(context, remindersIn(stored, plan.writes), now);
  const { writes, warnings } = planRearm(plan.writes, { ...stored, deliveries }, horizonOf(context, now), now);
  return accept({ ...plan, writes, warnings: [...plan.warnings, ...warnings] });
}

/** Up to when the ledger holds deliveries. */
export const horizonOf = ({ settings }: Pick<CrmContext, "settings">, now: Date): Date =>
  new Date(now.getTime() + settings.reminders.horizonDays * dayMs);

const dayMs = 86_400_000;

/** The events that a plan touches as they are stored, `null` where no reminder hangs on them. */
async function loadTouched({ storage }: CrmContext, writes: readonly Write[]): Promise<StoredEvents | null> {
  const named = await namedEvents(storage, writes);
  if (named.length === 0) return null;
  const known = await storage.get("calendarEvent", named);
  const roots = [...new Set([...known.map(rootOf), ...plannedRoots(writes)])];
  const overrides = await whereIn(storage, "calendarEvent", "seriesId", roots);
  const ids = [...new Set([...named, ...roots, ...overrides.map(({ id }) => id)])];
  const reminders = await whereIn(storage, "reminder", "eventId", ids);
  if (reminders.length === 0 && writtenIds(writes, "reminder").length === 0) return null;
  const [events, guests] = await Promise.all([
    storage.get("calendarEvent", ids),
    whereIn(storage, "guest", "eventId", ids),
  ]);
  return { events, guests, reminders };
}

/** The events that a plan writes, or writes guests or reminders of; none for events that are new and have no reminders. */
async function namedEvents(storage: CrmContext["storage"], writes: readonly Write[]): Promise<string[]> {
  const [guests, reminders] = await Promise.all([
    storage.get("guest", removedIds(writes, "guest")),
    storage.get("reminder", removedIds(writes, "reminder")),
  ]);
  const written = writes.flatMap((write) =>
    (write.type === "guest" || write.type === "reminder") && "record" in write ? [write.record.eventId] : [],
  );
  const held = [...guests, ...reminders].map(({ eventId }) => eventId);
  const named = new Set([...writtenIds(writes, "calendarEvent"), ...written, ...held]);
  const isNew = writes.every((write) => write.type !== "reminder");
  if (isNew) for (const id of insertedIds(writes)) named.delete(id);
  return [...named];
}

const insertedIds = (writes: readonly Write[]): string[] =>
  writes.flatMap((write) => (write.op === "insert" && write.type === "calendarEvent" ? [write.record.id] : []));

const removedIds = (writes: readonly Write[], type: RecordType): string[] =>
  writes.flatMap((write) => (write.op === "remove" && write.type === type ? [write.id] : []));

const plannedRoots = (writes: readonly Write[]): string[] =>
  writes.flatMap((write) => (write.type === "calendarEvent" && "record" in write ? [rootOf(write.record)] : []));

function remindersIn({ reminders }: StoredEvents, writes: readonly Write[]): string[] {
  return [...new Set([...reminders.map(({ id }) => id as string), ...writtenIds(writes, "reminder")])];
}

/** What is not settled, or lies ahead, of some reminders; what is open for longer than that is looked at when it is sent. */
export async function loadDeliveries(
  { storage }: Pick<CrmContext, "storage">,
  reminderIds: readonly string[],
  now: Date,
): Promise<readonly Delivery[]> {
  const recent: Filter = {
    op: "gte",
    field: "triggerAt",
    kind: "instant",
    value: new Date(now.getTime() - 31 * dayMs),
  };
  const found = await whereIn(storage, "delivery", "reminderId", reminderIds, recent);
  return found.filter(({ nextTryAt, triggerAt }) => nextTryAt !== null || triggerAt >= now);
}
