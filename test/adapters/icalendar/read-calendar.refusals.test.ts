import { describe, expect, it } from "vitest";
import { readCalendar } from "../../../src/adapters/icalendar/index.js";
import { CrmError } from "../../../src/kernel/crm-error.js";
import { calendarText, eventText } from "./calendar-text.js";

const read = (...components: readonly string[]) =>
  readCalendar(calendarText(...components), { timeZone: "Europe/Paris" });

const codesOf = (...lines: readonly string[]): readonly string[] =>
  read(eventText(...lines)).refused.flatMap(({ refusals }) => refusals.map(({ code }) => code));

const errorOf = (text: string, timeZone = "UTC"): unknown => {
  try {
    return readCalendar(text, { timeZone });
  } catch (error) {
    return error instanceof CrmError ? [error.code, ...error.refusals] : error;
  }
};

const many = (count: number, line: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => line(i));

describe("an item that is refused", () => {
  const otherStart = "DTSTART:20260302T090000";
  it.each<[code: string, ...lines: string[]]>([
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART:20260302T090000+0100"],
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART:20260302T0900"],
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART:20260230T090000"],
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART:20260302T250000"],
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART:00010101T000000"],
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART:99991231T000000"],
    ["ICALENDAR_VALUE_UNREADABLE", otherStart, "DTEND;VALUE=DATE:20260303"],
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART;VALUE=DATE:20260302", "DTEND:20260303T100000"],
    ["ICALENDAR_VALUE_UNREADABLE", otherStart, "DURATION:1H"],
    ["ICALENDAR_VALUE_UNREADABLE", "DTSTART;VALUE=DATE:20260302", "DURATION:PT1H"],
    ["ICALENDAR_VALUE_UNREADABLE", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:soon"],
    ["ICALENDAR_END_BEFORE_START", otherStart, "DTEND:20260302T085959"],
    ["ICALENDAR_END_BEFORE_START", otherStart, "DURATION:-PT1H"],
    ["ICALENDAR_END_BEFORE_START", "DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260301"],
    ["ICALENDAR_SUBJECT_MISSING", "SUMMARY:  "],
    ["ICALENDAR_ZONE_UNKNOWN", "DTSTART;TZID=Mars/Olympus:20260302T090000"],
    ["ICALENDAR_ZONE_UNKNOWN", otherStart, "DTEND;TZID=IST:20260302T100000"],
    ["ICALENDAR_RULE_TOO_FREQUENT", "RRULE:FREQ=HOURLY;COUNT=3"],
    ["ICALENDAR_RULE_TOO_FREQUENT", "RRULE:INTERVAL=90;freq=minutely"],
    ["RRULE_VALUE_OUT_OF_RANGE", "RRULE:FREQ=DAILY;INTERVAL=0"],
    ["RRULE_MALFORMED", "RRULE:WHENEVER"],
    ["ICALENDAR_EXRULE_UNSUPPORTED", "RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY"],
    ["ICALENDAR_PERIOD_UNSUPPORTED", "RDATE;VALUE=PERIOD:20260303T090000Z/PT2H"],
    ["ICALENDAR_PROPERTY_REPEATED", "RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=WEEKLY;COUNT=2"],
    ["ICALENDAR_PROPERTY_REPEATED", "SUMMARY:a", "SUMMARY:b"],
    ["ICALENDAR_MALFORMED", "this is no line"],
    ["ICALENDAR_MALFORMED", 'ATTENDEE;CN="open:mailto:a@example.org'],
    ["ICALENDAR_RANGE_UNSUPPORTED", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T080000Z"],
    ["INPUT_TOO_LONG", `SUMMARY:${"x".repeat(256)}`],
    ["INPUT_TOO_LONG", `LOCATION:${"x".repeat(1025)}`],
    ["INPUT_TOO_LONG", `DESCRIPTION:${"x".repeat(20_001)}`],
    ["INPUT_TOO_LONG", `X-ANY:${"x".repeat(20_000)}`],
    ["INPUT_TOO_LONG", `UID:${"x".repeat(256)}`],
    ["INPUT_TOO_LONG", `ATTENDEE;CN=${"x".repeat(256)}:mailto:a@example.org`],
    ["INPUT_TEXT_UNSTORABLE", "SUMMARY:a\u0000b"],
    ["INPUT_TEXT_UNSTORABLE", "DESCRIPTION:a\ud83d"],
    ["INPUT_TEXT_UNSTORABLE", "X-ANY:a\udc00"],
    ["ICALENDAR_LINE_TOO_LONG", `X-ANY:${"x".repeat(100_000)}`],
    ["ICALENDAR_GUESTS_TOO_MANY", ...many(201, (i) => `ATTENDEE:mailto:g${i}@example.org`)],
    [
      "ICALENDAR_DATES_TOO_MANY",
      "RRULE:FREQ=DAILY",
      ...many(1001, (i) => `EXDATE;VALUE=DATE:2${String(i).padStart(3, "0")}0101`),
    ],
  ])("EVT-11 is told with %s", (code, ...lines) => {
    expect(codesOf(...lines)).toEqual([code]);
  });

  it("EVT-11 has no start", () => {
    const { refused } = read("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nEND:VEVENT");
    expect(refused[0]?.refusals).toEqual([{ code: "ICALENDAR_START_MISSING" }]);
  });

  it("EVT-11 keeps its lines, its name and its place, and the others are read", () => {
    const { events, refused } = read(
      eventText("UID:a", "DURATION:long", `X-ANY:${"é".repeat(60)}`),
      eventText("UID:b"),
    );
    expect(events.map(({ uid }) => uid)).toEqual(["b"]);
    expect(refused).toEqual([
      {
        component: "VEVENT",
        uid: "a",
        subject: "Visit",
        line: 4,
        refusals: [{ code: "ICALENDAR_VALUE_UNREADABLE", params: { property: "DURATION", line: 8 } }],
        text: eventText("UID:a", "DURATION:long", `X-ANY:${"é".repeat(60)}`).replaceAll("\r\n", "\n"),
      },
    ]);
  });

  it("EVT-11 is told every reason at once", () => {
    expect(codesOf("SUMMARY:", "DTEND:2026", "not a line", `LOCATION:${"x".repeat(2000)}`)).toEqual([
      "ICALENDAR_VALUE_UNREADABLE",
      "ICALENDAR_MALFORMED",
      "ICALENDAR_SUBJECT_MISSING",
    ]);
  });

  it("EVT-11 is not closed where it should be, and the others are read", () => {
    const { events, refused, notes } = read(
      "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:a\r\nDTSTART:20260101",
      eventText("UID:b", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VEVENT\r\nX-REST:1"),
      eventText("UID:c"),
    );
    expect(events.map(({ uid }) => uid)).toEqual(["c"]);
    expect(refused.map(({ uid, refusals }) => [uid, refusals[0]?.code])).toEqual([
      ["a", "ICALENDAR_MALFORMED"],
      ["b", "ICALENDAR_MALFORMED"],
    ]);
    expect(notes.map(({ code, line }) => [code, line])).toEqual([["ICALENDAR_DAMAGED", 16]]);
  });

  it.each(["VTODO", "VJOURNAL", "VFREEBUSY", "X-PLAN"])("EVT-11 is told to be a %s", (component) => {
    const { refused } = read(`BEGIN:${component}\r\nUID:t\r\nEND:${component}`);
    expect(refused[0]).toMatchObject({
      component,
      refusals: [{ code: "ICALENDAR_COMPONENT_UNSUPPORTED", params: { component } }],
    });
  });

  it("EVT-11 is an older version of the same event, wherever it stands", () => {
    const older = eventText("SEQUENCE:1", "SUMMARY:older", "LAST-MODIFIED:20260601T000000Z");
    const newer = eventText("SEQUENCE:2", "SUMMARY:newer", "LAST-MODIFIED:20260501T000000Z");
    for (const both of [
      [older, newer],
      [newer, older],
    ]) {
      const { events, refused } = read(...both);
      expect(events.map(({ details }) => details.subject)).toEqual(["newer"]);
      expect(refused.map(({ subject, refusals }) => [subject, refusals])).toEqual([
        ["older", [{ code: "ICALENDAR_UID_TWICE" }]],
      ]);
    }
  });

  it("EVT-11 is an older version of the same occurrence", () => {
    const { events, refused } = read(
      eventText("RRULE:FREQ=DAILY;COUNT=3"),
      eventText("RECURRENCE-ID;TZID=Europe/Paris:20260303T090000", "SUMMARY:newer", "DTSTAMP:20260102T000000Z"),
      eventText("RECURRENCE-ID:20260303T080000Z", "SUMMARY:older", "DTSTAMP:20260101T000000Z"),
    );
    expect(events[0]?.overrides.map(({ details }) => details.subject)).toEqual(["newer"]);
    expect(refused.map(({ refusals }) => refusals[0]?.code)).toEqual(["ICALENDAR_OVERRIDE_TWICE"]);
  });

  it("EVT-11 is an occurrence of a series that is refused", () => {
    const { events, refused } = read(
      eventText("RECURRENCE-ID;TZID=Europe/Paris:20260303T090000"),
      eventText("RRULE:FREQ=SECONDLY"),
    );
    expect(events).toEqual([]);
    expect(refused.map(({ refusals }) => refusals[0]?.code)).toEqual([
      "ICALENDAR_SERIES_REFUSED",
      "ICALENDAR_RULE_TOO_FREQUENT",
    ]);
  });

  it("EVT-11 is a series with too many occurrences that differ", () => {
    const overrides = many(1001, (i) => eventText(`RECURRENCE-ID;VALUE=DATE:2${String(i).padStart(3, "0")}0101`));
    const { events, refused } = read(eventText("RRULE:FREQ=DAILY"), ...overrides);
    expect([events.length, refused.length]).toEqual([0, 1002]);
    expect(refused[0]?.refusals).toEqual([{ code: "ICALENDAR_DATES_TOO_MANY", params: { most: 1000 } }]);
  });

  it("EVT-11 takes what is just within the bounds", () => {
    const { events, refused } = read(
      eventText(
        `SUMMARY:${"x".repeat(255)}`,
        `LOCATION:${"x".repeat(1024)}`,
        `DESCRIPTION:${"x".repeat(20_000)}`,
        "RRULE:FREQ=DAILY",
        ...many(1000, (i) => `EXDATE;VALUE=DATE:2${String(i).padStart(3, "0")}0101`),
        ...many(200, (i) => `ATTENDEE:mailto:g${i}@example.org`),
      ),
    );
    expect([refused, events[0]?.excludedStarts.length, events[0]?.guests.length]).toEqual([[], 1000, 200]);
  });
});

describe("a file that is refused", () => {
  it("EVT-11 is too large, or has too many components", () => {
    const params = { characters: 10_000_000, components: 10_000 };
    const tooLarge = ["INPUT_INVALID", { code: "ICALENDAR_TOO_LARGE", params }];
    expect(errorOf(" ".repeat(10_000_001))).toEqual(tooLarge);
    expect(errorOf(calendarText(...many(10_000, () => "BEGIN:X\r\nEND:X")))).toEqual(tooLarge);
    expect(errorOf(calendarText("BEGIN:X\r\n".repeat(30_000)))).toEqual(tooLarge);
  });

  it.each(["", "hello", "<html>\n</html>", "BEGIN:VEVENT\nEND:VEVENT"])("EVT-11 is no calendar: %j", (text) => {
    expect(errorOf(text)).toEqual(["INPUT_INVALID", { code: "ICALENDAR_MALFORMED", params: { line: 1 } }]);
  });

  it("EVT-11 is of another version", () => {
    expect(errorOf("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR")).toEqual([
      "INPUT_INVALID",
      { code: "ICALENDAR_VERSION_UNKNOWN", params: { version: "1.0" } },
    ]);
  });

  it("EVT-11 is to be read in a zone that there is none of", () => {
    expect(errorOf(calendarText(), "Mars/Olympus")).toEqual([
      "INPUT_INVALID",
      { code: "INPUT_MALFORMED", path: ["timeZone"] },
    ]);
  });

  it("EVT-11 is told where it breaks off, and lines around calendars are told", () => {
    const { notes, refused, events } = readCalendar(`junk\n${calendarText(eventText()).replace("END:VCALENDAR", "")}`, {
      timeZone: "UTC",
    });
    expect(events).toHaveLength(1);
    expect(notes).toEqual([{ code: "ICALENDAR_DAMAGED", uid: null, line: 9, params: {} }]);
    expect(refused).toMatchObject([
      { component: "", line: 1, text: "junk", refusals: [{ code: "ICALENDAR_MALFORMED" }] },
    ]);
  });
});
