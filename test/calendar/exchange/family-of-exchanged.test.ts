import { describe, expect, it } from "vitest";
import type { EventFamily } from "../../../src/calendar/event-family.js";
import type { ExchangedEvent } from "../../../src/calendar/exchange/exchanged-event.js";
import { exchangedOf } from "../../../src/calendar/exchange/exchanged-of-family.js";
import type { ExchangeState } from "../../../src/calendar/exchange/family-of-exchanged.js";
import { familyOfExchanged } from "../../../src/calendar/exchange/family-of-exchanged.js";
import { sampleExchangedEvent } from "../../../src/testing/ports/sample-exchanged-event.js";
import { decisionEnv } from "../../support/lead-decision.js";
import { dailyWith, guestWith, meetingWith, takenOutAt } from "../../support/reminder-samples.js";
import { recurrenceOf } from "../../support/series-of.js";
import { recordWith } from "../../support/store-record.js";

const env = decisionEnv();
const bob = recordWith("user", { id: "bob", name: "Bob", email: "bob@acme.example" });
const nothing: ExchangeState = {
  family: null,
  strays: [],
  users: new Map([["bob@acme.example", bob]]),
  hidden: new Set(),
  type: "meeting",
};
const take = (exchanged: Partial<ExchangedEvent>, state: Partial<ExchangeState> = {}): EventFamily =>
  familyOfExchanged(sampleExchangedEvent("a@test", exchanged), { ...nothing, ...state }, env);
const familyWith = (parts: Partial<EventFamily> = {}): EventFamily => ({
  event: dailyWith(),
  overrides: [],
  guests: [],
  reminders: [],
  ...parts,
});

/** What another calendar tells of a family, with changes. */
const retold = (family: EventFamily, changes: (told: ExchangedEvent) => Partial<ExchangedEvent>): EventFamily => {
  const told = exchangedOf(family, new Map());
  return familyOfExchanged({ ...told, ...changes(told) }, { ...nothing, family }, env);
};

describe("an event that another calendar tells of", () => {
  it("EVT-11 has its organiser as a colleague where the address is one's, as an address otherwise", () => {
    const organizer = (email: string) => take({ organizer: { name: "", email } }).event;
    expect(organizer("Bob@ACME.example")).toMatchObject({ organizerId: "bob", organizerEmail: null });
    expect(organizer("ZOE@x.example")).toMatchObject({ organizerId: null, organizerEmail: "zoe@x.example" });
    expect(take({}).event).toMatchObject({ organizerId: null, organizerEmail: null });
    const family = familyWith({ event: dailyWith({ organizerId: "ann" }) });
    expect(retold(family, () => ({ organizer: null })).event).toMatchObject({ organizerId: "ann" });
  });

  it("EVT-11 keeps its type and its status where none is told, and has none as a note", () => {
    const told = (status: "done" | null, extras: string | null, state: Partial<ExchangeState> = {}) =>
      take({ details: { ...sampleExchangedEvent("a").details, status }, extras }, state).event;
    expect(told("done", null)).toMatchObject({ type: "meeting", status: "done" });
    expect(told(null, null, { type: "task" })).toMatchObject({ type: "task", status: "planned", priority: "normal" });
    expect(told("done", "X-CRMKIT-TYPE:note")).toMatchObject({ type: "note", status: null, icalendarExtras: null });
    const done = familyWith({ event: dailyWith({ status: "done", type: "call", callDirection: "incoming" }) });
    expect(told(null, null, { family: done })).toMatchObject({
      type: "call",
      status: "done",
      callDirection: "incoming",
    });
    expect(told(null, "X-CRMKIT-TYPE:task", { family: done })).toMatchObject({ type: "task", callDirection: null });
    const note = familyWith({ event: dailyWith({ status: null, type: "note" }) });
    expect(told(null, "X-CRMKIT-TYPE:call", { family: note })).toMatchObject({ type: "call", status: "planned" });
  });

  it("EVT-11 has its exceptions in order, each once, and never an older revision than here", () => {
    const [a, b] = ["2026-03-04T10:00:00", "2026-03-03T10:00:00"] as never[];
    const { event } = take({
      recurrence: recurrenceOf(),
      excludedStarts: [a, b, a] as never,
      extraStarts: [a, b, a] as never,
      revision: 2,
    });
    expect(event).toMatchObject({ excludedStarts: [b, a], extraStarts: [b, a], revision: 2 });
    const family = familyWith({ event: dailyWith({ revision: 5 }) });
    expect(retold(family, () => ({ revision: 2 })).event.revision).toBe(5);
  });
});

