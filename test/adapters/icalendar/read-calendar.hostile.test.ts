import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar, writeCalendar } from "../../../src/adapters/icalendar/index.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { calendarText, eventText } from "./calendar-text.js";
import { google } from "./shapes/google.js";
import { outlook } from "./shapes/outlook.js";

const read = (text: string) => readCalendar(text, { timeZone: "Europe/Paris" });

/** What came of reading: the limits of the file are told, and everything else is in the answer. */
function toldOf(text: string): "read" | "INPUT_INVALID" {
  try {
    const { events, refused } = read(text);
    expect(events.length + refused.length).toBeGreaterThan(0);
    return "read";
  } catch (error) {
    if (!isCrmError(error, "INPUT_INVALID")) throw error;
    return error.code;
  }
}

describe("a hostile file", () => {
  it.each([
    ["one long line", calendarText(eventText(`X-A:${"x".repeat(9_000_000)}`))],
    ["one long start", calendarText(eventText(`DTSTART:${"20260101,".repeat(900_000)}20260101`))],
    ["one long parameter", calendarText(eventText(`X-A;P=${"a,".repeat(4_000_000)}a:1`))],
    ["many quotes", calendarText(eventText(`X-A;P=${'"a",'.repeat(2_000_000)}:1`))],
    ["an open quote", calendarText(eventText(`X-A;P="${"a".repeat(9_000_000)}`))],
    ["many folds", calendarText(eventText(`X-A:${"\r\n ".repeat(3_000_000)}`))],
    [
      "many excluded dates",
      calendarText(eventText("RRULE:FREQ=DAILY", `EXDATE:${"20260101T000000,".repeat(500_000)}`)),
    ],
    ["many properties", calendarText(eventText("X-A:1\r\n".repeat(1_000_000)))],
    ["many strays", "X-A:1\r\n".repeat(1_000_000) + calendarText(eventText())],
    [
      "deep components",
      calendarText(
        "BEGIN:VEVENT\r\n".repeat(1).concat("BEGIN:X\r\n".repeat(9_000), "END:X\r\n".repeat(9_000), "END:VEVENT"),
      ),
    ],
    ["many ends", calendarText(eventText("END:X\r\n".repeat(9_000)))],
    ["a long description", calendarText(eventText(`DESCRIPTION:${"\\n".repeat(4_000_000)}`))],
  ])("EVT-11 comes to an end: %s", (_, text) => {
    expect(toldOf(text)).toMatch(/^(?:read|INPUT_INVALID)$/);
  });

  it("EVT-11 asks for so many unknown zones only", () => {
    const events = Array.from({ length: 3_000 }, (_, i) =>
      eventText(`UID:${i}`, `DTSTART;TZID=Office:${String(1000 + i)}0101T000000`),
    );
    const zone =
      "BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:10000101T000000\r\nTZOFFSETFROM:+0117\r\nTZOFFSETTO:+0117\r\nEND:STANDARD\r\nEND:VTIMEZONE";
    expect(read(calendarText(zone, ...events)).refused).toHaveLength(3_000);
  });

  it("EVT-11 changes no prototype", () => {
    const { events } = read(
      calendarText(
        eventText(
          "__PROTO__;POLLUTED=1:1",
          "X-__PROTO__;__PROTO__=1:2",
          "ATTENDEE;__PROTO__=x;CONSTRUCTOR=y:mailto:a@x.org",
        ),
      ),
    );
    expect(events[0]?.guests).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["POLLUTED"]).toBeUndefined();
  });

  it("EVT-11 gives an answer or a fault of the input, and what was read can be written, whatever was changed in it", () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 40 }),
      text: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom(
          "\r\n",
          "BEGIN:VEVENT\r\n",
          "END:VEVENT\r\n",
          ";TZID=X",
          "\u0000",
          "\ud800",
          '"',
          ":",
          "\r\n ",
          "99999999",
        ),
      ),
    });
    const broken = fc
      .tuple(fc.constantFrom(google, outlook), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([text, changes]) =>
        changes.reduce<string>((all, { at, length, text: put }) => {
          const from = Math.floor(at * all.length);
          return all.slice(0, from) + put + all.slice(from + length);
        }, text),
      );
    fc.assert(
      fc.property(broken, (text) => {
        let file: ReturnType<typeof read>;
        try {
          file = read(text);
        } catch (error) {
          expect(isCrmError(error, "INPUT_INVALID")).toBe(true);
          return;
        }
        for (const { refusals, text: kept } of file.refused)
          expect([refusals.length > 0, kept !== ""]).toEqual([true, true]);
        const again = read(writeCalendar(file.events, { now: new Date("2026-01-01T00:00:00Z") }));
        expect(again.refused).toEqual([]);
        expect(again.events.length).toBe(file.events.length);
      }),
      { numRuns: 400 },
    );
  });
});
