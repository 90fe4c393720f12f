import { describe, expect, it } from "vitest";
import type { EventParties } from "../../src/calendar/starting-point.js";
import { fromParties, peopleOf } from "../../src/calendar/starting-point.js";
import { buildRecord } from "../../src/testing/build/build-record.js";

const nobody: EventParties = { lead: undefined, account: undefined, contact: undefined, opportunity: undefined };
const opportunity = buildRecord("opportunity", {
  leadId: "lead-o",
  accountId: "account-o",
  contactId: "contact-o",
  assignedToId: "owner-o",
});
const lead = buildRecord("lead", {
  id: "lead-1",
  fullName: "Lee Poe",
  email: "lee@y.example",
  convertedAccountId: "account-l",
  convertedContactIds: ["contact-l", "contact-other"],
  assignedToId: "owner-l",
});
const contact = buildRecord("contact", {
  id: "contact-1",
  fullName: "Cat Roe",
  email: "cat@y.example",
  mainAccountId: "account-c",
  assignedToId: "owner-c",
});
const account = buildRecord("account", {
  id: "account-1",
  name: "ACME",
  email: "info@acme.example",
  assignedToId: "owner-a",
});

const filled = (parties: Partial<EventParties>, entered: Parameters<typeof fromParties>[0] = {}) =>
  fromParties(entered, { ...nobody, ...parties });

describe("an event that is entered from a record", () => {
  it("EVT-2 takes over whom an opportunity, a lead or a contact is about, and who is in charge", () => {
    expect(filled({})).toEqual({});
    expect(filled({ opportunity })).toEqual({
      leadId: "lead-o",
      accountId: "account-o",
      contactId: "contact-o",
      assignedToId: "owner-o",
    });
    expect(filled({ lead })).toEqual({ accountId: "account-l", contactId: "contact-l", assignedToId: "owner-l" });
    expect(filled({ contact })).toEqual({ accountId: "account-c", assignedToId: "owner-c" });
    expect(filled({ account })).toEqual({ assignedToId: "owner-a" });
  });

  it("EVT-2 asks the opportunity first, then the lead, the contact and the account, until one knows", () => {
    const all = { opportunity, lead, contact, account };
    expect(filled(all)).toMatchObject({ accountId: "account-o", contactId: "contact-o", assignedToId: "owner-o" });
    const bare = buildRecord("opportunity", { accountId: null, contactId: null, assignedToId: null });
    expect(filled({ ...all, opportunity: bare })).toMatchObject({
      accountId: "account-l",
      contactId: "contact-l",
      assignedToId: "owner-l",
    });
    const open = { ...lead, convertedAccountId: null, convertedContactIds: [], assignedToId: null };
    expect(filled({ ...all, opportunity: bare, lead: open })).toEqual({
      accountId: "account-c",
      assignedToId: "owner-c",
    });
  });

  it("EVT-2 leaves what was said, also that there is none", () => {
    const entered = { accountId: null, assignedToId: "ann" as never, subject: "Call" };
    expect(filled({ opportunity }, entered)).toEqual({ ...entered, leadId: "lead-o", contactId: "contact-o" });
  });
});

it("EVT-6 whoever an event is about and has an address can be invited: the contact, the lead, the account", () => {
  expect(peopleOf({ ...nobody, lead, contact, account })).toEqual([
    { key: "contact/contact-1", name: "Cat Roe", email: "cat@y.example" },
    { key: "lead/lead-1", name: "Lee Poe", email: "lee@y.example" },
    { key: "account/account-1", name: "ACME", email: "info@acme.example" },
  ]);
  expect(peopleOf({ ...nobody, lead: { ...lead, email: null } })).toEqual([]);
  expect(peopleOf(nobody)).toEqual([]);
});
