import type { CalendarEvent, CivilDate, EventInput, EventType } from "crmkit";
import { localDateTimeAt } from "crmkit";
import { dateAt } from "./civil.js";
import type { EventAt } from "./load-event-at.js";
import type { EntryFields } from "./recurrence-entry.js";
import { entryOf, fieldsOf, recurrenceIn, startIn } from "./recurrence-entry.js";

/** Fields that a form has as texts, blank for none. */
const texts = [
  "subject",
  "type",
  "location",
  "description",
  "categoryId",
  "assignedToId",
  "timeZone",
  "visibility",
  "callDirection",
  "priority",
  "leadId",
  "accountId",
  "contactId",
  "opportunityId",
] as const;

/** The records that an event can be linked to. */
export const links = ["leadId", "accountId", "contactId", "opportunityId"] as const;

const times = ["startLocal", "endLocal"] as const;
const dates = ["startOn", "endOn"] as const;
const boxes = ["allDay", "busy"] as const;

/** The texts of a form that say an event as it is, of a series at one of its dates. */
export function entryOfEvent({ event, startsAt, endsAt }: EventAt): ReadonlyMap<string, string> {
  const { timeZone, allDay } = event;
  const lastMs = Math.max(startsAt.getTime(), endsAt.getTime() - 1);
  const span: readonly (readonly [string, string])[] = allDay
    ? [
        ["startOn", dateAt(timeZone, startsAt)],
        ["endOn", dateAt(timeZone, new Date(lastMs))],
      ]
    : [
        ["startLocal", localDateTimeAt(timeZone, startsAt).slice(0, 16)],
        ["endLocal", localDateTimeAt(timeZone, endsAt).slice(0, 16)],
      ];
  return new Map([
    ...texts.map((name) => [name, event[name] ?? ""] as const),
    ...boxes.map((name) => [name, event[name] ? "yes" : ""] as const),
    ...span,
    ...recurrenceEntry(event, span[0]?.[1] ?? ""),
  ]);
}

/** A rule that the form cannot say stays as it is, unless another frequency is chosen. */
function recurrenceEntry({ recurrence, rruleText }: CalendarEvent, start: string): ReadonlyMap<string, string> {
  const known = rruleText === null ? entryOf(recurrence, start as CivilDate) : null; // only its date is looked at
  return known ?? new Map([["frequency", "keep"]]);
}

/** What a form says of an event that is new. */
export function eventIn(fields: EntryFields): EventInput {
  const allDay = fields.text("allDay") !== "";
  const span: readonly string[] = allDay ? dates : times;
  const recurrence = recurrenceIn(fields, startIn(fields));
  return {
    ...filled(fields, [...texts.filter((name) => fits(fields, name)), ...span]),
    allDay,
    busy: fields.text("busy") !== "",
    ...(recurrence === null ? {} : { recurrence, ...unmatched(fields) }),
  };
}

/** What a form changes of an event; a date alone has no recurrence of its own. */
export function changesIn(fields: EntryFields, base: ReadonlyMap<string, string>, isOneDate: boolean): EventInput {
  const before = fieldsOf(base);
  const allDay = fields.text("allDay") !== "";
  const differs = (name: string): boolean => clean(fields.text(name)) !== clean(before.text(name));
  const shown = [...texts, ...(allDay ? dates : times)];
  const changed = shown.filter((name) => differs(name) && (fits(fields, name) || before.text(name) !== ""));
  return {
    ...Object.fromEntries(changed.map((name) => [name, fits(fields, name) ? orNull(fields.text(name)) : null])),
    ...Object.fromEntries(boxes.filter(differs).map((name) => [name, fields.text(name) !== ""])),
    ...(isOneDate ? {} : recurrenceChange(fields, before)),
  };
}

function recurrenceChange(fields: EntryFields, before: EntryFields): EventInput {
  if (fields.text("frequency") === "keep") return {};
  const recurrence = recurrenceIn(fields, startIn(fields));
  const former = before.text("frequency") === "keep" ? undefined : recurrenceIn(before, startIn(before));
  const isSame = former !== undefined && JSON.stringify(former) === JSON.stringify(recurrence);
  return isSame ? {} : { recurrence, ...unmatched(fields) };
}

const unmatched = ({ text }: EntryFields): EventInput => (text("move") === "" ? {} : { unmatchedStart: "move" });

const clean = (text: string): string => text.trim().replaceAll("\r\n", "\n");

const orNull = (text: string): string | null => (clean(text) === "" ? null : clean(text));

const filled = ({ text }: EntryFields, names: readonly string[]): EventInput =>
  Object.fromEntries(names.flatMap((name) => (clean(text(name)) === "" ? [] : [[name, clean(text(name))]])));

/** Only a call has a direction, only a task a priority. */
const fits = ({ text }: EntryFields, name: string): boolean =>
  (name !== "callDirection" || text("type") === "call") && (name !== "priority" || text("type") === "task");

/** The types of events, in the order of a form. */
export const eventTypes: readonly EventType[] = ["meeting", "call", "task", "event", "note", "absence"];

/** The type in a text; a meeting where there is none. */
export const typeIn = (text: string | undefined): EventType => eventTypes.find((type) => type === text) ?? "meeting";
