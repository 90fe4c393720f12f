import { describe, expect, it } from "vitest";
import type { ExchangedEvent } from "../../../src/adapters/icalendar/index.js";
import { readCalendar, writeCalendar } from "../../../src/adapters/icalendar/index.js";
import { CrmError } from "../../../src/kernel/crm-error.js";
import { calendarText, eventText } from "./calendar-text.js";

const now = new Date("2026-03-01T12:00:00.789Z");

const event = (...lines: readonly string[]): ExchangedEvent => {
  const { events, refused } = readCalendar(calendarText(eventText(...lines)), { timeZone: "Europe/Paris" });
  const [first] = events;
  if (first === undefined) throw new Error(JSON.stringify(refused));
  return first;
};

const linesOf = (...events: readonly ExchangedEvent[]): readonly string[] =>
  writeCalendar(events, { now }).replaceAll("\r\n ", "").split("\r\n");

const errorOf = (change: Partial<ExchangedEvent>): unknown => {
  try {
    return writeCalendar([{ ...event(), ...change }], { now });
  } catch (error) {
    return error instanceof CrmError ? [error.code, ...error.refusals] : error;
  }
};

describe("writeCalendar", () => {
  it("EVT-11 writes a calendar of RFC 5545", () => {
    const text = writeCalendar([event("DTSTART:20260302T090000Z", "LAST-MODIFIED:20260101T000000Z")], {
      now,
      productId: "-//Société; A,B//FR",
      method: "PUBLISH",
      name: "Équipe, ventes",
    });
    expect(text).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Société\\; A\\,B//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Équipe\\, ventes",
        "BEGIN:VEVENT",
        "UID:one@example.org",
        "DTSTAMP:20260301T120000Z",
        "DTSTART:20260302T090000Z",
        "DTEND:20260302T090000Z",
        "SUMMARY:Visit",
        "TRANSP:OPAQUE",
        "SEQUENCE:0",
        "LAST-MODIFIED:20260101T000000Z",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
    expect(readCalendar(text, { timeZone: "UTC" })).toMatchObject({ method: "PUBLISH", name: "Équipe, ventes" });
  });

  it("EVT-11 writes a calendar of nothing", () => {
    expect(readCalendar(writeCalendar([], { now }), { timeZone: "UTC" })).toEqual({
      method: null,
      name: null,
      events: [],
      refused: [],
      notes: [],
    });
  });

  it("EVT-11 writes the dates of a series all as its start", () => {
    const series = event(
      "RRULE:FREQ=DAILY;UNTIL=20260601T070000Z",
      "EXDATE:20260305T080000Z",
      "RDATE:20260701T070000Z",
    );
    const [override] = readCalendar(calendarText(eventText("DTSTART:20260304T100000Z", "SUMMARY:x")), {
      timeZone: "UTC",
    }).events;
    if (override === undefined) throw new Error("not read");
    const {
      uid: _u,
      originalStart: _o,
      recurrence: _r,
      rruleText: _t,
      excludedStarts: _e,
      extraStarts: _x,
      overrides: _v,
      ...parts
    } = override;
    const lines = linesOf({ ...series, overrides: [{ ...parts, originalStart: "2026-03-04T09:00:00" as never }] });
    for (const line of [
      "DTSTART;TZID=Europe/Paris:20260302T090000",
      "RRULE:FREQ=DAILY;UNTIL=20260601T070000Z",
      "EXDATE;TZID=Europe/Paris:20260305T090000",
      "RDATE;TZID=Europe/Paris:20260701T090000",
      "RECURRENCE-ID;TZID=Europe/Paris:20260304T090000",
      "DTSTART:20260304T100000Z",
    ])
      expect(lines).toContain(line);
    expect(lines.filter((line) => line === "UID:one@example.org")).toHaveLength(2);
    expect(lines.indexOf("RRULE:FREQ=DAILY;UNTIL=20260601T070000Z")).toBeLessThan(
      lines.indexOf("RECURRENCE-ID;TZID=Europe/Paris:20260304T090000"),
    );
    expect(lines.filter((line) => line === "BEGIN:VTIMEZONE")).toHaveLength(1);
  });

  it("EVT-11 writes whole days as dates, the end after the last, and their zone apart", () => {
    const lines = linesOf(
      event(
        "DTSTART;VALUE=DATE:20260302",
        "DTEND;VALUE=DATE:20260304",
        "RRULE:FREQ=DAILY;UNTIL=20260601",
        "EXDATE;VALUE=DATE:20260303",
      ),
    );
    for (const line of [
      "DTSTART;VALUE=DATE:20260302",
      "DTEND;VALUE=DATE:20260304",
      "X-CRMKIT-TIMEZONE:Europe/Paris",
      "RRULE:FREQ=DAILY;UNTIL=20260601",
      "EXDATE;VALUE=DATE:20260303",
    ])
      expect(lines).toContain(line);
    expect(lines).not.toContain("BEGIN:VTIMEZONE");
  });

  it("EVT-11 tells each zone once, of changed occurrences too, from the first year on", () => {
    const lines = linesOf(
      event("UID:a", "DTSTART;TZID=Europe/Paris:20150302T090000"),
      event("UID:b", "DTEND;TZID=America/New_York:20260302T150000"),
      event("UID:c", "DTSTART;TZID=Asia/Kolkata:20260302T150000"),
    );
    expect(lines.filter((line) => line.startsWith("TZID:"))).toEqual(["TZID:Europe/Paris", "TZID:Asia/Kolkata"]);
    expect(lines).toContain("DTSTART:20140330T020000");
  });

  it("EVT-11 writes what the fields say, not what was kept for something else", () => {
    const read = event(
      "STATUS:TENTATIVE",
      "CLASS:CONFIDENTIAL",
      "GEO:x",
      "ATTENDEE;ROLE=CHAIR;PARTSTAT=DELEGATED:mailto:a@x.org",
      "ATTENDEE;ROLE=CHAIR:mailto:b@x.org",
      "LOCATION;LANGUAGE=fr:Salle",
      "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM",
      "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT9M\r\nEND:VALARM",
    );
    const lines = linesOf({
      ...read,
      details: {
        ...read.details,
        status: "cancelled",
        visibility: "public",
        latitude: 1e-7,
        longitude: -2,
        location: null,
      },
      guests: [{ name: "A", email: "a@x.org", answer: "yes" }],
      alarms: [{ mode: "beforeStart", amount: 9, unit: "minute" }],
    });
    expect(lines.slice(lines.indexOf("SUMMARY:Visit"), -2)).toEqual([
      "SUMMARY:Visit",
      "GEO:0.0000001000;-2",
      "STATUS:CANCELLED",
      "TRANSP:OPAQUE",
      "ATTENDEE;CN=A;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:a@x.org",
      "SEQUENCE:0",
      "BEGIN:VALARM",
      "ACTION:AUDIO",
      "TRIGGER:-PT9M",
      "END:VALARM",
      "END:VEVENT",
    ]);
  });

  it("EVT-11 keeps an answer that no field says until there is one", () => {
    const read = event("ATTENDEE;PARTSTAT=DELEGATED:mailto:a@x.org", "ATTENDEE:mailto:b@x.org");
    expect(linesOf(read).filter((line) => line.startsWith("ATTENDEE"))).toEqual([
      "ATTENDEE;PARTSTAT=DELEGATED:mailto:a@x.org",
      "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:b@x.org",
    ]);
  });

  it("EVT-11 writes line breaks of any kind as those of iCalendar", () => {
    const read = event();
    const lines = linesOf({ ...read, details: { ...read.details, description: "a\r\nb\rc\nd" } });
    expect(lines).toContain("DESCRIPTION:a\\nb\\nc\\nd");
  });

  it.each([
    ["END:VEVENT\nBEGIN:VEVENT"],
    ["BEGIN:VALARM"],
    ["BEGIN:VEVENT\nEND:VEVENT"],
    ["END:VCALENDAR"],
    ["no line"],
    [""],
    ["X-A:1\n\nX-B:2"],
  ])("EVT-11 refuses to write %j as extras", (extras) => {
    expect(errorOf({ extras })).toEqual(["INPUT_INVALID", { code: "INPUT_MALFORMED", path: [0, "extras"] }]);
  });

  it("EVT-11 refuses line breaks where they would make lines, and zones that are none", () => {
    const inLine = ["INPUT_INVALID", { code: "INPUT_MALFORMED", path: [0] }];
    expect(errorOf({ extras: "X-A:1\rX-B:2" })).toEqual(inLine);
    expect(errorOf({ uid: "a\rb" })).toEqual(inLine);
    expect(errorOf({ organizer: { name: "", email: "a@x.org\nX-A:1" } })).toEqual(inLine);
    expect(errorOf({ details: { ...event().details, timeZone: "Mars/Olympus" } })).toEqual([
      "INPUT_INVALID",
      { code: "INPUT_MALFORMED", path: [0, "details", "timeZone"] },
    ]);
  });
});
