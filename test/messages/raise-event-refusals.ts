import type { NewEvent } from "../../src/calendar/event-input.schema.js";
import type { RefusalCode } from "../../src/messages/messages.js";
import { replace } from "../../src/plan/write.js";
import { enterSeries, journalOf } from "../support/calendar-book.js";
import type { World } from "../support/open-world.js";
import type { Raise } from "./raise-call-faults.js";

const start = "2026-03-02T10:00";
const second = "2026-03-03T10:00:00";

const preview = ({ ann }: World, more: Partial<NewEvent> = {}) =>
  ann.calendar.preview.create({ subject: "Kick-off", type: "meeting", startLocal: start, ...more });

const entered = async ({ ann }: World, more: Partial<NewEvent> = {}) =>
  (await ann.calendar.create({ subject: "Kick-off", type: "meeting", startLocal: start, ...more })).event.id;

const daily = async (world: World): Promise<string> => (await enterSeries(world, start, "FREQ=DAILY")).id;

const rule =
  (rrule: string): Raise =>
  (world) =>
    preview(world, { rrule });

/** An occurrence of a series, and what was taken out of it. */
async function takenOut(world: World) {
  const eventId = await daily(world);
  const result = await world.ann.calendar.update({ eventId, occurrence: second, changes: { subject: "Own" } });
  return { eventId, taken: result.event.id, journalId: journalOf(result) };
}

/** A series with other exceptions than commands make. */
async function seriesWith(world: World, fields: object): Promise<string> {
  const event = await world.ann.calendar.get(await daily(world));
  const write = replace("calendarEvent", event, fields, new Date(0));
  await world.storage.commit({ writes: [write], entries: [] });
  return event.id;
}

