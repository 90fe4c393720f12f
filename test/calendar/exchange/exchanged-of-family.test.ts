import { expect, it } from "vitest";
import { exchangedOf } from "../../../src/calendar/exchange/exchanged-of-family.js";
import { dailyWith, guestWith, reminderWith, takenOutAt } from "../../support/reminder-samples.js";
import { recordWith } from "../../support/store-record.js";

const ann = recordWith("user", { id: "ann", name: "Ann", email: "ann@acme.example" });
const users = new Map([["ann", ann]]);
const told = (event: object, more: object = {}) =>
  exchangedOf({ event: dailyWith(event), overrides: [], guests: [], reminders: [], ...more }, users);

it("EVT-11 other calendars are told who invites: a colleague by the directory, or an address", () => {
  expect(told({ organizerId: "ann" }).organizer).toEqual({ name: "Ann", email: "ann@acme.example" });
  expect(told({ organizerId: "bob" }).organizer).toBeNull();
  expect(told({ organizerEmail: "zoe@x.example" }).organizer).toEqual({ name: "", email: "zoe@x.example" });
  expect(told({}).organizer).toBeNull();
});

it("EVT-11 other calendars are told of guests with an address, and of reminders before the start or at an instant", () => {
  const at = new Date("2026-03-05T08:00:00Z");
  const { guests, alarms } = told(
    {},
    {
      guests: [guestWith({ name: "Lee", answer: "yes" }), guestWith({ id: "bob", email: null, userId: "bob" })],
      reminders: [
        reminderWith({ amount: 2, unit: "day" }),
        reminderWith({ id: "once", mode: "atInstant", at, amount: null, unit: null }),
      ],
    },
  );
  expect(guests).toEqual([{ name: "Lee", email: "lee@y.example", answer: "yes" }]);
  expect(alarms).toEqual([
    { mode: "beforeStart", amount: 2, unit: "day" },
    { mode: "atInstant", at },
  ]);
});

it("EVT-11 other calendars are told of an occurrence that differs, and not that it does not take place", () => {
  const [taken, gone] = ["2026-03-06T14:00:00", "2026-03-07T14:00:00"];
  const series = told({ excludedStarts: [taken, gone], type: "call" }, { overrides: [takenOutAt("2026-03-06")] });
  expect(series).toMatchObject({ excludedStarts: [gone], extras: "X-CRMKIT-TYPE:call", originalStart: null });
  expect(series.overrides).toMatchObject([{ originalStart: taken, details: { startLocal: "2026-03-06T16:00:00" } }]);
});
