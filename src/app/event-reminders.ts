import * as z from "zod";
import type { EventTarget } from "../calendar/event-commands.schema.js";
import { remindersOf } from "../calendar/event-family.js";
import type { Delivery } from "../model/delivery.js";
import type { Reminder } from "../model/reminder.js";
import { id } from "../model/text.schema.js";
import type { SortKey } from "../query/query.js";
import type { CrmScope } from "./crm-scope.js";
import { eventAt } from "./event-at.js";
import type { Page } from "./list-records.js";
import { listRecords, pageShape } from "./list-records.js";
import { parseInput } from "./parse-input.js";

/** Asks for one page of the deliveries of an event. */
export interface DeliveriesQuery {
  /** The event or the series; of one that was taken out of a series, the series. */
  readonly eventId: string;
  /** How many at most, 1 to 1,000; 50 unless said otherwise. */
  readonly limit?: number | undefined;
  /** Where the page before ended: its `next`. */
  readonly after?: string | null | undefined;
}

const deliveriesSchema = z.strictObject({ eventId: id("calendarEvent"), ...pageShape });

const byTrigger: readonly SortKey[] = [
  { field: "triggerAt", kind: "instant", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
];

/** Lists the reminders of an event, or of one occurrence: its own, or those of the series. */
export async function remindersOfEvent(scope: CrmScope, target: EventTarget): Promise<readonly Reminder[]> {
  const { family, event } = await eventAt(scope, target);
  return scope.visible.maskAll("reminder", remindersOf(family, event));
}

/** Lists what becomes of the reminders of an event: one delivery for each recipient and occurrence, the earliest due first. */
export async function deliveriesOfEvent(scope: CrmScope, query: unknown): Promise<Page<Delivery>> {
  const { eventId, limit, after } = parseInput(deliveriesSchema, query);
  const { id: found, seriesId } = await scope.visible.require("calendarEvent", eventId);
  const ofEvent = { op: "eq", field: "eventId", kind: "text", value: seriesId ?? found } as const;
  return listRecords(scope, "delivery", { limit, after }, ofEvent, byTrigger);
}
