import type { EventFamily, EventTimetable } from "../calendar/event-family.js";
import { accept } from "../kernel/decision.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Reminder } from "../model/reminder.js";
import type { Write } from "../plan/write.js";
import { check, replace } from "../plan/write.js";
import type { Filter } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import { familiesAfter, rootOf, timetablesOf } from "../reminders/events-after.js";
import { planDeliveries } from "../reminders/plan-deliveries.js";
import type { CrmContext } from "./crm-scope.js";
import { horizonOf, loadDeliveries } from "./rearm-reminders.js";
import { isRace, runCommand } from "./run-command.js";
import { whereIn } from "./where-in.js";

const earliestFirst: readonly SortKey[] = [
  { field: "nextTriggerAt", kind: "instant", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
];

/** Puts what comes within the horizon into the ledger, reminder by reminder; gives how many reminders were looked at. */
export async function planAhead(context: CrmContext, limit: number): Promise<number> {
  const { storage, clock } = context;
  const due: Filter = { op: "lt", field: "nextTriggerAt", kind: "instant", value: horizonOf(context, clock()) };
  const { records } = await storage.find({ type: "reminder", filter: due, sort: earliestFirst, after: null, limit });
  for (const { id } of records) await planReminderAhead(context, id);
  return records.length;
}

/** Whoever else plans for the reminder at the same time does the same work: it is left to them. */
async function planReminderAhead(context: CrmContext, reminderId: string): Promise<void> {
  try {
    await runCommand(context.storage, async () => {
      const writes = await aheadWrites(context, reminderId);
      return accept({ writes, entries: [], warnings: [], result: null });
    });
  } catch (error) {
    if (!isRace(error)) throw error;
  }
}

async function aheadWrites(context: CrmContext, reminderId: string): Promise<readonly Write[]> {
  const { storage, clock } = context;
  const now = clock();
  const horizon = horizonOf(context, now);
  const [reminder] = await storage.get("reminder", [reminderId]);
  if (reminder === undefined || reminder.nextTriggerAt === null || reminder.nextTriggerAt >= horizon) return [];
  const family = await familyOf(storage, reminder);
  if (family === null) return [replace("reminder", reminder, { nextTriggerAt: null }, now)];
  const deliveries = await loadDeliveries(context, [reminder.id], now);
  const { writes, nextTriggerAt } = planDeliveries({ reminder, family, deliveries }, horizon, now);
  return [
    ...writes,
    replace("reminder", reminder, { nextTriggerAt }, now),
    ...[family.event, ...family.overrides].map(({ id, version }) => check("calendarEvent", id, version)),
  ];
}

async function familyOf(storage: CrmContext["storage"], { eventId }: Reminder): Promise<EventFamily | null> {
  const [event] = await storage.get("calendarEvent", [eventId]);
  if (event === undefined) return null;
  const [family] = await loadFamilies(storage, [rootOf(event)]);
  return family ?? null;
}

/** Reads events and series with their guests and reminders, by their ids; of what was put away the event itself alone. */
export async function loadFamilies(
  storage: CrmContext["storage"],
  rootIds: readonly string[],
): Promise<readonly EventFamily[]> {
  const events = await loadEvents(storage, rootIds);
  const ids = events.map(({ id }) => id);
  const [guests, reminders] = await Promise.all([
    whereIn(storage, "guest", "eventId", ids),
    whereIn(storage, "reminder", "eventId", ids),
  ]);
  return familiesAfter({ events, guests, reminders }, []);
}

/** Reads when events and series take place, by their ids, and nothing of who comes. */
export const loadTimetables = async (
  storage: CrmContext["storage"],
  rootIds: readonly string[],
): Promise<readonly EventTimetable[]> => timetablesOf(await loadEvents(storage, rootIds));

async function loadEvents(
  storage: CrmContext["storage"],
  rootIds: readonly string[],
): Promise<readonly CalendarEvent[]> {
  const [roots, overrides] = await Promise.all([
    storage.get("calendarEvent", rootIds),
    whereIn(storage, "calendarEvent", "seriesId", rootIds),
  ]);
  return [...roots, ...overrides];
}
