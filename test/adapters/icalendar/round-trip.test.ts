import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar, writeCalendar } from "../../../src/adapters/icalendar/index.js";
import { exchangedEvents } from "./exchanged-events.js";

const now = new Date("2026-03-01T12:00:00.000Z");

describe("what is written and read again", () => {
  it("EVT-11 comes back as it was, in lines of 75 octets", () => {
    fc.assert(
      fc.property(exchangedEvents, (events) => {
        const text = writeCalendar(events, { now });
        const file = readCalendar(text, { timeZone: "Asia/Tokyo" });
        expect(file.refused).toEqual([]);
        expect(file.events).toEqual(events);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(writeCalendar(file.events, { now })).toBe(text);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
