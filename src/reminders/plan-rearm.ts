import type { Delivery } from "../model/delivery.js";
import type { Reminder } from "../model/reminder.js";
import type { Write } from "../plan/write.js";
import { check, remove, replace } from "../plan/write.js";
import type { Warning } from "../plan/write-plan.js";
import { isOpen } from "./delivery-states.js";
import type { StoredEvents } from "./events-after.js";
import { familiesAfter } from "./events-after.js";
import { planDeliveries } from "./plan-deliveries.js";

/** What somebody who asks for a reminder should know. */
export type ReminderWarningCode = "REMINDER_TIME_PASSED";

/** What is known before the ledger is brought in line with a plan on events. */
export interface RearmState extends StoredEvents {
  /** The deliveries of the reminders that are not settled, and those that lie ahead. */
  readonly deliveries: readonly Delivery[];
}

/** A plan's writes with what the ledger needs. */
export interface Rearmed {
  /** The writes of the plan, and those on reminders and deliveries. */
  readonly writes: readonly Write[];
  /** What the user should know. */
  readonly warnings: readonly Warning<ReminderWarningCode>[];
}

/** Brings the ledger in line with what a plan makes of events, their guests and reminders: in the same commit, so that none is lost. */
export function planRearm(writes: readonly Write[], state: RearmState, horizon: Date, now: Date): Rearmed {
  const planned = new Map<string, Write>(
    writes.flatMap((write) => (write.type === "reminder" && "record" in write ? [[write.record.id, write]] : [])),
  );
  const added: Write[] = [];
  const warnings: Warning<ReminderWarningCode>[] = [];
  const deliveriesOf = (id: string): Delivery[] => state.deliveries.filter(({ reminderId }) => reminderId === id);
  for (const family of familiesAfter(state, writes))
    for (const reminder of family.reminders) {
      const { writes: changes, nextTriggerAt } = planDeliveries(
        { reminder, family, deliveries: deliveriesOf(reminder.id) },
        horizon,
        now,
      );
      added.push(...changes);
      const write = planned.get(reminder.id);
      if (write === undefined) added.push(scheduled(reminder, nextTriggerAt, now));
      else planned.set(reminder.id, withNext(write, nextTriggerAt));
      const isNew = write?.op === "insert" && reminder.archivedAt === null;
      if (isNew && nextTriggerAt === null && changes.length === 0) warnings.push({ code: "REMINDER_TIME_PASSED" });
    }
  const patched = writes.map((write) =>
    write.type === "reminder" && "record" in write ? (planned.get(write.record.id) ?? write) : write,
  );
  return { writes: [...patched, ...added, ...removals(writes, state)], warnings };
}

/** Whoever plans further for the same reminder at the same time is told by its version. */
const scheduled = (reminder: Reminder, nextTriggerAt: Date | null, now: Date): Write =>
  reminder.nextTriggerAt?.getTime() === nextTriggerAt?.getTime()
    ? check("reminder", reminder.id, reminder.version)
    : replace("reminder", reminder, { nextTriggerAt }, now);

const withNext = (write: Write, nextTriggerAt: Date | null): Write =>
  write.type === "reminder" && "record" in write ? { ...write, record: { ...write.record, nextTriggerAt } } : write;

/** What a reminder that is undone has not sent yet goes with it. */
function removals(writes: readonly Write[], { deliveries }: RearmState): Write[] {
  const gone = new Set(
    writes.flatMap((write) => (write.op === "remove" && write.type === "reminder" ? [write.id] : [])),
  );
  return deliveries.flatMap((one) =>
    gone.has(one.reminderId) && isOpen(one) && one.tries === 0 ? [remove("delivery", one)] : [],
  );
}
