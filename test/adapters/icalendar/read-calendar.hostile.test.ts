import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar, writeCalendar } from "../../../src/adapters/icalendar/index.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { calendarText, eventText } from "./calendar-text.js";
import { google } from "./shapes/google.js";
import { outlook } from "./shapes/outlook.js";

const read = (text: string) => readCalendar(text, { timeZone: "Europe/Paris" });

/** How many events come out of a file, how many items are refused, and for which reasons. */
function outcomeOf(text: string): readonly [read: number, refused: number, ...codes: string[]] {
  const { events, refused } = read(text);
  const codes = new Set(refused.flatMap(({ refusals }) => refusals.map(({ code }) => code)));
  return [events.length, refused.length, ...codes];
}

const oneRefused = (...codes: readonly string[]) => [0, 1, ...codes];
const lineTooLong = oneRefused("ICALENDAR_LINE_TOO_LONG");

describe("a hostile file", () => {
  it.each([
    ["one long line", eventText(`X-A:${"x".repeat(9_000_000)}`), lineTooLong],
    [
      "one long start",
      eventText(`DTSTART:${"20260101,".repeat(900_000)}20260101`),
      oneRefused("ICALENDAR_START_MISSING", "ICALENDAR_LINE_TOO_LONG"),
    ],
    ["one long parameter", eventText(`X-A;P=${"a,".repeat(4_000_000)}a:1`), lineTooLong],
    ["many quotes", eventText(`X-A;P=${'"a",'.repeat(2_000_000)}:1`), lineTooLong],
    ["an open quote", eventText(`X-A;P="${"a".repeat(9_000_000)}`), lineTooLong],
    ["many folds", eventText(`X-A:${"\r\n ".repeat(3_000_000)}`), [1, 0]],
    ["many excluded dates", eventText("RRULE:FREQ=DAILY", `EXDATE:${"20260101T000000,".repeat(500_000)}`), lineTooLong],
    ["a long description", eventText(`DESCRIPTION:${"\\n".repeat(4_000_000)}`), lineTooLong],
    ["many properties", eventText("X-A:1\r\n".repeat(1_000_000)), oneRefused("INPUT_TOO_LONG")],
    [
      "deep components",
      eventText("BEGIN:X\r\n".repeat(9_000) + "END:X\r\n".repeat(9_000)),
      oneRefused("INPUT_TOO_LONG"),
    ],
    ["many ends", eventText("END:X\r\n".repeat(9_000)), oneRefused("ICALENDAR_MALFORMED")],
  ])("EVT-11 is read or refused item by item: %s", (_, event, outcome) => {
    expect(outcomeOf(calendarText(event))).toEqual(outcome);
  });

  it("EVT-11 is read beside a million lines that belong to nothing, each of which is told", () => {
    const text = "X-A:1\r\n".repeat(1_000_000) + calendarText(eventText());
    expect(outcomeOf(text)).toEqual([1, 1_000_000, "ICALENDAR_MALFORMED"]);
  });

  it("EVT-11 has its zones looked for by their clocks in 50 years and no more; one that was found stays known", () => {
    const clocks = "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100";
    const zone = `BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\n${clocks}\r\nEND:STANDARD\r\nEND:VTIMEZONE`;
    const years = Array.from({ length: 51 }, (_, i) => 1980 + i);
    const events = [...years, 1980].map((year, i) => eventText(`UID:${i}`, `DTSTART;TZID=Office:${year}0101T000000`));
    const file = read(calendarText(zone, ...events));
    expect(file.events.map(({ details }) => details.startLocal?.slice(0, 4))).toEqual(
      [...years.slice(0, 50), 1980].map(String),
    );
    expect(file.refused.map(({ uid, refusals }) => [uid, refusals])).toEqual([
      ["50", [{ code: "ICALENDAR_ZONE_UNKNOWN", params: { zone: "Office" } }]],
    ]);
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