/** Commands on events that are refused. */
export const raiseEventRefusals = {
  EVENT_START_MISSING: (world) => preview(world, { startLocal: null }),
  EVENT_ENDS_BEFORE_START: (world) => preview(world, { endLocal: "2026-03-01T10:00" }),
  EVENT_SPAN_UNFIT: (world) => preview(world, { startOn: "2026-03-02" }),
  EVENT_OUT_OF_TIME: (world) => preview(world, { startLocal: "2999-12-31T23:30" }),
  EVENT_CATEGORY_UNFIT: async (world) => {
    const cold = { kind: "eventCategory", name: "Cold", code: "cold", eventType: "call" } as const;
    return preview(world, { categoryId: (await world.ann.referenceData.create(cold)).id });
  },
  EVENT_FIELD_UNFIT: (world) => preview(world, { priority: "low" }),
  EVENT_COORDINATES_INCOMPLETE: (world) => preview(world, { latitude: 1 }),
  EVENT_ORGANIZER_TWICE: (world) => preview(world, { organizerId: "ann", organizerEmail: "x@y.example" }),
  EVENT_ARCHIVED: async (world) => {
    const eventId = await entered(world);
    await world.ann.calendar.archive({ eventId });
    return world.ann.calendar.done({ eventId });
  },
  EVENT_CANCELLED: async (world) => {
    const eventId = await entered(world);
    await world.ann.calendar.cancel({ eventId });
    return world.ann.calendar.done({ eventId });
  },
  EVENT_HAS_NO_STATUS: (world) => preview(world, { type: "note", status: "done" }),
  EVENT_OF_SERIES: async (world) => world.ann.calendar.archive({ eventId: (await takenOut(world)).taken }),
  SERIES_LASTS_TOO_LONG: (world) =>
    preview(world, { endLocal: "2027-03-04T10:00", recurrence: { frequency: "weekly", weekdays: [1] } }),
  EVENT_NOT_A_SERIES: async (world) => world.ann.calendar.done({ eventId: await entered(world), occurrence: second }),
  OCCURRENCE_UNKNOWN: async (world) =>
    world.ann.calendar.done({ eventId: await daily(world), occurrence: "2026-03-03T11:00:00" }),
  OCCURRENCE_MISSING: async (world) => world.ann.calendar.done({ eventId: await daily(world), scope: "following" }),
  OCCURRENCE_EXTRA: async (world) => {
    const eventId = await seriesWith(world, { extraStarts: ["2026-03-03T12:00:00"] });
    return world.ann.calendar.done({ eventId, occurrence: "2026-03-03T12:00:00", scope: "following" });
  },
  OCCURRENCE_FIELD_OF_SERIES: async (world) =>
    world.ann.calendar.update({ eventId: await daily(world), occurrence: second, changes: { recurrence: null } }),
  OCCURRENCE_CANCELLED: async (world) => {
    const eventId = await daily(world);
    await world.ann.calendar.cancel({ eventId, occurrence: second });
    return world.ann.calendar.done({ eventId, occurrence: second });
  },
  SERIES_EXCEPTIONS_TOO_MANY: async (world) => {
    const excludedStarts = Array.from({ length: 1_000 }, (_, i) => `${3_000 + i}-01-01T10:00:00`);
    return world.ann.calendar.cancel({ eventId: await seriesWith(world, { excludedStarts }), occurrence: second });
  },
  GUEST_ADDRESS_MISSING: (world) => preview(world, { guests: [{ name: "Lee" }] } as never),
  GUEST_TWICE: (world) => preview(world, { guests: [{ userId: "bob" }, { userId: "bob" }] } as never),
  GUESTS_TOO_MANY: async (world) => {
    const guests = Array.from({ length: 200 }, (_, i) => ({ userId: `u${i}` }));
    const eventId = await entered(world, { guests } as never);
    return world.ann.calendar.invite({ eventId, guests: [{ userId: "bob" }] });
  },
  GUEST_UNKNOWN: async (world) => world.ann.calendar.uninvite({ eventId: await entered(world), guestId: "x" }),
  EVENT_EDIT_ERASED: async (world) => {
    const eventId = await entered(world, { guests: [{ name: "Lee", email: "lee@x.example" }] } as never);
    const changes = { description: "Call lee@x.example" };
    const { journalId } = await world.ann.calendar.update({ eventId, changes });
    await world.ann.privacy.erase({ email: "lee@x.example" });
    return world.ann.calendar.undo({ journalId: journalId ?? "" });
  },
  EVENT_EDIT_UNDONE: async (world) => {
    const { journalId } = await takenOut(world);
    await world.ann.calendar.undo({ journalId });
    return world.ann.calendar.undo({ journalId });
  },
  EVENT_EDIT_RECORD_CHANGED: async (world) => {
    const { taken, journalId } = await takenOut(world);
    await world.ann.calendar.done({ eventId: taken });
    return world.ann.calendar.undo({ journalId });
  },
  EVENT_EDIT_RECORD_USED: async (world) => {
    const { taken, journalId } = await takenOut(world);
    await entered(world, { relatedKeys: [`calendarEvent/${taken}`] });
    return world.ann.calendar.undo({ journalId });
  },
  RECURRENCE_NEVER_HAPPENS: (world) =>
    preview(world, { recurrence: { frequency: "yearly", months: [2], monthDays: [30] } }),
  RECURRENCE_START_UNMATCHED: (world) => preview(world, { recurrence: { frequency: "weekly", weekdays: [2] } }),
  RECURRENCE_ENDS_BEFORE_START: (world) =>
    preview(world, { recurrence: { frequency: "daily", end: { kind: "until", date: "2026-03-01" } } }),
  RECURRENCE_SET_POSITION_TOO_FAR: (world) =>
    preview(world, { recurrence: { frequency: "weekly", weekdays: [1], setPositions: [9] } }),
  RECURRENCE_WEEKDAY_NTH_UNFIT: (world) =>
    preview(world, { recurrence: { frequency: "monthly", weekdays: [{ day: 1, nth: 6 }] } }),
  RECURRENCE_PARTS_UNFIT: (world) => preview(world, { recurrence: { frequency: "weekly", monthDays: [2] } }),
  RECURRENCE_TWICE: (world) => preview(world, { recurrence: { frequency: "daily" }, rrule: "FREQ=DAILY" }),
  RRULE_MALFORMED: rule("OFTEN"),
  RRULE_PART_UNKNOWN: rule("FREQ=DAILY;BYMOOD=GOOD"),
  RRULE_PART_TWICE: rule("FREQ=DAILY;COUNT=1;COUNT=2"),
  RRULE_VALUE_OUT_OF_RANGE: rule("FREQ=DAILY;INTERVAL=0"),
  RRULE_COUNT_AND_UNTIL: rule("FREQ=DAILY;COUNT=1;UNTIL=20270101T000000Z"),
  RRULE_UNSUPPORTED: rule("RSCALE=GREGORIAN;FREQ=DAILY"),
} as const satisfies { readonly [C in RefusalCode]?: Raise };
