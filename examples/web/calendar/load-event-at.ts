import type { CalendarEvent, EventResult, EventTarget, OccurrenceStart } from "crmkit";
import { instantOfLocal } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { startOf } from "./civil.js";
import type { EntryFields } from "./recurrence-entry.js";

/** An event, a whole series, or one date of a series. */
export interface EventAt {
  /** The event, the series, or the event that stands for a date that differs. */
  readonly event: CalendarEvent;
  /** The original start of the one date that is meant; `null` for an event that happens once and for a whole series. */
  readonly occurrence: OccurrenceStart | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Whether the one date was cancelled: the series leaves it out. */
  readonly isLeftOut: boolean;
}

const dayMs = 86_400_000;

/** Whether an event happens again and again. */
export const isSeries = ({ recurrence, rruleText }: CalendarEvent): boolean =>
  recurrence !== null || rruleText !== null;

/** Reads an event, or one date of a series by its original start, wherever that date was moved. */
export async function loadEventAt(c: WebContext, eventId: string, named: string | undefined): Promise<EventAt> {
  const { calendar } = c.var.crm;
  const event = await calendar.get(eventId);
  const whole = { event, occurrence: null, startsAt: event.startsAt, endsAt: event.endsAt, isLeftOut: false };
  if (event.seriesId !== null) return { ...whole, occurrence: event.originalStart };
  if (named === undefined || named === "" || !isSeries(event)) return whole;
  const { records } = await calendar.list({ where: { seriesId: event.id, originalStart: named as OccurrenceStart } }); // the library checks it
  const [taken] = records;
  if (taken !== undefined)
    return { ...whole, event: taken, occurrence: taken.originalStart, startsAt: taken.startsAt, endsAt: taken.endsAt };
  return dateOf(c, event, named as OccurrenceStart); // as above
}

async function dateOf(c: WebContext, event: CalendarEvent, occurrence: OccurrenceStart): Promise<EventAt> {
  const startsAt =
    occurrence.length === 10
      ? startOf(event.timeZone, occurrence.slice(0, 10) as Parameters<typeof startOf>[1]) // it is a date alone
      : instantOfLocal(event.timeZone, occurrence as Parameters<typeof instantOfLocal>[1]); // it is a date and a time
  const window = { from: new Date(startsAt.getTime() - dayMs), to: new Date(startsAt.getTime() + 2 * dayMs) };
  const { entries } = await c.var.crm.calendar.occurrences({ eventId: event.id, ...window });
  for (const entry of entries)
    if (!entry.concealed && entry.occurrence === occurrence)
      return { event, occurrence, startsAt: entry.startsAt, endsAt: entry.endsAt, isLeftOut: false };
  const endsAt = new Date(startsAt.getTime() + event.endsAt.getTime() - event.startsAt.getTime());
  return { event, occurrence, startsAt, endsAt, isLeftOut: true };
}

/** How a form names it for a command: at the version that was shown, for one date of a series, that and those that follow, or all. */
export function targetIn({ event, occurrence }: EventAt, form: EntryFields): EventTarget {
  const [scope, version] = [form.text("scope"), Number(form.text("version"))];
  return {
    eventId: event.id,
    ...(version > 0 ? { expectedVersion: version } : {}),
    ...(occurrence === null || event.seriesId !== null ? {} : { occurrence }),
    ...(occurrence !== null && isScope(scope) ? { scope } : {}),
  };
}

const isScope = (text: string): text is "this" | "following" | "all" =>
  text === "this" || text === "following" || text === "all";

/** The address of its page, with something behind it. */
export const eventPath = ({ event, occurrence }: Pick<EventAt, "event" | "occurrence">, behind = ""): string =>
  `/calendar/events/${event.id}${behind}${
    occurrence === null || event.seriesId !== null ? "" : `?occurrence=${encodeURIComponent(occurrence)}`
  }`;

/** The page to go to after a command: of the one date where that alone was meant, else of what it came to. */
export const pathAfter = (at: EventAt, { event }: EventResult, scope: string): string =>
  event.seriesId === null && at.occurrence !== null && (scope === "this" || scope === "")
    ? eventPath(at)
    : `/calendar/events/${event.id}`;
