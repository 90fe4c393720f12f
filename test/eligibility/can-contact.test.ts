import { describe, expect, expectTypeOf, it } from "vitest";
import type { Contactable } from "../../src/eligibility/can-contact.js";
import { canContact } from "../../src/eligibility/can-contact.js";
import type { Account } from "../../src/model/account.js";
import type { Contact } from "../../src/model/contact.js";
import type { Guest } from "../../src/model/guest.js";
import type { Lead } from "../../src/model/lead.js";
import type { User } from "../../src/model/user.js";
import { recordWith } from "../support/store-record.js";

const reached = { email: "lee@acme.example", fixedPhone: "01 23 45 67 89" };
const people = ["lead", "account", "contact"] as const;
const away = new Date("2026-01-01T00:00:00.000Z");

describe("whether somebody may be contacted", () => {
  it("LEAD-16 is asked of leads, accounts, contacts, guests and users", () => {
    expectTypeOf<Lead | Account | Contact | Guest | User>().toExtend<Contactable>();
  });

  it.each(people)("LEAD-16 a %s who can be reached and has nothing against it may", (type) => {
    const record = recordWith(type, reached);
    expect(canContact(record, "email")).toEqual({ allowed: true });
    expect(canContact(record, "phone")).toEqual({ allowed: true });
  });

  it.each(people)("LEAD-16 a %s is not mailed or called against their wish, each wish for itself", (type) => {
    const noMail = recordWith(type, { ...reached, doNotEmail: true });
    expect(canContact(noMail, "email")).toEqual({ allowed: false, reasons: ["RECIPIENT_DECLINES_EMAIL"] });
    expect(canContact(noMail, "phone")).toEqual({ allowed: true });
    const noCalls = recordWith(type, { ...reached, doNotCall: true });
    expect(canContact(noCalls, "phone")).toEqual({ allowed: false, reasons: ["RECIPIENT_DECLINES_CALLS"] });
    expect(canContact(noCalls, "email")).toEqual({ allowed: true });
  });

  it("LEAD-16 every reason is told, the wish first", () => {
    const record = recordWith("lead", { email: " ", doNotEmail: true, doNotCall: true, archivedAt: away });
    expect(canContact(record, "email")).toEqual({
      allowed: false,
      reasons: ["RECIPIENT_DECLINES_EMAIL", "RECIPIENT_EMAIL_MISSING", "RECIPIENT_ARCHIVED"],
    });
    expect(canContact(record, "phone")).toEqual({
      allowed: false,
      reasons: ["RECIPIENT_DECLINES_CALLS", "RECIPIENT_PHONE_MISSING", "RECIPIENT_ARCHIVED"],
    });
  });

  it("LEAD-16 what was merged is told as such, not as put away", () => {
    const merged = recordWith("contact", { ...reached, mergedIntoId: "c2", archivedAt: away });
    expect(canContact(merged, "email")).toEqual({ allowed: false, reasons: ["RECIPIENT_MERGED"] });
  });

  it("LEAD-16 one phone of either kind is enough; a user has one of a kind, a guest has none", () => {
    expect(canContact(recordWith("lead", { mobilePhone: "06" }), "phone")).toEqual({ allowed: true });
    expect(canContact(recordWith("user", { phone: "01" }), "phone")).toEqual({ allowed: true });
    const guest = recordWith("guest", { email: "g@x.example" });
    expect(canContact(guest, "email")).toEqual({ allowed: true });
    expect(canContact(guest, "phone")).toEqual({ allowed: false, reasons: ["RECIPIENT_PHONE_MISSING"] });
  });
});
