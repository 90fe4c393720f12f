import type { EventFamily } from "../calendar/event-family.js";
import { overrideAt } from "../calendar/event-family.js";
import { isSeries } from "../calendar/event-times.js";
import type { Delivery } from "../model/delivery.js";
import type { Reminder } from "../model/reminder.js";
import type { Write } from "../plan/write.js";
import { insert, remove, replace } from "../plan/write.js";
import { isOpen } from "./delivery-states.js";
import { eventsDueFrom, triggersBetween } from "./reminder-triggers.js";
import type { WantedDelivery } from "./wanted-deliveries.js";
import { isStandingReason, pendingDelivery, standingReason, wantedAt } from "./wanted-deliveries.js";

/** What is known before the deliveries of a reminder are planned. */
export interface DeliveryPlanState {
  /** The reminder, as it is to be stored. */
  readonly reminder: Reminder;
  /** The event with what belongs to it, as it is to be stored. */
  readonly family: EventFamily;
  /** The deliveries that are not settled, and those that lie ahead, whatever became of them. */
  readonly deliveries: readonly Delivery[];
}

/** What the ledger lacks, and has too much of. */
export interface PlannedDeliveries {
  /** The writes on deliveries. */
  readonly writes: readonly Write[];
  /** The first time that the ledger does not hold afterwards; `null` when nothing is to come any more. */
  readonly nextTriggerAt: Date | null;
}

/** So many deliveries of a reminder are planned in one go. */
const mostAtOnce = 200;
const dayMs = 86_400_000;
/** What is due farther ahead than this is looked for again then. */
const farthestMs = 3_000 * dayMs;
/** What was due longer ago, while no worker ran, is over: no reminder comes more than 366 days before its event. */
const longestMissedMs = 400 * dayMs;

/**
 * Plans what has to be written for the ledger to hold what a reminder wants up to the horizon: what was moved is armed anew,
 * what was cancelled is skipped, what was put away is removed. What a worker holds, and what is settled, stays as it is.
 */
export function planDeliveries(state: DeliveryPlanState, horizon: Date, now: Date): PlannedDeliveries {
  const { reminder, family, deliveries } = state;
  if (reminder.archivedAt !== null || family.event.archivedAt !== null)
    return {
      writes: deliveries.flatMap((one) => (isUntried(one) ? [remove("delivery", one)] : [])),
      nextTriggerAt: null,
    };
  const missed = new Date(now.getTime() - longestMissedMs);
  const floor = later(missed, earlier(reminder.nextTriggerAt ?? now, now));
  const from = deliveries.filter(isOpen).reduce((first, { triggerAt }) => earlier(first, triggerAt), floor);
  const { wanted, next } = wantedWithin(state, { from, to: horizon });
  const present = new Map(deliveries.map((one) => [one.id, one]));
  const rearmed = new Set(deliveries.filter((one) => isOpen(one) && !wanted.has(one.id)).map(timeKey));
  const isNew = (one: WantedDelivery): boolean =>
    one.reason === null &&
    !present.has(one.id) &&
    (one.trigger.triggerAt >= floor ||
      rearmed.has(timeKey({ occurrenceStart: one.trigger.occurrence, ...one.trigger })));
  return {
    writes: [
      ...[...wanted.values()]
        .filter(isNew)
        .map((one) => insert("delivery", pendingDelivery(one, reminder, family.event.id, now))),
      ...deliveries.flatMap((one) => changeOf(one, wanted.get(one.id), family, now)),
    ],
    nextTriggerAt: next,
  };
}

/** Tells times of a reminder apart, whoever is reminded. */
const timeKey = ({ occurrenceStart, triggerAt }: Pick<Delivery, "occurrenceStart" | "triggerAt">): string =>
  `${occurrenceStart ?? ""} ${triggerAt.getTime()}`;

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const later = (one: Date, other: Date): Date => (one < other ? other : one);

/** Nobody was told yet, and no worker is at it. */
const isUntried = (delivery: Delivery): boolean => isOpen(delivery) && delivery.tries === 0;

/** What has to be done about a delivery that there is. */
function changeOf(delivery: Delivery, wanted: WantedDelivery | undefined, family: EventFamily, now: Date): Write[] {
  if (wanted === undefined) {
    if (!isOpen(delivery)) return [];
    const reason = cancelledReason(delivery, family) ?? (isUntried(delivery) ? null : "EVENT_MOVED");
    return [reason === null ? remove("delivery", delivery) : skip(delivery, reason, now)];
  }
  if (wanted.reason !== null) return isOpen(delivery) ? [skip(delivery, wanted.reason, now)] : [];
  const isRevived = delivery.state === "skipped" && isStandingReason(delivery.reason) && delivery.triggerAt > now;
  if (!isRevived) return [];
  const again = { state: "pending", reason: null, nextTryAt: delivery.triggerAt } as const;
  return [replace("delivery", delivery, again, now)];
}

const skip = (delivery: Delivery, reason: string, now: Date): Write =>
  replace("delivery", delivery, { state: "skipped", reason, nextTryAt: null }, now);

/** An occurrence that was cancelled without having been taken out has no event of its own. */
function cancelledReason({ occurrenceStart }: Delivery, family: EventFamily): string | null {
  if (occurrenceStart === null || !isSeries(family.event)) return null;
  const isExcluded = family.event.excludedStarts.includes(occurrenceStart);
  return isExcluded && overrideAt(family, occurrenceStart) === undefined ? "EVENT_CANCELLED" : null;
}

interface WantedWithin {
  readonly wanted: ReadonlyMap<string, WantedDelivery>;
  readonly next: Date | null;
}

/** What a reminder wants within a span, and the first time after it; of very many at once the first. */
function wantedWithin(
  { reminder, family }: DeliveryPlanState,
  { from, to }: { readonly from: Date; readonly to: Date },
): WantedWithin {
  const wanted = new Map<string, WantedDelivery>();
  const end = new Date(to.getTime() + farthestMs);
  for (const trigger of triggersBetween(reminder, family, { from, to: end })) {
    if (trigger.triggerAt >= to || wanted.size >= mostAtOnce) {
      if (standingReason(trigger.event) === null) return { wanted, next: trigger.triggerAt };
      continue;
    }
    for (const one of wantedAt(reminder, family, trigger)) wanted.set(one.id, one);
  }
  const isAnyLater = eventsDueFrom(reminder, family, end).some((event) => standingReason(event) === null);
  return { wanted, next: isAnyLater ? end : null };
}
