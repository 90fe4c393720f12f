import type { EventType } from "../model/calendar-event.js";

/** What types of events are called, by language. */
export const eventTypeWords = {
  en: { event: "Event", call: "Call", meeting: "Meeting", task: "Task", note: "Note", absence: "Absence" },
  fr: { event: "Événement", call: "Appel", meeting: "Réunion", task: "Tâche", note: "Note", absence: "Absence" },
} as const satisfies Readonly<Record<string, Readonly<Record<EventType, string>>>>;

/** What a type of events is called in a message: in French, or else in English. */
export const eventTypeWord = (language: string, type: EventType): string =>
  eventTypeWords[/^fr(-|$)/.test(language) ? "fr" : "en"][type];
