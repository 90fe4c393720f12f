import { describe, expect, it } from "vitest";
import { readCalendar } from "../../../src/adapters/icalendar/index.js";
import { calendarText, eventText } from "./calendar-text.js";

const file = (...lines: readonly string[]) =>
  readCalendar(calendarText(eventText(...lines)), { timeZone: "Europe/Paris" });

const one = (...lines: readonly string[]) => {
  const { events, refused } = file(...lines);
  expect(refused).toEqual([]);
  return events[0];
};

describe("when an event is", () => {
  it.each([
    ["no end", [], "09:00:00"],
    ["DTEND in its zone", ["DTEND;TZID=Europe/Paris:20260302T101500"], "10:15:00"],
    ["DTEND in UTC", ["DTEND:20260302T101500Z"], "11:15:00"],
    ["DTEND in another zone", ["DTEND;TZID=America/New_York:20260302T050000"], "11:00:00"],
    ["DURATION", ["DURATION:PT1H30M"], "10:30:00"],
    ["DURATION of nothing", ["DURATION:PT0S"], "09:00:00"],
  ])("EVT-11 takes %s as RFC 5545 does", (_, lines, end) => {
    expect(one(...lines)?.details).toMatchObject({ startLocal: "2026-03-02T09:00:00", endLocal: `2026-03-02T${end}` });
  });

  it("EVT-11 counts days of a duration by the calendar and hours exactly, across a change of clocks", () => {
    const start = "DTSTART;TZID=Europe/Paris:20260328T090000";
    expect(one(start, "DURATION:P1D")?.details.endLocal).toBe("2026-03-29T09:00:00");
    expect(one(start, "DURATION:PT24H")?.details.endLocal).toBe("2026-03-29T10:00:00");
    expect(one(start, "DURATION:P1W")?.details.endLocal).toBe("2026-04-04T09:00:00");
  });

  it.each([
    [[], "2026-03-02"],
    [["DTEND;VALUE=DATE:20260303"], "2026-03-02"],
    [["DTEND;VALUE=DATE:20260302"], "2026-03-02"],
    [["DTEND;VALUE=DATE:20260305"], "2026-03-04"],
    [["DURATION:P2D"], "2026-03-03"],
    [["DURATION:PT48H"], "2026-03-03"],
  ])("EVT-11 takes whole days with %j to end on %s", (lines, endOn) => {
    for (const start of ["DTSTART;VALUE=DATE:20260302", "DTSTART:20260302"])
      expect(one(start, ...lines)?.details).toMatchObject({
        allDay: true,
        startOn: "2026-03-02",
        endOn,
        startLocal: null,
        timeZone: "Europe/Paris",
      });
  });

  it("EVT-11 keeps the hour that the clocks skip, and takes an instant for one of UTC", () => {
    expect(one("DTSTART;TZID=Europe/Paris:20260329T023000")?.details.startLocal).toBe("2026-03-29T02:30:00");
    expect(one("DTSTART:20260329T023000Z", "RRULE:FREQ=DAILY")?.details).toMatchObject({
      startLocal: "2026-03-29T02:30:00",
      timeZone: "UTC",
    });
  });

  it("EVT-11 takes times without a zone for those of the calendar, else of the caller", () => {
    const event = eventText("DTSTART:20260302T090000");
    const zoneOf = (text: string) => readCalendar(text, { timeZone: "Asia/Tokyo" }).events[0]?.details.timeZone;
    expect(zoneOf(calendarText(event))).toBe("Asia/Tokyo");
    expect(zoneOf(calendarText("X-WR-TIMEZONE:America/Denver", event))).toBe("America/Denver");
    expect(zoneOf(calendarText("X-WR-TIMEZONE:Mars/Olympus", event))).toBe("Asia/Tokyo");
  });
});

