import { describe, expect, it } from "vitest";
import type { CalendarEvent } from "../../src/model/calendar-event.js";
import type { ComposedDelivery } from "../../src/reminders/compose-reminder.js";
import { composeReminder } from "../../src/reminders/compose-reminder.js";
import type { DueState, ReadyDelivery } from "../../src/reminders/decide-delivery.js";
import { digestMessage } from "../../src/reminders/digest-message.js";
import { languageOf, reminderValues } from "../../src/reminders/reminder-values.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import {
  dailyWith,
  deliveryWith,
  familyOf,
  guestWith,
  meetingWith,
  on,
  reminderWith,
  takenOutAt,
  templateWith,
} from "../support/reminder-samples.js";

const user = (id: string, fields: object = {}) => buildRecord("user", { id, name: id, language: "en", ...fields });

const stateWith = (fields: Partial<DueState> = {}): DueState => ({
  reminder: reminderWith(),
  timetable: familyOf(meetingWith()),
  template: templateWith(),
  owner: user("Ann"),
  organizer: user("Olga"),
  user: undefined,
  guest: undefined,
  optedOut: false,
  ...fields,
});

const readyFor = (event: CalendarEvent, fields: Partial<ReadyDelivery> = {}): ReadyDelivery => ({
  kind: "send",
  isLate: false,
  address: "ann@acme.example",
  trigger: {
    triggerAt: on("03-05T12:00"),
    event,
    occurrence: null,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
  },
  template: templateWith(),
  ...fields,
});

const valuesOf = (event: CalendarEvent, state: Partial<DueState> = {}, ready: Partial<ReadyDelivery> = {}) =>
  reminderValues(readyFor(event, ready), stateWith(state));

describe("what a reminder can tell", () => {
  it("REM-2 is about the event, its times in its zone, and whom it goes to", () => {
    expect(
      valuesOf(meetingWith({ location: "Room 1", description: "Bring plans", organizerEmail: "o@x.example" })),
    ).toEqual({
      "event.subject": "Kick-off",
      "event.type": "Meeting",
      "event.location": "Room 1",
      "event.description": "Bring plans",
      "occurrence.start": "Thursday, March 5, 2026 at 2:00 PM",
      "occurrence.end": "Thursday, March 5, 2026 at 3:00 PM",
      "occurrence.date": "Thursday, March 5, 2026",
      "occurrence.time": "2:00 PM",
      "occurrence.endDate": "Thursday, March 5, 2026",
      "occurrence.endTime": "3:00 PM",
      "occurrence.timeZone": "Europe/Paris",
      "recipient.name": "Ann",
      "recipient.email": "ann@acme.example",
      "organizer.name": "Olga",
      "reminder.lead": "1 hour",
      "reminder.user": "Ann",
      "user.name": "Ann",
    });
  });

  it("REM-2 has no times of day for whole days, whose last is that before the end", () => {
    const event = meetingWith({ allDay: true, startOn: "2026-03-05", endOn: "2026-03-06", startLocal: null });
    expect(valuesOf(event)).toMatchObject({
      "occurrence.start": "Thursday, March 5, 2026",
      "occurrence.end": "Friday, March 6, 2026",
      "occurrence.date": "Thursday, March 5, 2026",
      "occurrence.time": "",
      "occurrence.endDate": "Friday, March 6, 2026",
      "occurrence.endTime": "",
    });
  });

  it("REM-2 is of its occurrence; of a series as a whole it is of the first", () => {
    const trigger = { ...readyFor(dailyWith()).trigger, startsAt: on("03-09T13:00"), endsAt: on("03-09T14:00") };
    expect(valuesOf(dailyWith(), {}, { trigger })).toMatchObject({
      "occurrence.date": "Monday, March 9, 2026",
      "occurrence.endDate": "Monday, March 9, 2026",
    });
    const whole = { ...trigger, startsAt: null, endsAt: null };
    expect(valuesOf(dailyWith(), {}, { trigger: whole })).toMatchObject({
      "occurrence.start": "Thursday, March 5, 2026 at 2:00 PM",
      "occurrence.end": "Thursday, March 5, 2026 at 3:00 PM",
    });
  });

  it("REM-2 leaves empty what nobody knows", () => {
    const nobody = { owner: undefined, organizer: undefined, reminder: undefined };
    expect(valuesOf(meetingWith(), nobody)).toMatchObject({
      "event.location": "",
      "event.description": "",
      "recipient.name": "",
      "organizer.name": "",
      "reminder.lead": "",
      "reminder.user": "",
      "user.name": "",
    });
    expect(valuesOf(meetingWith({ organizerEmail: "o@x.example" }), nobody)["organizer.name"]).toBe("o@x.example");
    const atInstant = reminderWith({ mode: "atInstant", at: on("03-05T12:00"), amount: null, unit: null });
    expect(valuesOf(meetingWith(), { reminder: atInstant })["reminder.lead"]).toBe("");
  });

  it("REM-2 names a guest as it was invited, else the colleague behind the guest", () => {
    const nameOf = (state: Partial<DueState>) => valuesOf(meetingWith(), state)["recipient.name"];
    expect(nameOf({ guest: guestWith({ name: "Lee" }), user: user("Bob") })).toBe("Lee");
    expect(nameOf({ guest: guestWith({ name: "" }), user: user("Bob") })).toBe("Bob");
    expect(nameOf({ guest: guestWith({ name: "" }) })).toBe("");
  });

  it("REM-2 is in the language of the template, else that of the colleague it goes to, else in English", () => {
    const ann = user("Ann", { language: "fr" });
    expect(languageOf(stateWith({ template: templateWith({ language: "fr-CA" }) }))).toBe("fr-CA");
    expect(languageOf(stateWith({ owner: ann }))).toBe("fr");
    expect(languageOf(stateWith({ owner: ann, guest: guestWith(), user: user("Bob", { language: "en-GB" }) }))).toBe(
      "en-GB",
    );
    expect(languageOf(stateWith({ owner: ann, guest: guestWith() }))).toBe("en");
    expect(languageOf(stateWith({ template: undefined, owner: undefined }))).toBe("en");
    expect(valuesOf(meetingWith(), { owner: ann })).toMatchObject({
      "event.type": "Réunion",
      "occurrence.time": "14:00",
      "occurrence.endTime": "15:00",
      "occurrence.endDate": "jeudi 5 mars 2026",
      "reminder.lead": expect.stringMatching(/^1\sheure$/),
    });
  });
});

