import { instantOfStart } from "../../calendar/event-times.js";
import type { ExchangedAlarm, ExchangedDetails, ExchangedParts } from "../../calendar/exchange/exchanged-event.js";
import type { Refusal } from "../../kernel/decision.js";
import { isStorableText } from "../../kernel/storable-text.js";
import { alarmKey, alarmOf } from "./alarm.js";
import type { Component } from "./component.js";
import type { EventProperties } from "./event-properties.js";
import { propertyOf } from "./event-properties.js";
import { coordinatesOf } from "./geo.js";
import { readMoment } from "./moment.js";
import { statusProperty } from "./own-properties.js";
import { textOf } from "./property.js";
import { readExtras } from "./read-extras.js";
import type { EventPeople } from "./read-people.js";
import type { EventTimes } from "./read-times.js";
import type { ZoneFinder } from "./zone-finder.js";

/** What is needed to read what an event and an occurrence have in common. */
export interface PartsSource {
  /** The component. */
  readonly component: Component;
  /** Its properties. */
  readonly properties: EventProperties;
  /** When it is. */
  readonly times: EventTimes;
  /** Who takes part. */
  readonly people: EventPeople;
  /** The zones of its calendar. */
  readonly zones: ZoneFinder;
  /** The subject of one that has none. */
  readonly subject: string;
}

/** Reads what an event and an occurrence have in common. */
export function readParts({ component, properties, times, people, zones, subject }: PartsSource): ExchangedParts {
  const details = readDetails(properties, times, subject);
  return {
    details,
    organizer: people.organizer,
    guests: people.guests,
    alarms: readAlarms(component),
    revision: revisionOf(properties),
    changedAt: changedAt(properties, zones),
    extras: readExtras(component, properties, people, details.subject),
  };
}

function readDetails(properties: EventProperties, times: EventTimes, subject: string): ExchangedDetails {
  const geo = propertyOf(properties, "GEO");
  const coordinates = geo === undefined ? null : coordinatesOf(geo);
  return {
    subject: readText(properties, "SUMMARY") ?? subject,
    description: readText(properties, "DESCRIPTION"),
    location: readText(properties, "LOCATION"),
    ...(coordinates ?? { latitude: null, longitude: null }),
    visibility: word(properties, "CLASS", "PUBLIC") === "PUBLIC" ? "public" : "private",
    busy: word(properties, "TRANSP", "OPAQUE") !== "TRANSPARENT",
    status: statusOf(properties),
    ...times,
  };
}

/** The text of a property; `null` for a blank one. */
export function readText(properties: EventProperties, name: string): string | null {
  const property = propertyOf(properties, name);
  const text = property === undefined ? "" : textOf(property);
  return text.trim() === "" ? null : text;
}

const word = (properties: EventProperties, name: string, otherwise: string): string =>
  (propertyOf(properties, name)?.value ?? otherwise).trim().toUpperCase();

function statusOf(properties: EventProperties): ExchangedDetails["status"] {
  const status = word(properties, "STATUS", "");
  if (status === "CANCELLED") return "cancelled";
  if (status !== "CONFIRMED" && status !== "TENTATIVE") return null;
  return status === "CONFIRMED" && word(properties, statusProperty, "") === "DONE" ? "done" : "planned";
}

function readAlarms({ parts }: Component): readonly ExchangedAlarm[] {
  const alarms = parts.flatMap((part) => (part.name === "VALARM" ? (alarmOf(part.properties) ?? []) : []));
  return [...new Map(alarms.map((alarm) => [alarmKey(alarm), alarm])).values()];
}

const revisionOf = (properties: EventProperties): number => {
  const text = word(properties, "SEQUENCE", "0");
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

function changedAt(properties: EventProperties, zones: ZoneFinder): Date | null {
  const property = propertyOf(properties, "LAST-MODIFIED") ?? propertyOf(properties, "DTSTAMP");
  const moment = property === undefined ? null : readMoment(property, zones);
  return moment?.ok ? instantOfStart(moment.value.zone, moment.value.at) : null;
}

/** Why texts cannot be taken over: they do not fit the fields of an event, and are not cut. */
export function objectionsToTexts(uid: string, { details, extras }: ExchangedParts): Refusal[] {
  const { subject, description, location } = details;
  const texts = [
    ["uid", uid, 255],
    ["subject", subject, 255],
    ["description", description, 20_000],
    ["location", location, 1024],
    ["extras", extras, 20_000],
  ] as const;
  return texts.flatMap(([field, text, most]) => [
    ...((text ?? "").length > most ? [{ code: "INPUT_TOO_LONG", path: [field], params: { most } }] : []),
    ...(isStorableText(text ?? "") ? [] : [{ code: "INPUT_TEXT_UNSTORABLE", path: [field] }]),
  ]);
}
