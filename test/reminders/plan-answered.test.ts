import { describe, expect, it } from "vitest";
import type { MailerAnswer } from "../../src/email/mailer-answer.js";
import type { Handover } from "../../src/reminders/handover.js";
import { planAnswered } from "../../src/reminders/handover.js";
import { planSkipped } from "../../src/reminders/settle-delivery.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { deliveryWith, on } from "../support/reminder-samples.js";

const now = on("03-05T12:00");
const claimed = (id: string, tries = 1) =>
  deliveryWith({ id, version: 3, state: "claimed", tries, leaseToken: "t", leaseUntil: on("03-05T12:10") });
const message = buildRecord("emailMessage", {
  id: "mail",
  version: 2,
  toAddresses: ["ann@acme.example"],
  state: "pending",
});
const accepted: MailerAnswer = { answer: "accepted" };
const deferred: MailerAnswer = { answer: "deferred", reason: "MAILER_UNREACHABLE", text: "no\r\nroute" };
const refused: MailerAnswer = { answer: "refused", reason: "RECIPIENT_REFUSED", text: "550 no\u0000 such" };

const answered = (answer: MailerAnswer, changes: Partial<Handover> = {}) =>
  planAnswered(
    { deliveries: [claimed("a")], message, isStored: false, reason: null, ...changes },
    answer,
    { retryMinutes: [1, 10] },
    now,
  );

const released = { leaseToken: null, leaseUntil: null };

describe("a message that the mailer took", () => {
  it("REM-5 settles its deliveries as sent, and is stored with them", () => {
    const [delivery, stored, ...more] = answered(accepted);
    expect(delivery).toMatchObject({
      op: "replace",
      type: "delivery",
      expectedVersion: 3,
      record: {
        ...released,
        state: "sent",
        recipient: "ann@acme.example",
        emailMessageId: "mail",
        reason: null,
        nextTryAt: null,
        failureText: null,
        sentAt: now,
      },
    });
    expect(stored).toMatchObject({
      op: "insert",
      type: "emailMessage",
      record: { id: "mail", state: "sent", sentAt: now, failureReason: null, failureText: null },
    });
    expect(more).toEqual([]);
  });

  it("REM-4 says of each delivery that it was late", () => {
    const writes = answered(accepted, { deliveries: [claimed("a"), claimed("b")], reason: "DELIVERY_LATE" });
    expect(writes.slice(0, 2)).toMatchObject([
      { record: { id: "a", reason: "DELIVERY_LATE" } },
      { record: { id: "b", reason: "DELIVERY_LATE" } },
    ]);
  });

  it("REM-6 is told to be sent once, where it was stored before", () => {
    expect(answered(accepted, { isStored: true })[1]).toMatchObject({
      op: "replace",
      type: "emailMessage",
      expectedVersion: 2,
      record: { state: "sent", sentAt: now },
    });
    const sent = { ...message, state: "sent" } as const;
    expect(answered(accepted, { isStored: true, message: sent }).length).toBe(1);
  });
});

describe("a message that the mailer did not take", () => {
  it("REM-7 is tried again after the minutes of the rules, and parked after the last", () => {
    const nextTries = [1, 2, 3].map((tries) => answered(deferred, { deliveries: [claimed("a", tries)] }));
    expect(nextTries).toMatchObject([
      [{ record: { state: "failed", nextTryAt: on("03-05T12:01"), ...released } }],
      [{ record: { state: "failed", nextTryAt: on("03-05T12:10") } }],
      [{ record: { state: "failed", nextTryAt: null } }],
    ]);
  });

  it("REM-7 says why, in one line, and to whom it was to go", () => {
    expect(answered(deferred)).toMatchObject([
      { record: { recipient: "ann@acme.example", reason: "MAILER_UNREACHABLE", failureText: "no route" } },
    ]);
  });

  it("REM-7 is parked at once where it will never be taken; one that was stored is told to have failed", () => {
    expect(answered(refused)).toMatchObject([{ record: { state: "failed", nextTryAt: null } }]);
    expect(answered(refused, { isStored: true })).toMatchObject([
      { type: "delivery" },
      {
        op: "replace",
        type: "emailMessage",
        record: { state: "failed", failureReason: "RECIPIENT_REFUSED", failureText: "550 no  such" },
      },
    ]);
    expect(answered(deferred, { isStored: true }).length).toBe(1);
  });
});

it("REM-5 a delivery that is skipped is let go of, with its reason", () => {
  expect(planSkipped(claimed("a"), "EVENT_OVER", now)).toMatchObject({
    op: "replace",
    expectedVersion: 3,
    record: { ...released, state: "skipped", reason: "EVENT_OVER", nextTryAt: null, tries: 1 },
  });
});