const from = { address: "crm@acme.example", name: "Acme" };
const compose = (event: CalendarEvent, ready: Partial<ReadyDelivery> = {}, eventId = "meeting") =>
  composeReminder(deliveryWith({ eventId }), readyFor(event, ready), stateWith(), from, on("03-05T12:00"));

describe("the message of a reminder", () => {
  it("REM-5 goes to one address, and to those that the template adds without being seen", () => {
    const template = templateWith({ recipients: ["log@acme.example", "ann@acme.example"] });
    expect(compose(meetingWith(), { template })).toMatchObject({
      version: 1,
      companyId: "acme",
      senderId: null,
      fromAddress: "crm@acme.example",
      fromName: "Acme",
      toAddresses: ["ann@acme.example"],
      ccAddresses: [],
      bccAddresses: ["log@acme.example"],
      subject: "Kick-off",
      bodyText: "Soon",
      templateId: "remind",
      catalogId: null,
      state: "pending",
    });
  });

  it("REM-9 is listed on the event, on the series of an occurrence, and on what the event is about", () => {
    const about = { leadId: "lead-1", relatedKeys: ["quote/7"] };
    expect(compose(meetingWith(about)).relatedKeys).toEqual(["calendarEvent/meeting", "lead/lead-1", "quote/7"]);
    expect(compose(takenOutAt("2026-03-05", about)).relatedKeys).toEqual([
      "calendarEvent/taken-2026-03-05",
      "calendarEvent/meeting",
      "lead/lead-1",
      "quote/7",
    ]);
  });

  it("CAL-12 is listed on nothing but the event where that is private", () => {
    const event = meetingWith({ leadId: "lead-1", relatedKeys: ["quote/7"], visibility: "private" });
    expect(compose(event).relatedKeys).toEqual(["calendarEvent/meeting"]);
  });
});

describe("several that are late", () => {
  const part = (id: string, time: string, fields: Partial<ComposedDelivery> = {}): ComposedDelivery => {
    const event = meetingWith({ id: `of-${id}`, subject: `About ${id}`, leadId: "lead-1" });
    const delivery = deliveryWith({ id, eventId: event.id, triggerAt: on(time) });
    const template = templateWith({ recipients: ["log@acme.example"] });
    const message = composeReminder(delivery, readyFor(event, { template }), stateWith(), from, on("03-05T20:00"));
    return { delivery, kind: "digest", message, isLate: true, language: "en", ...fields };
  };
  const digest = (language = "en") =>
    digestMessage([part("b", "03-05T12:00", { language }), part("a", "03-05T11:00"), part("c", "03-05T13:00")]);

  it("REM-4 come in one message, the earliest due first, listed wherever each would be", () => {
    expect(digest()).toMatchObject({
      subject: "3 reminders",
      bodyText: "About a\n\nSoon\n\n\nAbout b\n\nSoon\n\n\nAbout c\n\nSoon",
      bodyHtml: null,
      templateId: null,
      toAddresses: ["ann@acme.example"],
      bccAddresses: ["log@acme.example"],
      relatedKeys: ["calendarEvent/of-a", "lead/lead-1", "calendarEvent/of-b", "calendarEvent/of-c"],
    });
  });

  it("REM-4 are told of in the language of the recipient", () => {
    expect(digest("fr").subject).toBe("3 rappels");
    expect(digest("fr-CA").subject).toBe("3 rappels");
    expect(digest("de").subject).toBe("3 reminders");
  });

  it("REM-6 are the same message in whatever order they are taken, under an id of its own", () => {
    const other = digestMessage([part("c", "03-05T13:00"), part("b", "03-05T12:00"), part("a", "03-05T11:00")]);
    expect(other.id).toBe(digest().id);
    const [one, two] = [part("a", "03-05T12:00"), part("b", "03-05T12:00")];
    expect(digestMessage([one, two]).id).toBe(digestMessage([two, one]).id);
    expect(digest().messageId).toBe(`<${digest().id}@acme.example>`);
    expect(digestMessage([part("a", "03-05T11:00"), part("b", "03-05T12:00")]).id).not.toBe(digest().id);
    expect(part("a", "03-05T11:00").message.id).not.toBe(part("b", "03-05T11:00").message.id);
  });

  it("REM-4 are listed in 200 places at most", () => {
    const [first, ...more] = Array.from({ length: 210 }, (_, i) => part(`${i}`, "03-05T12:00"));
    if (first === undefined) throw new Error("there is none");
    expect(digestMessage([first, ...more]).relatedKeys.length).toBe(200);
  });
});
