import { describe, expect, it } from "vitest";
import { readCalendar, writeCalendar } from "../../../src/adapters/icalendar/index.js";
import { apple } from "./shapes/apple.js";
import { google } from "./shapes/google.js";
import { nextcloud } from "./shapes/nextcloud.js";
import { outlook } from "./shapes/outlook.js";
import { thunderbird } from "./shapes/thunderbird.js";

const read = (text: string) => readCalendar(text.replaceAll("\n", "\r\n"), { timeZone: "Europe/Madrid" });

const shapes = { google, outlook, apple, thunderbird, nextcloud };

describe("files of other calendars", () => {
  it("EVT-11 reads one of Google", () => {
    const file = read(google);
    expect([file.name, file.method, file.refused, file.notes]).toEqual(["Équipe commerciale", "PUBLISH", [], []]);
    const [single, series, days] = file.events;
    expect(single).toMatchObject({
      uid: "single1@google.com",
      details: {
        subject: "Rendez-vous Apollo",
        description: "Ordre du jour :\n- prix, remise\n- suite; fin",
        location: "12 rue de la Paix, Paris",
        startLocal: "2026-03-10T13:00:00",
        endLocal: "2026-03-10T14:00:00",
        timeZone: "UTC",
        status: "planned",
      },
      guests: [
        { name: "Ann Li", email: "ann@example.org", answer: "yes" },
        { name: "bob@example.org", email: "bob@example.org", answer: null },
      ],
      alarms: [{ mode: "beforeStart", amount: 30, unit: "minute" }],
      revision: 3,
      changedAt: new Date("2026-03-01T09:00:00Z"),
    });
    expect(single?.extras?.split("\n")).toContain("ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED;CN=Salle 3:urn:x-room:3");
    expect(series).toMatchObject({
      details: { startLocal: "2026-03-02T09:00:00", timeZone: "Europe/Paris" },
      recurrence: { frequency: "weekly", end: { kind: "until", date: "2026-06-01" } },
      excludedStarts: ["2026-03-09T09:00:00", "2026-03-12T09:00:00"],
      overrides: [
        {
          originalStart: "2026-03-30T09:00:00",
          details: { startLocal: "2026-03-30T10:00:00", status: "planned" },
          revision: 1,
          extras: "STATUS:TENTATIVE",
        },
      ],
    });
    expect(days?.details).toMatchObject({
      allDay: true,
      startOn: "2026-07-14",
      endOn: "2026-07-15",
      timeZone: "Europe/Paris",
      busy: false,
    });
  });

  it("EVT-11 reads one of Outlook: a zone of Windows, a change before its series, a guest twice", () => {
    const file = read(outlook);
    expect(file.refused).toEqual([]);
    expect(file.notes.map(({ code, params }) => [code, params])).toEqual([
      ["ICALENDAR_GUEST_TWICE", { email: "lea.martin@example.org" }],
    ]);
    expect(file.events).toHaveLength(1);
    expect(file.events[0]).toMatchObject({
      details: { timeZone: "Europe/Paris", visibility: "private", startLocal: "2026-01-05T09:00:00" },
      organizer: { name: "Doe, Jane", email: "jane@example.com" },
      guests: [{ name: "Martin, Léa", email: "lea.martin@example.org", answer: null }],
      excludedStarts: ["2026-01-12T09:00:00", "2026-01-19T09:00:00"],
      overrides: [{ originalStart: "2026-01-26T09:00:00", details: { startLocal: "2026-01-26T10:30:00" } }],
    });
  });

  it("EVT-11 reads one of Apple: what no reminder can say is kept", () => {
    const [event] = read(apple).events;
    expect(event?.alarms).toEqual([{ mode: "beforeStart", amount: 1, unit: "hour" }]);
    for (const kept of ["UID:AAAA", "TRIGGER:PT5M", "X-APPLE-PROXIMITY:DEPART"])
      expect(event?.extras?.split("\n")).toContain(kept);
    expect(event?.details.location).toBe("City Hall\nNew York");
  });

  it("EVT-11 reads one of Thunderbird: a path for a zone, a duration, a date left out of a series with hours", () => {
    const [event] = read(thunderbird).events;
    expect(event).toMatchObject({
      details: {
        timeZone: "Europe/Paris",
        startLocal: "2026-02-27T16:00:00",
        endLocal: "2026-02-27T16:45:00",
        visibility: "private",
        latitude: 48.85661,
        longitude: 2.35222,
      },
      excludedStarts: ["2026-03-27T16:00:00"],
      alarms: [
        { mode: "atInstant", at: new Date("2026-02-27T14:00:00Z") },
        { mode: "beforeStart", amount: 1, unit: "day" },
      ],
    });
    expect(event?.extras).toContain("CLASS:CONFIDENTIAL");
  });

  it("EVT-11 reads one of Nextcloud: times without a zone, dates without a rule; the task is told", () => {
    const file = read(nextcloud);
    expect(file.events[0]).toMatchObject({
      details: { startLocal: "2026-04-05T08:00:00", timeZone: "Europe/Madrid", status: "cancelled" },
      recurrence: { frequency: "daily", end: { kind: "count", count: 1 } },
      extraStarts: ["2026-04-07T08:00:00", "2026-04-09T08:00:00"],
    });
    expect(file.refused).toEqual([
      {
        component: "VTODO",
        uid: "task1",
        subject: "Relancer",
        line: 18,
        refusals: [{ code: "ICALENDAR_COMPONENT_UNSUPPORTED", params: { component: "VTODO" } }],
        text: "BEGIN:VTODO\nUID:task1\nSUMMARY:Relancer\nDUE;VALUE=DATE:20260410\nEND:VTODO",
      },
    ]);
  });

  it.each(Object.entries(shapes))("EVT-11 loses nothing of one of %s on the way out and in again", (_, text) => {
    const { events } = read(text);
    expect(events).not.toEqual([]);
    const written = writeCalendar(events, { now: new Date("2026-05-01T00:00:00Z") });
    const again = readCalendar(written, { timeZone: "Europe/Madrid" });
    expect(again.refused).toEqual([]);
    expect(again.events).toEqual(events);
  });
});
