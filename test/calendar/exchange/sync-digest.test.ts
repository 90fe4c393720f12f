import { expect, it } from "vitest";
import { syncDigestOf } from "../../../src/calendar/exchange/sync-digest.js";
import { dailyWith, guestWith, reminderWith, takenOutAt } from "../../support/reminder-samples.js";

const [early, late] = [takenOutAt("2026-03-06"), takenOutAt("2026-03-09")];
const [lee, eve] = [guestWith(), guestWith({ id: "eve", email: "eve@x.example", answer: "no" })];
const family = { event: dailyWith(), overrides: [early, late], guests: [lee, eve], reminders: [] };
const digest = syncDigestOf(family);

it("EVT-11 an event is in step whatever the order of occurrences and guests, its revision and its reminders", () => {
  expect(syncDigestOf({ ...family, overrides: [late, early], guests: [eve, lee] })).toBe(digest);
  expect(syncDigestOf({ ...family, event: dailyWith({ revision: 7, updatedAt: new Date(9) }) })).toBe(digest);
  expect(syncDigestOf({ ...family, reminders: [reminderWith()] })).toBe(digest);
});

it("EVT-11 an event is out of step after a change of a guest, an answer, an occurrence or the organiser", () => {
  for (const changed of [
    { guests: [lee] },
    { guests: [{ ...lee, answer: "yes" as const }, eve] },
    { guests: [lee, { ...eve, email: "eve@y.example" }] },
    { overrides: [early] },
    { overrides: [early, { ...late, subject: "Other" }] },
    { event: dailyWith({ organizerEmail: "zoe@x.example" }) },
  ])
    expect(syncDigestOf({ ...family, ...changed })).not.toBe(digest);
});
