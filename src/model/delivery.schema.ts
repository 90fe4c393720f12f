import * as z from "zod";
import type { Delivery } from "./delivery.js";
import { occurrenceStart } from "./local-date-time.schema.js";
import { recordShape } from "./record.schema.js";
import { id, instant, text } from "./text.schema.js";

/** Checks a stored {@link Delivery}. */
export const deliverySchema = z.strictObject({
  ...recordShape("delivery"),
  reminderId: id("reminder"),
  eventId: id("calendarEvent"),
  occurrenceStart: occurrenceStart().nullable(),
  occurrenceStartsAt: instant().nullable(),
  userId: id("user").nullable(),
  guestId: id("guest").nullable(),
  recipient: text(254).nullable(),
  triggerAt: instant(),
  state: z.enum(["pending", "claimed", "sent", "failed", "skipped"]),
  leaseToken: text(128).nullable(),
  leaseUntil: instant().nullable(),
  tries: z.int().min(0),
  nextTryAt: instant().nullable(),
  reason: text(128).nullable(),
  failureText: text(2000).nullable(),
  sentAt: instant().nullable(),
  emailMessageId: id("emailMessage").nullable(),
}) satisfies z.ZodType<Delivery>;
