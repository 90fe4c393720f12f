import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { componentTree } from "../../../src/adapters/icalendar/component.js";
import { customZoneChanges } from "../../../src/adapters/icalendar/custom-zone.js";
import { windowsZones } from "../../../src/adapters/icalendar/windows-zones.js";
import { zoneLines } from "../../../src/adapters/icalendar/zone-lines.js";
import { localDateTimeAt, zoneOffset } from "../../../src/kernel/time-zone.js";
import { zoneTransitions } from "../../../src/kernel/zone-transitions.js";

const oddZones = [
  "Africa/Casablanca",
  "Africa/Cairo",
  "America/Sao_Paulo",
  "America/Santiago",
  "America/Caracas",
  "America/Nuuk",
  "Asia/Gaza",
  "Asia/Jerusalem",
  "Asia/Kolkata",
  "Asia/Pyongyang",
  "Australia/Lord_Howe",
  "Europe/Dublin",
  "Europe/Istanbul",
  "Europe/London",
  "Europe/Moscow",
  "Pacific/Apia",
  "Antarctica/Troll",
];

const year = (of: number) => new Date(Date.UTC(of, 0, 1));

const componentOf = (lines: readonly string[]) => {
  const [component] = componentTree(lines.map((text, i) => ({ text, line: i + 1 }))).roots;
  if (component === undefined) throw new Error("no component");
  return component;
};

describe("zoneLines", () => {
  it.each(oddZones)("EVT-11 tells another program what the clocks of %s show at noon over 45 years", (zone) => {
    const text = zoneLines(zone, 1998, 2026).join("\r\n");
    const other = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
    for (let day = Date.UTC(1998, 0, 1, 12); day < Date.UTC(2043, 0, 1); day += 3 * 86_400_000) {
      const instant = new Date(day);
      const local = ICAL.Time.fromString(localDateTimeAt(zone, instant), undefined as never);
      expect([local.toString(), other.utcOffset(local) * 1000]).toEqual([local.toString(), zoneOffset(zone, instant)]);
    }
  });

  it("EVT-11 gives each change of each zone that Windows knows, to the second, over 45 years", () => {
    for (const zone of new Set([...windowsZones.values(), ...oddZones])) {
      const component = componentOf(zoneLines(zone, 2003, 2026));
      for (let first = 2003; first < 2048; first += 9) {
        const [from, to] = [year(first), year(first + 9)];
        const told = customZoneChanges(component, from, to);
        const real = { offset: zoneOffset(zone, from), changes: zoneTransitions(zone, from, to) };
        expect([zone, first, told]).toEqual([zone, first, real]);
      }
    }
  });

  it("EVT-11 says a zone that follows a rule by its rule", () => {
    expect(zoneLines("Europe/Paris", 2026, 2026)).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Paris",
      "BEGIN:DAYLIGHT",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "DTSTART:20250330T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "DTSTART:20251026T030000",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "END:STANDARD",
      "END:VTIMEZONE",
    ]);
  });

  it.each([
    ["America/New_York", ["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"]],
    [
      "Asia/Jerusalem",
      [
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      ],
    ],
    ["Asia/Kolkata", []],
    ["Africa/Casablanca", []],
  ])("EVT-11 finds the rules of %s", (zone, rules) => {
    expect(
      zoneLines(zone, 2026, 2026)
        .filter((line) => line.startsWith("RRULE"))
        .sort(),
    ).toEqual([...rules].sort());
  });

  it("EVT-11 says a zone without changes by one line of offsets, and one with seconds to the second", () => {
    expect(zoneLines("Asia/Kolkata", 2026, 2026)).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:Asia/Kolkata",
      "BEGIN:STANDARD",
      "TZOFFSETFROM:+0530",
      "TZOFFSETTO:+0530",
      "DTSTART:20250101T053000",
      "END:STANDARD",
      "END:VTIMEZONE",
    ]);
    expect(zoneLines("Europe/Paris", 1900, 1900)).toContain("TZOFFSETTO:+000921");
  });
});