describe("the guests that another calendar tells of", () => {
  const lee = guestWith({ answer: "yes", answeredAt: new Date(0) });
  const inside = guestWith({ id: "zoe", email: null, userId: "zoe" });
  const gone = guestWith({ id: "gone", email: "gone@x.example" });
  const family = familyWith({ guests: [lee, inside, gone] });
  const guests = (told: ExchangedEvent["guests"]) => retold(family, () => ({ guests: told })).guests;
  const person = (email: string, answer: "yes" | "no" | null = null, name = "") => ({ name, email, answer });

  it("EVT-6 EVT-11 keep their records and their answers, and are put away where they are not told of", () => {
    expect(guests([person("LEE@y.example", "yes")])).toEqual([lee, inside, { ...gone, archivedAt: env.now }]);
    expect(guests([person("lee@y.example", "no"), person("gone@x.example")])).toEqual([
      { ...lee, answer: "no", answeredAt: env.now },
      inside,
      gone,
    ]);
    expect(guests([person("lee@y.example"), person("gone@x.example")])[0]).toEqual({
      ...lee,
      answer: null,
      answeredAt: null,
    });
  });

  it("EVT-6 EVT-11 are new by address, with the name that is told or that of the colleague", () => {
    const { event, guests: made } = take({
      guests: [
        person("Bob@acme.example", "yes"),
        person("eve@x.example", null, "Eve"),
        person("bob@acme.example", "no"),
      ],
    });
    expect(made).toMatchObject([
      { email: "bob@acme.example", name: "Bob", userId: "bob", answer: "no", answeredAt: env.now, eventId: event.id },
      { email: "eve@x.example", name: "Eve", userId: null, answer: null, answeredAt: null, eventId: event.id },
    ]);
    expect(made.map(({ companyId }) => companyId)).toEqual(["acme", "acme"]);
    expect(event.participantIds).toEqual(["ann", "bob"]);
    expect(
      retold(familyWith({ guests: [guestWith({ userId: "bob", email: "bob@acme.example" })] }), () => ({ guests: [] }))
        .event.participantIds,
    ).not.toContain("bob");
  });
});

