import { describe, expect, it } from "vitest";
import { readCalendar } from "../../../src/adapters/icalendar/index.js";
import { namedZone } from "../../../src/adapters/icalendar/named-zone.js";
import { windowsZones } from "../../../src/adapters/icalendar/windows-zones.js";
import { zoneLines } from "../../../src/adapters/icalendar/zone-lines.js";
import { isTimeZone } from "../../../src/kernel/time-zone.js";
import { calendarText, eventText } from "./calendar-text.js";

describe("namedZone", () => {
  it.each([
    ["Europe/Paris", "Europe/Paris"],
    ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"],
    ["/mozilla.org/20050126_1/Europe/Paris", "Europe/Paris"],
    ["/citadel.org/20210210_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["Romance Standard Time", "Europe/Paris"],
    ["Eastern Standard Time 2", "America/New_York"],
    ["Russia Time Zone 3", "Europe/Samara"],
    ["UTC", "UTC"],
    ["Z", "UTC"],
    ["GMT+0000", "UTC"],
    ["GMT+0100", "Etc/GMT-1"],
    ["UTC-05:00", "Etc/GMT+5"],
    ["GMT+5", "Etc/GMT-5"],
    ["(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Brussels"],
    ["(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris", "Europe/Madrid"],
    ["(GMT-05:00) Eastern Time (US & Canada)", "America/New_York"],
    ["(UTC-08:00) Pacific Time (US and Canada); Tijuana", "America/Los_Angeles"],
    ["(UTC-04:00) Atlantic Time (Canada)", "America/Halifax"],
    ["(UTC-06:00) Guadalajara, Mexico City, Monterrey", "America/Mexico_City"],
    ["(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"],
    ["(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"],
  ])("EVT-11 takes %s for %s", (name, zone) => {
    expect(namedZone(name)).toBe(zone);
  });

  it.each([
    "IST",
    "PST",
    "Customized Time Zone",
    "GMT+0530",
    "UTC+99:00",
    "(UTC+09:00) Paris",
    "/a/b/c",
    "__proto__",
    "",
  ])("EVT-11 does not guess what %j is", (name) => {
    expect(namedZone(name)).toBeNull();
  });

  it("EVT-11 knows only zones for the names of Windows that the runtime knows", () => {
    expect([...windowsZones.values()].filter((zone) => !isTimeZone(zone))).toEqual([]);
    expect(windowsZones.size).toBeGreaterThan(135);
  });
});

describe("a zone that only its VTIMEZONE tells", () => {
  const office = (zone: string, year = 2026) =>
    zoneLines(zone, year, 2026)
      .map((line) => (line.startsWith("TZID:") ? "TZID:Office" : line))
      .join("\r\n");
  const read = (zone: string, start = "20260302T090000", timeZone = "UTC") =>
    readCalendar(calendarText(zone, eventText(`DTSTART;TZID=Office:${start}`)), { timeZone });

  it.each([...new Set(windowsZones.values())])("EVT-11 is found again: %s", (zone) => {
    expect(read(office(zone), "20260302T090000", zone).events[0]?.details.timeZone).toBe(zone);
  });

  it("EVT-11 is a zone with the same clocks, that of the caller before others, and that is told", () => {
    expect(read(office("Europe/Vienna"), "20260302T090000", "Europe/Rome").events[0]?.details.timeZone).toBe(
      "Europe/Rome",
    );
    const { events, notes } = read(office("Europe/Vienna"));
    expect(events[0]?.details).toMatchObject({ timeZone: "Europe/Berlin", startLocal: "2026-03-02T09:00:00" });
    expect(notes).toEqual([
      { code: "ICALENDAR_ZONE_MATCHED", uid: null, line: 4, params: { zone: "Office", timeZone: "Europe/Berlin" } },
    ]);
  });

  it("EVT-11 is known by X-LIC-LOCATION, unless that names none", () => {
    const located = (name: string) =>
      office("Europe/Paris").replace("TZID:Office", `TZID:Office\r\nX-LIC-LOCATION:${name}`);
    expect(read(located("Europe/Oslo")).events[0]?.details.timeZone).toBe("Europe/Oslo");
    expect(read(located("Customized Time Zone")).events[0]?.details.timeZone).toBe("Europe/Berlin");
  });

  it("EVT-11 is compared in the year of the event", () => {
    const old = office("America/New_York", 2000);
    expect(read(old, "20000302T090000").events[0]?.details.timeZone).toBe("America/New_York");
    const rule = [
      "BEGIN:VTIMEZONE\r\nTZID:Office",
      "BEGIN:STANDARD\r\nDTSTART:19671029T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20061029T060000Z",
      "TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD",
      "BEGIN:DAYLIGHT\r\nDTSTART:19870405T020000\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4;UNTIL=20060402T070000Z",
      "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT",
      "END:VTIMEZONE",
    ].join("\r\n");
    expect(read(rule, "20050302T090000").events[0]?.details.timeZone).toBe("America/New_York");
    // From 2007 on this VTIMEZONE has no summer time any more.
    expect(read(rule, "20100302T090000").events[0]?.details.timeZone).toBe("America/Bogota");
  });

  it.each([
    ["no offsets", "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD"],
    ["nothing at all", "X-A:1"],
    [
      "a rule that is none",
      "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:X\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD",
    ],
    [
      "clocks that nobody has",
      "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0117\r\nTZOFFSETTO:+0117\r\nEND:STANDARD",
    ],
  ])("EVT-11 is refused with %s", (_, lines) => {
    const { refused } = read(`BEGIN:VTIMEZONE\r\nTZID:Office\r\n${lines}\r\nEND:VTIMEZONE`);
    expect(refused[0]?.refusals).toEqual([{ code: "ICALENDAR_ZONE_UNKNOWN", params: { zone: "Office" } }]);
  });
});
