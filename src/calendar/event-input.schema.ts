import * as z from "zod";
import type { CivilDate } from "../kernel/civil-date.js";
import type { Id, RecordKey } from "../kernel/id.js";
import type { LocalDateTime } from "../kernel/local-date-time.js";
import { isTimeZone } from "../kernel/time-zone.js";
import type { CalendarEventDetails, EventStatus, EventType } from "../model/calendar-event.js";
import { calendarEventDetailsShape } from "../model/calendar-event.schema.js";
import { zoneForm } from "../model/code.schema.js";
import { localDateTime } from "../model/local-date-time.schema.js";
import type { CustomValues } from "../model/record.js";
import { civilDate, id, idempotencyKey } from "../model/text.schema.js";
import { isInEventYears } from "./event-years.js";
import type { GuestInput } from "./guest-input.schema.js";
import { guestInputSchema } from "./guest-input.schema.js";
import { mostGuests } from "./most-guests.js";
import type { RecurrenceInput } from "./recurrence-input.schema.js";
import { recurrenceInputSchema } from "./recurrence-input.schema.js";

/** What becomes of a first date that the rule does not fall on: it is refused, or moved to the first date of the rule. */
export type UnmatchedStart = "refuse" | "move";

/**
 * What may be entered of a calendar event; what is left out keeps its value, or gets its default on creation. Local times
 * are `YYYY-MM-DDTHH:MM`, with seconds if need be, dates `YYYY-MM-DD`, of the years 1600 to 2999. Blank texts count as none.
 */
export type EventInput = {
  readonly [K in Exclude<keyof CalendarEventDetails, "recurrence" | "rruleText">]?:
    | Loose<CalendarEventDetails[K]>
    | undefined;
} & {
  /** When it happens again; `null` for once. */
  readonly recurrence?: RecurrenceInput | null | undefined;
  /** The same as the value of an RRULE of RFC 5545, in place of `recurrence`. */
  readonly rrule?: string | null | undefined;
  /** What becomes of a first date that the rule does not fall on; it is refused unless said otherwise. */
  readonly unmatchedStart?: UnmatchedStart | undefined;
  /** The company that the event belongs to; the actor's unless said otherwise, `null` for all. */
  readonly companyId?: string | null | undefined;
  /** The host's own fields; those left out keep their values. */
  readonly custom?: CustomValues | undefined;
};

/** Ids, keys, local times and civil dates are taken as plain strings. */
type Loose<V> = V extends Id<string> | RecordKey | CivilDate | LocalDateTime
  ? string
  : V extends readonly RecordKey[]
    ? readonly string[]
    : V;

/** A calendar event that is entered: the subject, the type and a start are mandatory; a note is of now unless said otherwise. */
export type NewEvent = EventInput & {
  /** What it is about. */
  readonly subject: string;
  /** What it is. */
  readonly type: EventType;
  /** Where it stands; planned unless said otherwise. */
  readonly status?: Exclude<EventStatus, "cancelled"> | undefined;
  /** Who is invited. */
  readonly guests?: readonly GuestInput[] | undefined;
};

const {
  recurrence: _,
  rruleText,
  startLocal: __,
  endLocal: ___,
  startOn: ____,
  endOn: _____,
  ...plain
} = calendarEventDetailsShape;

const inYears = { params: { reason: "date" } };

const localInput = z
  .string()
  .transform((value) => (/^.{10}T\d\d:\d\d$/.test(value) ? `${value}:00` : value))
  .pipe(localDateTime())
  .refine(isInEventYears, inYears);

const dateInput = civilDate().refine(isInEventYears, inYears);

/** Checks what may be entered of a calendar event. */
export const eventInputSchema = z
  .strictObject({
    ...plain,
    startLocal: localInput.nullable(),
    endLocal: localInput.nullable(),
    startOn: dateInput.nullable(),
    endOn: dateInput.nullable(),
    timeZone: plain.timeZone.refine(isTimeZone, zoneForm),
    recurrence: recurrenceInputSchema.nullable(),
    rrule: rruleText,
    unmatchedStart: z.enum(["refuse", "move"]),
    companyId: id("company").nullable(),
    custom: z.record(z.string(), z.unknown()),
  })
  .partial();

/** Checks a calendar event that is entered. */
export const newEventSchema = eventInputSchema.extend({
  subject: plain.subject,
  type: plain.type,
  status: z.enum(["planned", "done"]).optional(),
  guests: z.array(guestInputSchema).max(mostGuests).readonly().optional(),
  idempotencyKey: idempotencyKey().optional(),
});