describe("what an event says", () => {
  it.each([
    ["STATUS:CONFIRMED", { status: "planned" }, null],
    ["STATUS:TENTATIVE", { status: "planned" }, "STATUS:TENTATIVE"],
    ["STATUS:CANCELLED", { status: "cancelled" }, null],
    ["STATUS:X-ELSE", { status: null }, "STATUS:X-ELSE"],
    ["TRANSP:TRANSPARENT", { busy: false }, null],
    ["TRANSP:OPAQUE", { busy: true }, null],
    ["CLASS:PUBLIC", { visibility: "public" }, null],
    ["CLASS:PRIVATE", { visibility: "private" }, null],
    ["CLASS:CONFIDENTIAL", { visibility: "private" }, "CLASS:CONFIDENTIAL"],
    ["GEO:48.85;-2.35", { latitude: 48.85, longitude: -2.35 }, null],
    ["GEO:91;0", { latitude: null, longitude: null }, "GEO:91;0"],
    ["GEO:x;y", { latitude: null, longitude: null }, "GEO:x;y"],
    ["DESCRIPTION:", { description: null }, null],
    ["DESCRIPTION:a\\, b\\; c\\\\n\\nd\\Ne", { description: "a, b; c\\n\nd\ne" }, null],
    ["X-ALT-DESC;FMTTYPE=text/html:<b>x</b>", { description: null }, "X-ALT-DESC;FMTTYPE=text/html:<b>x</b>"],
    ['LOCATION;ALTREP="https://x.org/a,b":Salle', { location: "Salle" }, 'LOCATION;ALTREP="https://x.org/a,b":'],
    ["X-__PROTO__:1", { status: null, busy: true, visibility: "public" }, "X-__PROTO__:1"],
    ["CONSTRUCTOR;__PROTO__=1:2", { status: null }, "CONSTRUCTOR;__PROTO__=1:2"],
  ])("EVT-11 takes %s", (line, details, extras) => {
    expect(one(line)).toMatchObject({ details, extras });
  });

  it("EVT-11 takes SEQUENCE, and the last change from LAST-MODIFIED or DTSTAMP", () => {
    const changed = "LAST-MODIFIED:20260102T030405Z";
    expect(one("SEQUENCE:7", "DTSTAMP:20260301T000000Z", changed)).toMatchObject({
      revision: 7,
      changedAt: new Date("2026-01-02T03:04:05Z"),
    });
    expect(one("DTSTAMP:20260301T000000Z")?.changedAt).toEqual(new Date("2026-03-01T00:00:00Z"));
    expect(one("SEQUENCE:-1")).toMatchObject({ revision: 0, changedAt: null });
  });

  it("EVT-11 gives an event without a subject that of the options, and an occurrence that of its series", () => {
    const text = calendarText(
      eventText("UID:a", "SUMMARY:"),
      eventText("UID:b", "RRULE:FREQ=DAILY;COUNT=2"),
      eventText("UID:b", "SUMMARY:", "RECURRENCE-ID;TZID=Europe/Paris:20260303T090000"),
    );
    const { events } = readCalendar(text, { timeZone: "UTC", subject: "(sans titre)" });
    expect(events.map(({ details }) => details.subject)).toEqual(["(sans titre)", "Visit"]);
    expect(events[1]?.overrides[0]?.details.subject).toBe("Visit");
  });

  it("EVT-11 gives an event without a UID the same one each time that it is exported", () => {
    const text = (stamp: string, subject: string) =>
      calendarText(eventText("UID:", `DTSTAMP:2026010${stamp}T000000Z`, `SUMMARY:${subject}`));
    const read = (of: string) => readCalendar(of, { timeZone: "UTC" });
    const { events, notes } = read(text("1", "a"));
    expect(events[0]?.uid).toMatch(/^[0-9a-f-]{36}$/);
    expect(notes).toMatchObject([{ code: "ICALENDAR_UID_MADE", uid: events[0]?.uid, line: 4 }]);
    expect(read(text("2", "a")).events[0]?.uid).toBe(events[0]?.uid);
    expect(read(text("1", "b")).events[0]?.uid).not.toBe(events[0]?.uid);
  });
});

describe("who takes part", () => {
  it("EVT-11 takes addresses as they are compared, with name and answer, and keeps the rest", () => {
    const event = one(
      'ORGANIZER;CN="Doe, J";SENT-BY="mailto:x@example.org":MAILTO:Jane@Example.ORG',
      "ATTENDEE;CN=CORP\\nathan;PARTSTAT=accepted:mailto:nathan@example.org",
      "ATTENDEE;PARTSTAT=DECLINED;ROLE=CHAIR:mailto:b@example.org",
      "ATTENDEE;PARTSTAT=TENTATIVE:mailto:c@example.org?subject=x",
      "ATTENDEE;PARTSTAT=DELEGATED;CN=^'D^' ^^:mailto:d@example.org",
      "ATTENDEE;CUTYPE=ROOM:urn:uuid:1",
      "ATTENDEE:mailto:nobody",
    );
    expect(event?.organizer).toEqual({ name: "Doe, J", email: "jane@example.org" });
    expect(event?.guests).toEqual([
      { name: "CORP\\nathan", email: "nathan@example.org", answer: "yes" },
      { name: "", email: "b@example.org", answer: "no" },
      { name: "", email: "c@example.org", answer: "maybe" },
      { name: '"D" ^', email: "d@example.org", answer: null },
    ]);
    expect(event?.extras?.split("\n")).toEqual([
      'ORGANIZER;SENT-BY="mailto:x@example.org":mailto:jane@example.org',
      "ATTENDEE;ROLE=CHAIR:mailto:b@example.org",
      "ATTENDEE;PARTSTAT=DELEGATED:mailto:d@example.org",
      "ATTENDEE;CUTYPE=ROOM:urn:uuid:1",
      "ATTENDEE:mailto:nobody",
    ]);
  });

  it("EVT-11 counts an address that stands there twice once, with its first answer, and tells it", () => {
    const { events, notes } = file(
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:A@x.org",
      "ATTENDEE;PARTSTAT=DECLINED:mailto:a@X.org",
    );
    expect(events[0]?.guests).toEqual([{ name: "", email: "a@x.org", answer: "yes" }]);
    expect(notes).toEqual([
      { code: "ICALENDAR_GUEST_TWICE", uid: "one@example.org", line: 9, params: { email: "a@x.org" } },
    ]);
  });
});

