import { describe, expect, it } from "vitest";
import type { GuestState } from "../../src/calendar/plan-guests.js";
import { planGuests } from "../../src/calendar/plan-guests.js";
import type { Guest } from "../../src/model/guest.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { decisionEnv } from "../support/lead-decision.js";
import { guestWith, meetingWith } from "../support/reminder-samples.js";

const bob = buildRecord("user", { id: "bob", name: "Bob", email: "Bob@acme.example" });
const kim = buildRecord("user", { id: "kim", name: "Kim", email: null });
const state: GuestState = {
  users: new Map([
    ["bob", bob],
    ["kim", kim],
  ]),
  foreign: new Set(["user/theirs" as never]),
  people: [
    { key: "contact/c" as never, name: "Cat", email: "Cat@y.example" },
    { key: "lead/l" as never, name: "Lee", email: "lee@y.example" },
  ],
};

const env = decisionEnv();
const plan = (inputs: readonly object[], present: readonly Guest[] = []) =>
  planGuests(inputs as Parameters<typeof planGuests>[0], meetingWith(), present, state, env);

describe("guests", () => {
  it("EVT-6 have the name and the address that were given, the address in its one form", () => {
    expect(plan([{ name: "Max", email: "Max@Y.example", answer: "yes" }]).guests).toMatchObject([
      {
        eventId: "meeting",
        companyId: "acme",
        name: "Max",
        email: "max@y.example",
        userId: null,
        personKey: null,
        answer: "yes",
        answeredAt: env.now,
      },
    ]);
    expect(plan([{ email: "max@y.example" }]).guests).toMatchObject([{ name: "", answer: null, answeredAt: null }]);
  });

  it("EVT-6 are of the company of the event, whoever invites them", () => {
    const event = meetingWith({ companyId: "globex" });
    expect(planGuests([{ email: "max@y.example" }], event, [], state, env).guests).toMatchObject([
      { companyId: "globex" },
    ]);
  });

  it("EVT-6 are colleagues by their id, with their own name and address unless others were given", () => {
    expect(plan([{ userId: "bob" }, { userId: "kim" }]).guests).toMatchObject([
      { name: "Bob", email: "bob@acme.example", userId: "bob", personKey: null },
      { name: "Kim", email: null, userId: "kim" },
    ]);
    expect(plan([{ userId: "bob", name: "Robert", email: "lee@y.example" }]).guests).toMatchObject([
      { name: "Robert", email: "lee@y.example", userId: "bob", personKey: null },
    ]);
    expect(plan([{ userId: "new" }]).guests).toMatchObject([{ name: "", email: null, userId: "new" }]);
  });

  it("EVT-6 are known as the lead, account or contact that has the address", () => {
    expect(plan([{ email: "cat@y.example" }, { email: "LEE@y.example", name: "Lee P." }]).guests).toMatchObject([
      { name: "Cat", personKey: "contact/c" },
      { name: "Lee P.", personKey: "lead/l" },
    ]);
  });
});

describe("guests are refused", () => {
  const present = [guestWith({ email: "lee@y.example" }), guestWith({ id: "b", email: null, userId: "bob" })];

  it("EVT-6 without an address, twice, and where nobody may see them, each at its place", () => {
    const { guests, refusals } = plan(
      [{ email: "Lee@y.example" }, { name: "Nobody" }, { email: "new@y.example" }, { email: "New@y.example" }],
      present,
    );
    expect(guests.map(({ email }) => email)).toEqual(["new@y.example"]);
    expect(refusals).toEqual([
      { code: "GUEST_TWICE", path: ["guests", 0], params: { guest: "lee@y.example" } },
      { code: "GUEST_ADDRESS_MISSING", path: ["guests", 1] },
      { code: "GUEST_TWICE", path: ["guests", 3], params: { guest: "new@y.example" } },
    ]);
    expect(plan([{ userId: "bob" }, { userId: "theirs" }], present).refusals).toEqual([
      { code: "GUEST_TWICE", path: ["guests", 0], params: { guest: "bob@acme.example" } },
      { code: "REFERENCE_UNKNOWN", path: ["guests", 1], params: { type: "user", id: "theirs" } },
    ]);
    expect(plan([{ userId: "kim" }, { userId: "kim" }]).refusals).toEqual([
      { code: "GUEST_TWICE", path: ["guests", 1], params: { guest: "kim" } },
    ]);
  });

  it("EVT-6 two without an address are no double, and neither are two without a colleague", () => {
    expect(
      plan([{ userId: "kim" }, { userId: "new" }, { email: "a@y.example" }, { email: "b@y.example" }]),
    ).toMatchObject({
      guests: { length: 4 },
      refusals: [],
    });
  });

  it("EVT-6 beyond 200 of an event", () => {
    const many = Array.from({ length: 200 }, (_, i) => guestWith({ id: `${i}`, email: `${i}@y.example` }));
    expect(plan([{ email: "lee@y.example" }], many.slice(1)).refusals).toEqual([]);
    expect(plan([{ email: "lee@y.example" }], many).refusals).toEqual([
      { code: "GUESTS_TOO_MANY", path: ["guests"], params: { guests: 201, most: 200 } },
    ]);
  });
});
