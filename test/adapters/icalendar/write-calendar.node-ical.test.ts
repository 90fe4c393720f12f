import ical, { type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import { readCalendar, writeCalendar } from "../../../src/adapters/icalendar/index.js";
import { addDays } from "../../../src/kernel/civil-date.js";
import { instantOfLocal } from "../../../src/kernel/time-zone.js";
import { occurrencesBetween } from "../../../src/recurrence/occurrences-between.js";
import { calendarText, eventText } from "./calendar-text.js";

const now = new Date("2026-03-01T12:00:00Z");
const options = { timeZone: "Europe/Paris" };

/** What another program, which shares nothing with this one but a peer of a peer, makes of a file. */
const readByOther = (text: string): readonly VEvent[] =>
  Object.values(ical.sync.parseICS(text)).filter((item): item is VEvent => item?.type === "VEVENT");

const rewritten = (...components: readonly string[]) => {
  const { events, refused } = readCalendar(calendarText(...components), options);
  expect(refused).toEqual([]);
  return { events, others: readByOther(writeCalendar(events, { now })) };
};

describe("what node-ical reads of what is written", () => {
  it.each(["Europe/Paris", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kolkata", "Europe/Dublin", "UTC"])(
    "EVT-11 has the same start, end and texts in %s",
    (zone) => {
      const { events, others } = rewritten(
        eventText(
          `DTSTART;TZID=${zone}:20260702T090000`,
          "DURATION:PT90M",
          `SUMMARY:${"Réunion 😀 ".repeat(20)}`,
          "DESCRIPTION:a\\, b\\; c\\nd",
          'ORGANIZER;CN="Doe, Jane":mailto:jane@x.org',
        ),
      );
      const [other] = others;
      const start = instantOfLocal(zone, "2026-07-02T09:00:00" as never);
      expect(other?.start.toISOString()).toBe(start.toISOString());
      expect(other?.end?.getTime()).toBe(start.getTime() + 90 * 60_000);
      expect(other?.summary).toBe(events[0]?.details.subject);
      expect(other?.description).toBe("a, b; c\nd");
      expect(other?.organizer).toEqual({ params: { CN: "Doe, Jane" }, val: "mailto:jane@x.org" });
    },
  );

  it.each([
    ["Europe/Paris", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=60"],
    ["America/New_York", "FREQ=DAILY;INTERVAL=3;UNTIL=20261231T140000Z"],
    ["Africa/Casablanca", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12"],
    ["Asia/Kolkata", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5"],
  ])("EVT-11 has the same occurrences in %s by %s", (zone, rule) => {
    const { events, others } = rewritten(eventText(`DTSTART;TZID=${zone}:20260302T090000`, `RRULE:${rule}`));
    const [event] = events;
    if (event === undefined) throw new Error("not read");
    const window = { from: new Date("2026-03-03T00:00:00Z"), to: new Date("2027-06-01T00:00:00Z"), limit: 500 };
    const times = { start: event.details.startLocal as never, timeZone: zone, ...event };
    const ours = [...occurrencesBetween(times, window)].map(({ startsAt }) => startsAt.toISOString());
    const theirs = others[0]?.rrule?.between(window.from, window.to, true) ?? [];
    expect(theirs.map((date) => date.toISOString())).toEqual(ours);
    expect(ours.length).toBeGreaterThan(4);
  });

  it("EVT-11 has the same exceptions and the same changed occurrence", () => {
    const { others } = rewritten(
      eventText("RRULE:FREQ=DAILY;COUNT=20", "EXDATE;TZID=Europe/Paris:20260330T090000"),
      eventText(
        "RECURRENCE-ID;TZID=Europe/Paris:20260331T090000",
        "DTSTART;TZID=Europe/Paris:20260331T110000",
        "SUMMARY:moved",
      ),
    );
    const [other] = others;
    const dates = (of: object | undefined): readonly unknown[] => Object.values(of ?? {});
    expect(new Set(dates(other?.exdate).map(String))).toEqual(new Set([String(new Date("2026-03-30T07:00:00Z"))]));
    const moved = dates(other?.recurrences) as readonly VEvent[];
    expect(new Set(moved.map(({ summary, start }) => `${summary} ${start.toISOString()}`))).toEqual(
      new Set(["moved 2026-03-31T09:00:00.000Z"]),
    );
  });

  it("EVT-11 has whole days with the day after the last for their end", () => {
    const { events, others } = rewritten(eventText("DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260304"));
    const day = (date: Date | undefined) =>
      date &&
      `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
    expect(others[0]?.datetype).toBe("date");
    expect([day(others[0]?.start), day(others[0]?.end)]).toEqual(["2026-03-02", "2026-03-04"]);
    expect(addDays(events[0]?.details.endOn as never, 1)).toBe("2026-03-04");
  });
});