describe("the occurrences that another calendar tells apart", () => {
  const lee = guestWith();
  const kept = takenOutAt("2026-03-06");
  const lost = takenOutAt("2026-03-09");
  const family = familyWith({ event: dailyWith({ uid: "a@test" }), overrides: [kept, lost], guests: [lee] });
  const one = (told: ExchangedEvent) => {
    const [first] = told.overrides;
    if (first === undefined) throw new Error("no occurrence");
    return first;
  };

  it("EVT-11 REC-7 stay as they were, and follow their series again where they are not told any more", () => {
    expect(retold(family, () => ({})).overrides.map(({ id, archivedAt }) => [id, archivedAt])).toEqual([
      [kept.id, null],
      [lost.id, null],
    ]);
    const { event, overrides } = retold(family, (told) => ({ overrides: [one(told)] }));
    expect(overrides.map(({ id, archivedAt }) => [id, archivedAt])).toEqual([
      [lost.id, env.now],
      [kept.id, null],
    ]);
    expect(event.excludedStarts).toEqual([kept.originalStart]);
  });

  it("EVT-11 REC-7 have of their own what differs, in order, and share the guests of the series while these are the same", () => {
    const renamed = (guests: ExchangedEvent["guests"]) =>
      retold(family, (told) => {
        const first = one(told);
        return { overrides: [{ ...first, details: { ...first.details, subject: "Other" }, guests }] };
      });
    const same = renamed([{ name: "", email: "LEE@y.example", answer: null }]);
    const event = same.overrides.find(({ id }) => id === kept.id);
    expect(event).toMatchObject({ subject: "Other", seriesId: "meeting", uid: "a@test", archivedAt: null });
    expect(event?.overriddenFields).toEqual([...(event?.overriddenFields ?? [])].sort());
    expect(event?.overriddenFields).toContain("subject");
    expect(event?.overriddenFields).not.toContain("guests");
    expect(same.guests).toEqual([lee]);
    for (const guests of [
      [],
      [{ name: "", email: "lee@y.example", answer: "yes" as const }],
      [{ name: "", email: "eve@x.example", answer: null }],
      [
        { name: "", email: "lee@y.example", answer: null },
        { name: "", email: "eve@x.example", answer: null },
      ],
    ]) {
      const own = renamed(guests);
      expect(own.overrides.find(({ id }) => id === kept.id)?.overriddenFields).toContain("guests");
      expect(
        own.guests.filter(({ eventId }) => eventId === kept.id).map(({ email, answer }) => [email, answer]),
      ).toEqual(guests.map(({ email, answer }) => [email, answer]));
      expect(own.guests).toContainEqual(lee);
    }
  });

  it("EVT-11 REC-7 share the guests of the series whatever colleagues without an address it has", () => {
    const zoe = guestWith({ id: "zoe", email: null, userId: "zoe" });
    const eve = guestWith({ id: "eve", email: "eve@x.example" });
    const overriddenAs = (answer: "no" | null) =>
      retold({ ...family, guests: [lee, zoe, eve] }, (told) => {
        const first = one(told);
        return {
          overrides: [{ ...first, guests: first.guests.map((guest, i) => (i === 0 ? { ...guest, answer } : guest)) }],
        };
      }).overrides.find(({ id }) => id === kept.id)?.overriddenFields;
    expect(overriddenAs(null)).not.toContain("guests");
    expect(overriddenAs("no")).toContain("guests");
  });

  it("EVT-11 REC-7 keep guests of their own, though they are those of the series again", () => {
    const own = { ...kept, overriddenFields: ["endLocal", "guests", "startLocal"] };
    const guest = guestWith({ id: "own", eventId: own.id });
    const before = { ...family, overrides: [own], guests: [lee, guest] };
    const after = retold(before, () => ({}));
    expect(after.guests).toEqual([lee, guest]);
    expect(after.overrides[0]?.overriddenFields).toContain("guests");
    const answered = { ...guest, answer: "yes" as const, answeredAt: new Date(0) };
    const unanswered = [{ name: "", email: "lee@y.example", answer: null }];
    expect(
      retold({ ...before, guests: [lee, answered] }, (told) => ({ overrides: [{ ...one(told), guests: unanswered }] }))
        .guests,
    ).toEqual([lee, guest]);
    expect(retold(before, (told) => ({ overrides: [{ ...one(told), guests: [] }] })).guests).toEqual([
      lee,
      { ...guest, archivedAt: env.now },
    ]);
  });

  it("EVT-11 REC-7 are part of their series once it is told of", () => {
    const start = "2026-03-03T10:00:00" as never;
    const stray = meetingWith({
      id: "stray",
      originalStart: start,
      startLocal: "2026-03-03T12:00:00",
      endLocal: "2026-03-03T13:00:00",
    });
    const details = { ...sampleExchangedEvent("a").details, startLocal: stray.startLocal, endLocal: stray.endLocal };
    const override = { ...sampleExchangedEvent("a"), details, originalStart: start };
    const series = take({ recurrence: recurrenceOf(), overrides: [override] }, { strays: [stray] });
    expect(series.overrides).toMatchObject([
      { id: "stray", seriesId: series.event.id, uid: "a@test", archivedAt: null },
    ]);
    expect(take({}, { strays: [stray] }).overrides).toEqual([]);
  });
});
