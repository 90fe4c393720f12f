import type { ExchangedAlarm } from "../../calendar/exchange/exchanged-event.js";
import { triggerOf } from "./alarm.js";
import { formatProperty } from "./format-property.js";

/** Writes a reminder as a VALARM that shows the subject. */
export const alarmLines = (alarm: ExchangedAlarm, subject: string): readonly string[] => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  formatProperty("DESCRIPTION", "text", [subject]),
  alarm.mode === "atInstant"
    ? formatProperty("TRIGGER", "date-time", [instantText(alarm.at)])
    : `TRIGGER:${triggerOf(alarm)}`,
  "END:VALARM",
];

/** An instant to the second, as jCal has it. */
export const instantText = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;
