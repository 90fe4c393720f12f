import { describe, expect, it } from "vitest";
import { failureTextOf } from "../../src/email/failure-text.js";
import { oneLine } from "../../src/email/one-line.js";
import { pendingEmail } from "../../src/email/pending-email.js";
import { asId } from "../../src/kernel/id.js";

const id = asId("emailMessage", "message-1");

describe("a subject", () => {
  it.each([
    ["  Your offer \n", "Your offer"],
    ["Your\r\n\toffer", "Your offer"],
    ["Your\u2028offer\u2029now", "Your offer now"],
    ["x".repeat(999), "x".repeat(998)],
  ])("is one line of what stands in %j", (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe("what a mail server said", () => {
  it.each([
    ["550 No such user\r\nhere", "550 No such user here"],
    ["550 \ud800", "550 \ufffd"],
    ["é".repeat(2_001), "é".repeat(2_000)],
  ])("is kept well-formed and in one line: %j", (text, kept) => {
    expect(failureTextOf(text)).toBe(kept);
  });
});

describe("a message that no mailer was asked to send", () => {
  it("waits, under an id at the domain that it is from", () => {
    expect(pendingEmail(id, { address: "ann@Bücher.example", name: "Ann" })).toEqual({
      fromAddress: "ann@Bücher.example",
      fromName: "Ann",
      state: "pending",
      messageId: "<message-1@xn--bcher-kva.example>",
      sentAt: null,
      failureReason: null,
      failureText: null,
    });
  });

  it("has an id at a domain that nobody has where its sender has none", () => {
    expect(pendingEmail(id, { address: "root@localhost", name: "" })).toMatchObject({
      messageId: "<message-1@crmkit.invalid>",
    });
  });
});
