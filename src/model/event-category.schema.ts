import * as z from "zod";
import type { EventType } from "./calendar-event.js";
import type { EventCategory } from "./event-category.js";
import { recordShape } from "./record.schema.js";
import { name } from "./text.schema.js";

/** A type of event. */
export const eventType = (): z.ZodType<EventType, string> =>
  z.enum(["event", "call", "meeting", "task", "note", "absence"]);

/** Checks a stored {@link EventCategory}. */
export const eventCategorySchema = z.strictObject({
  ...recordShape("eventCategory"),
  name: name(120),
  code: name(64),
  eventType: eventType(),
}) satisfies z.ZodType<EventCategory>;
