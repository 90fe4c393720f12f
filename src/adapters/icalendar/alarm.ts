import type { ExchangedAlarm } from "../../calendar/exchange/exchanged-event.js";
import type { ReminderUnit } from "../../model/reminder.js";
import type { ContentLine } from "./content-line.js";
import type { EventProperties } from "./event-properties.js";
import { eventProperties, propertyOf } from "./event-properties.js";
import type { Property } from "./property.js";
import { paramOf, valuesOf } from "./property.js";

/** A reminder counts so many units at most. */
const mostUnits = 100_000;

/**
 * What a VALARM asks for; `null` where a reminder cannot say it: after the start, before the end, by seconds, by days
 * and hours together, at a place, or an action that tells people nothing.
 */
export function alarmOf(lines: readonly ContentLine[]): ExchangedAlarm | null {
  const { properties, found } = eventProperties(lines);
  const trigger = propertyOf(properties, "TRIGGER");
  if (found.length > 0 || trigger === undefined || !tellsPeople(properties)) return null;
  if ((paramOf(trigger, "RELATED") ?? "START").toUpperCase() !== "START") return null;
  return /^[+-]?P/i.test(trigger.value) ? beforeStart(trigger.value) : atInstant(trigger);
}

// An alarm of Apple's that hangs on a place has an instant too, of 1976.
const tellsPeople = (properties: EventProperties): boolean =>
  /^(?:DISPLAY|EMAIL|AUDIO)$/i.test(propertyOf(properties, "ACTION")?.value ?? "") &&
  !properties.has("X-APPLE-PROXIMITY");

/** What two alarms must share to be one. */
export const alarmKey = (alarm: ExchangedAlarm): string =>
  alarm.mode === "atInstant" ? alarm.at.toISOString() : `${alarm.amount} ${alarm.unit}`;

/** The TRIGGER of an alarm as a duration; of one at an instant there is none. */
export const triggerOf = ({ amount, unit }: Extract<ExchangedAlarm, { mode: "beforeStart" }>): string =>
  `-P${unit === "minute" || unit === "hour" ? "T" : ""}${amount}${unit.charAt(0).toUpperCase()}`;

function beforeStart(text: string): ExchangedAlarm | null {
  const [all, sign, weeks, days, hours, minutes, seconds] = pattern.exec(text) ?? [];
  if (all === undefined) return null;
  const exact = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  const nominal = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  if ((nominal > 0 && exact > 0) || exact % 60 !== 0 || (sign !== "-" && nominal + exact > 0)) return null;
  const [amount, unit] = counted({ weeks, days, hours, minutes, seconds }, nominal, exact / 60);
  return amount > mostUnits ? null : { mode: "beforeStart", amount, unit };
}

type Told = Readonly<Record<"weeks" | "days" | "hours" | "minutes" | "seconds", string | undefined>>;

/** Counts by the unit that it was told in, so that it goes out as it came in. */
function counted(told: Told, nominal: number, minutes: number): readonly [amount: number, unit: ReminderUnit] {
  if (minutes === 0 && told.weeks !== undefined && nominal % 7 === 0) return [nominal / 7, "week"];
  if (nominal > 0 || (minutes === 0 && told.days !== undefined)) return [nominal, "day"];
  if (told.hours !== undefined && minutes % 60 === 0) return [minutes / 60, "hour"];
  return [minutes, "minute"];
}

const pattern =
  /^([+-])?P(?=[\dT])(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/i;

function atInstant(trigger: Property): ExchangedAlarm | null {
  const value = String(valuesOf(trigger.params.has("VALUE") ? trigger : { ...trigger, params: dateTime })[0]);
  const at = new Date(value);
  return /Z$/.test(value) && !Number.isNaN(at.getTime()) ? { mode: "atInstant", at } : null;
}

const dateTime = new Map([["VALUE", ["DATE-TIME"]]]);
