import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGmail, isPlaceholderEmail, mailbox } from "../../src/normalisation/email-address.js";

const addressOf = (email: string, keepTags?: boolean): string | null => {
  const box = mailbox(email, keepTags === undefined ? {} : { keepTags });
  return box === null ? null : `${box.local}@${box.domain}`;
};

describe("mailbox", () => {
  it.each([
    ["Ann.Lee@ACME.example", "ann.lee@acme.example"],
    ["j.p.martin+crm@googlemail.com", "jpmartin@gmail.com"],
    ["JP.Martin@gmail.com", "jpmartin@gmail.com"],
    ["j.martin+x@acme.example", "j.martin@acme.example"],
    ["a@Bücher.example", "a@xn--bcher-kva.example"],
    ["+tag@acme.example", "+tag@acme.example"],
    ["...@gmail.com", "...@gmail.com"],
    [" ann@acme.example ", "ann@acme.example"],
  ])("DUP-1 takes %s for %s", (email, box) => {
    expect(addressOf(email)).toBe(box);
  });

  it.each(["", "ann", "@acme.example", "a@b@acme.example", "ann@localhost", "ann@", " @acme.example"])(
    "DUP-1 takes %j for none",
    (email) => {
      expect(mailbox(email)).toBeNull();
    },
  );

  it("DUP-1 keeps tags where they make other mailboxes", () => {
    expect(addressOf("a+b@acme.example", true)).toBe("a+b@acme.example");
    expect(addressOf("A.a+b@gmail.com", true)).toBe("aa+b@gmail.com");
  });

  it("DUP-1 knows Gmail by both of its names", () => {
    expect(["gmail.com", "googlemail.com", "gmail.fr"].map(isGmail)).toEqual([true, true, false]);
  });

  it("DUP-3 tells mailboxes of roles and public providers", () => {
    for (const role of ["info", "contact", "COMPTA", "Sales2", "no-reply", "service"])
      expect(mailbox(`${role}@acme.example`)?.role).toBe(true);
    for (const person of ["ann", "infante", "info.martin", "valerie", "123"])
      expect(mailbox(`${person}@acme.example`)?.role).toBe(false);
    expect(mailbox("ann@orange.fr")?.publicProvider).toBe(true);
    expect(mailbox("ann@acme.example")?.publicProvider).toBe(false);
  });

  it("DUP-3 knows addresses that nobody has", () => {
    for (const email of [
      "test@test.com",
      "none@none.com",
      "noemail@noemail.com",
      "xxx@xxx.fr",
      "a@example.com",
      "x@y.invalid",
      "ann@y.invalid",
      "test@localhost",
      "test1@test.com",
      "no@test.com",
      "aaa@test.com",
      " TEST@TEST.com ",
    ])
      expect(isPlaceholderEmail(email)).toBe(true);
    for (const email of [
      "test@apollo.fr",
      "ann@test.com",
      "anna@example.com",
      "nadia@na.fr",
      "",
      "test@localhost.apollo.fr",
      "test@myexample.com",
      "test@example.community",
      "test@mytest.com",
      "test@test.community",
    ])
      expect(isPlaceholderEmail(email)).toBe(false);
  });

  test.prop([fc.emailAddress()])("DUP-1 takes a mailbox that was taken apart for itself, in any case", (email) => {
    const box = addressOf(email);
    expect(box === null ? null : addressOf(box)).toBe(box);
    expect(addressOf(email.toUpperCase())).toBe(box);
  });
});