describe("when an event happens again", () => {
  const rule = "RRULE:FREQ=DAILY;COUNT=9";

  it.each([
    ["EXDATE;TZID=Europe/Paris:20260304T090000", ["2026-03-04T09:00:00"]],
    ["EXDATE:20260304T080000Z,20260305T080000Z", ["2026-03-04T09:00:00", "2026-03-05T09:00:00"]],
    ["EXDATE;TZID=America/New_York:20260304T030000", ["2026-03-04T09:00:00"]],
    ["EXDATE;VALUE=DATE:20260305,20260304", ["2026-03-04T09:00:00", "2026-03-05T09:00:00"]],
    ["EXDATE;VALUE=DATE:20260304\r\nEXDATE:20260304T080000Z", ["2026-03-04T09:00:00"]],
  ])("EVT-11 takes %j for the starts that they are in the zone of the series", (line, excludedStarts) => {
    expect(one(rule, line)).toMatchObject({ excludedStarts });
  });

  it("EVT-11 takes dates of a series of whole days, whatever form they have", () => {
    const start = "DTSTART;VALUE=DATE:20260302";
    expect(one(start, rule, "EXDATE;VALUE=DATE:20260304")?.excludedStarts).toEqual(["2026-03-04"]);
    expect(one(start, rule, "EXDATE:20260304T000000")?.excludedStarts).toEqual(["2026-03-04"]);
    expect(one(start, rule, "RDATE;VALUE=DATE:20270101")?.extraStarts).toEqual(["2027-01-01"]);
  });

  it("EVT-11 counts a start that the rule does not fall on all the same, once", () => {
    const weekly = "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3";
    const start = "2026-03-02T09:00:00";
    expect(one(weekly)?.extraStarts).toEqual([start]);
    expect(one(weekly, "RDATE;TZID=Europe/Paris:20260302T090000")?.extraStarts).toEqual([start]);
    expect(one(weekly, "EXDATE;TZID=Europe/Paris:20260302T090000")?.extraStarts).toEqual([]);
    expect(one(rule)?.extraStarts).toEqual([]);
  });

  it("EVT-11 keeps a rule as text that no structure says, also one of more than 999 times", () => {
    expect(one("RRULE:FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO")).toMatchObject({
      recurrence: null,
      rruleText: "FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO",
    });
    expect(one("RRULE:FREQ=DAILY;COUNT=1000")).toMatchObject({ recurrence: null, rruleText: "FREQ=DAILY;COUNT=1000" });
  });

  it("EVT-11 takes an occurrence whose series is not there for an event of its own, and tells it", () => {
    const { events, notes, refused } = readCalendar(
      calendarText(
        eventText("RECURRENCE-ID:20260303T080000Z", "SUMMARY:third"),
        eventText("RECURRENCE-ID;TZID=Europe/Paris:20260304T090000", "SUMMARY:fourth"),
      ),
      { timeZone: "UTC" },
    );
    expect(refused).toEqual([]);
    expect(events.map(({ uid, originalStart, details }) => [uid, originalStart, details.subject])).toEqual([
      ["one@example.org", "2026-03-03T09:00:00", "third"],
      ["one@example.org", "2026-03-04T09:00:00", "fourth"],
    ]);
    expect(notes.map(({ code }) => code)).toEqual(["ICALENDAR_SERIES_MISSING", "ICALENDAR_SERIES_MISSING"]);
  });

  it("EVT-11 takes the original start of an occurrence in any form", () => {
    for (const id of [":20260304T080000Z", ";VALUE=DATE:20260304", ";TZID=Asia/Tokyo:20260304T170000"]) {
      const { events } = readCalendar(calendarText(eventText(`RECURRENCE-ID${id}`), eventText(rule)), {
        timeZone: "UTC",
      });
      expect(events[0]?.overrides.map(({ originalStart }) => originalStart)).toEqual(["2026-03-04T09:00:00"]);
    }
  });
});

describe("several calendars in a file", () => {
  it("EVT-11 are read each with its own zones", () => {
    const zone = (offset: string) =>
      [
        "BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000",
        `TZOFFSETFROM:${offset}\r\nTZOFFSETTO:${offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE`,
      ].join("\r\n");
    const event = (uid: string) => eventText(`UID:${uid}`, "DTSTART;TZID=Office:20260302T090000");
    const text = calendarText(zone("+0900"), event("a")) + calendarText(zone("-0700"), event("b"));
    const { events } = readCalendar(text, { timeZone: "Asia/Tokyo" });
    expect(events.map(({ uid, details }) => [uid, details.timeZone])).toEqual([
      ["a", "Asia/Tokyo"],
      ["b", "America/Phoenix"],
    ]);
  });
});
