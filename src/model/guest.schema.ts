import * as z from "zod";
import type { Guest } from "./guest.js";
import { recordShape } from "./record.schema.js";
import { id, instant, recordKey, shortText, text } from "./text.schema.js";

/** Checks a stored {@link Guest}. */
export const guestSchema = z.strictObject({
  ...recordShape("guest"),
  eventId: id("calendarEvent"),
  name: shortText(),
  email: text(254).nullable(),
  userId: id("user").nullable(),
  personKey: recordKey().nullable(),
  answer: z.enum(["yes", "no", "maybe"]).nullable(),
  answeredAt: instant().nullable(),
}) satisfies z.ZodType<Guest>;
