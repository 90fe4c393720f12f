import { describe, expect, it } from "vitest";
import { deriveEvent } from "../../../src/calendar/derive-event.js";
import { decideImportEvent } from "../../../src/calendar/exchange/decide-import-event.js";
import type { ExchangedEvent } from "../../../src/calendar/exchange/exchanged-event.js";
import { exchangedOf } from "../../../src/calendar/exchange/exchanged-of-family.js";
import type { ExchangeState } from "../../../src/calendar/exchange/family-of-exchanged.js";
import { sampleExchangedEvent } from "../../../src/testing/ports/sample-exchanged-event.js";
import { decisionEnv } from "../../support/lead-decision.js";
import { meetingWith } from "../../support/reminder-samples.js";
import { recurrenceOf } from "../../support/series-of.js";

const nothing: ExchangeState = { family: null, strays: [], users: new Map(), hidden: new Set(), type: "meeting" };
const decide = (event: ExchangedEvent, state: Partial<ExchangeState> = {}) =>
  decideImportEvent(event, { ...nothing, ...state }, null, decisionEnv());
const refusals = (event: ExchangedEvent, state: Partial<ExchangeState> = {}) => {
  const decision = decide(event, state);
  return decision.ok ? [] : decision.refusals.map(({ code, path }) => [code, ...(path ?? [])]);
};
const event = sampleExchangedEvent("a@test");
const { details } = event;
const later = (changes: object = {}) => ({
  ...event,
  details: { ...details, startLocal: "2026-03-03T10:00:00", endLocal: "2026-03-03T11:00:00", ...changes } as never,
  originalStart: "2026-03-03T10:00:00" as never,
});
const weekly = recurrenceOf({ frequency: "weekly", weekdays: [{ day: 5, nth: null }] });

describe("an event of another calendar", () => {
  it("EVT-11 is refused where it ends before it starts, told where: in itself or in one of its occurrences", () => {
    const backwards = { endLocal: "2026-03-01T00:00:00" };
    expect(refusals({ ...event, details: { ...details, ...backwards } as never })).toEqual([
      ["EVENT_ENDS_BEFORE_START", "details", "endLocal"],
    ]);
    const daily = { ...event, recurrence: recurrenceOf() };
    expect(refusals({ ...daily, overrides: [later(), later(backwards)] })).toEqual([
      ["EVENT_ENDS_BEFORE_START", "overrides", 1, "details", "endLocal"],
    ]);
  });

  it("EVT-11 is refused with a rule that never happens, and taken with a start that the rule does not fall on", () => {
    expect(refusals({ ...event, recurrence: weekly })).toEqual([]);
    const never = recurrenceOf({ frequency: "yearly", months: [2], monthDays: [30] });
    expect(refusals({ ...event, recurrence: never })).toEqual([["RECURRENCE_NEVER_HAPPENS", "recurrence"]]);
    const years = { ...details, endLocal: "2027-04-01T10:00:00" } as never;
    expect(refusals({ ...event, details: years })).toEqual([]);
    expect(refusals({ ...event, details: years, recurrence: recurrenceOf() })).toEqual([
      ["SERIES_LASTS_TOO_LONG", "endLocal"],
    ]);
    const wrong = { ...details, startLocal: null, endLocal: null };
    expect(refusals({ ...event, details: wrong, recurrence: never })).toEqual([
      ["EVENT_START_MISSING", "details", "startLocal"],
    ]);
  });

  it("EVT-11 says nothing of fields that are hidden from the actor, in itself or in its occurrences", () => {
    const hidden = new Set(["location"]);
    const daily = { ...event, recurrence: recurrenceOf() };
    expect(refusals({ ...daily, overrides: [later()] }, { hidden })).toEqual([]);
    expect(refusals({ ...daily, details: { ...details, location: "Lyon" } }, { hidden })).toEqual([
      ["INPUT_UNKNOWN_FIELD", "details", "location"],
    ]);
    expect(refusals({ ...daily, overrides: [later(), later({ location: "Lyon" })] }, { hidden })).toEqual([
      ["INPUT_UNKNOWN_FIELD", "overrides", 1, "details", "location"],
    ]);
  });

  const entered = meetingWith({ uid: "a@test" });
  const present = { ...entered, ...deriveEvent(entered, []) };
  const family = { event: present, overrides: [], guests: [], reminders: [] };

  it("EVT-11 is not brought back where it was put away here", () => {
    const away = { ...family, event: { ...present, archivedAt: new Date(0) } };
    expect(decide(event, { family: away })).toMatchObject({
      refusals: [{ code: "EVENT_ARCHIVED", params: { event: "Kick-off" } }],
    });
  });

  it("EVT-11 is written with a line of history, unless it says nothing new", () => {
    const made = decide(event);
    expect(made).toMatchObject({ value: { result: { outcome: "created", before: null }, warnings: [] } });
    expect(made.ok && made.value.entries).toMatchObject([
      {
        kind: "imported",
        subjectKey: expect.stringMatching(/^calendarEvent\//),
        data: { uid: "a@test", outcome: "created" },
      },
    ]);
    const changed = decide(event, { family });
    expect(changed).toMatchObject({ value: { result: { outcome: "updated", before: present } } });
    const same = decide(exchangedOf(family, new Map()), { family });
    expect(same).toMatchObject({
      value: { writes: [], entries: [], warnings: [], result: { outcome: "unchanged", event: present } },
    });
  });
});
