import type { ExchangedEvent } from "../../calendar/exchange/exchanged-event.js";
import type { LocalDateTime } from "../../kernel/local-date-time.js";

/** A meeting as calendars tell each other, with what a test wants otherwise. */
export const sampleExchangedEvent = (uid: string, more: Partial<ExchangedEvent> = {}): ExchangedEvent => ({
  uid,
  originalStart: null,
  details: {
    subject: `Meeting ${uid}`,
    description: null,
    location: null,
    latitude: null,
    longitude: null,
    visibility: "public",
    busy: true,
    timeZone: "Europe/Paris",
    status: "planned",
    allDay: false,
    startLocal: "2026-03-02T10:00:00" as LocalDateTime, // a time of the calendar
    endLocal: "2026-03-02T11:00:00" as LocalDateTime,
    startOn: null,
    endOn: null,
  },
  organizer: null,
  guests: [],
  alarms: [],
  revision: 0,
  changedAt: new Date("2026-02-01T00:00:00Z"),
  extras: null,
  recurrence: null,
  rruleText: null,
  excludedStarts: [],
  extraStarts: [],
  overrides: [],
  ...more,
});
