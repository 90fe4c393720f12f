import { emptyEvent, firstStatus } from "../../src/calendar/event-details.js";
import { newEvent } from "../../src/calendar/new-event.js";
import type { Id } from "../../src/kernel/id.js";
import type { CalendarEvent, EventType } from "../../src/model/calendar-event.js";
import type { Guest } from "../../src/model/guest.js";
import { parseRRule } from "../../src/recurrence/parse-rrule.js";
import { seriesNumber } from "../recurrence/some-series.js";
import { mixed } from "./mixed.js";

/** How many users there are, a hundred in each company. */
const users = 500;

/** How many companies the users work in, one after the other. */
const companies = 5;

/** The user of a number. */
export const userId = (i: number) => `user-${String(i % users).padStart(3, "0")}` as Id<"user">;

/** The company that a user works in. */
export const companyOf = (user: number) => `company-${user % companies}` as Id<"company">;

/** The colleagues that come after a user in its company, the user first. */
export const colleagues = (user: number, count: number): readonly Id<"user">[] =>
  Array.from({ length: count }, (_, k) => userId(user + k * companies));

/** One event in so many is a series. */
const everySeries = 20;

/** The first day of the three years in which the other events lie. */
const firstDay = Date.UTC(2024, 0, 1);

const dayMs = 86_400_000;
const types: readonly EventType[] = [
  "meeting",
  "meeting",
  "meeting",
  "meeting",
  "call",
  "call",
  "task",
  "task",
  "event",
];
const createdAt = new Date("2023-12-01T08:00:00Z");

/** An event with those who are invited. */
interface EventAndGuests {
  /** The event, as the library makes it. */
  readonly event: CalendarEvent;
  /** The guests. */
  readonly guests: readonly Guest[];
}

/** The event of a number, the same for the same number, made by the library. One in ten has a colleague as guest, one in ten is private. */
export function eventNumber(i: number): EventAndGuests {
  const user = mixed(i, 1) % users;
  const type = mixed(i, 2) % 20 === 0 ? "absence" : (types[mixed(i, 3) % types.length] ?? "meeting");
  const guests = mixed(i, 4) % 10 === 0 ? [guestOf(i, user)] : [];
  const common = { version: 1, createdAt, updatedAt: createdAt, archivedAt: null, custom: {} };
  const draft = {
    ...common,
    ...emptyEvent(type, { actor: actorOf(user) }),
    id: eventId(i),
    companyId: companyOf(user),
    subject: `${type} ${i} with customer ${mixed(i, 5) % 10_000}`,
    location: mixed(i, 6) % 3 === 0 ? `Room ${mixed(i, 6) % 50}` : null,
    visibility: mixed(i, 7) % 10 === 0 ? "private" : "public",
    ...(i % everySeries === 0 ? seriesTimes(i / everySeries) : singleTimes(i, type)),
  } as const;
  return { event: newEvent(draft, firstStatus(type), guests), guests };
}

const eventId = (i: number) => `event-${String(i).padStart(7, "0")}` as Id<"calendarEvent">;

const actorOf = (user: number) => ({
  userId: userId(user),
  companyId: companyOf(user),
  companyIds: [companyOf(user)],
  teamId: null,
  teamIds: [],
  locale: "en",
  timeZone: "Europe/Paris",
});

/** A colleague; one in five of them declined. */
function guestOf(i: number, user: number): Guest {
  const declined = mixed(i, 8) % 5 === 0;
  return {
    id: `guest-${i}` as Id<"guest">,
    version: 1,
    createdAt,
    updatedAt: createdAt,
    companyId: companyOf(user),
    archivedAt: null,
    custom: {},
    eventId: eventId(i),
    name: "Colleague",
    email: null,
    userId: userId(user + companies * (1 + (mixed(i, 9) % 90))),
    personKey: null,
    answer: declined ? "no" : null,
    answeredAt: declined ? createdAt : null,
  };
}

type Times = Pick<
  CalendarEvent,
  "allDay" | "startLocal" | "endLocal" | "startOn" | "endOn" | "timeZone" | "recurrence" | "rruleText"
>;

const once = { recurrence: null, rruleText: null };

function singleTimes(i: number, type: EventType): Times {
  const day = new Date(firstDay + (mixed(i, 10) % (3 * 365)) * dayMs);
  if (type !== "absence") return { ...hours(dateOf(day), 7 + (mixed(i, 11) % 12), "Europe/Paris"), ...once };
  const startOn = dateOf(day);
  const endOn = dateOf(new Date(day.getTime() + (mixed(i, 12) % 14) * dayMs));
  return { allDay: true, startLocal: null, endLocal: null, startOn, endOn, timeZone: "Europe/Paris", ...once };
}

function seriesTimes(k: number): Times {
  const { start, zone, rule } = seriesNumber(k);
  const times = hours(start.slice(0, 10) as Date10, Number(start.slice(11, 13)), zone);
  const parsed = parseRRule(rule, times.startLocal, zone);
  if (!parsed.ok) throw new Error(`the rule ${rule} is refused`);
  return { ...times, ...parsed.value };
}

type Date10 = NonNullable<CalendarEvent["startOn"]>;

const dateOf = (day: Date) => day.toISOString().slice(0, 10) as Date10;

function hours(date: Date10, hour: number, timeZone: string) {
  const at = (h: number) => `${date}T${String(h).padStart(2, "0")}:00:00` as NonNullable<CalendarEvent["startLocal"]>;
  return { allDay: false, startLocal: at(hour), endLocal: at(hour + 1), startOn: null, endOn: null, timeZone };
}
