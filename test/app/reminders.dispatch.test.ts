import { describe, expect, it } from "vitest";
import { createCrm } from "../../src/app/create-crm.js";
import type { CrmSettings } from "../../src/app/settings.js";
import type { MailerAnswer } from "../../src/email/mailer-answer.js";
import type { Mailer, OutgoingEmail } from "../../src/ports/mailer.js";
import type { Storage } from "../../src/ports/storage.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { countedIds } from "../support/counted-ids.js";
import { everyStored } from "../support/every-stored.js";
import { onEveryStore } from "../support/on-every-store.js";
import { actors } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { ledger, storeReminderPeople } from "../support/reminder-book.js";
import { storeRecord } from "../support/store-record.js";
import { testClock } from "../support/test-clock.js";

// It is 2026-03-02 09:00 in London, a Monday; the meeting is on Thursday at 14:00 in Paris, and reminds a day before.
const meeting = { subject: "Kick-off", type: "meeting", startLocal: "2026-03-05T14:00" } as const;
const deferred: MailerAnswer = { answer: "deferred", reason: "MAILER_UNREACHABLE", text: "no route to host" };
const refused: MailerAnswer = { answer: "refused", reason: "RECIPIENT_REFUSED", text: "550 no such mailbox" };

onEveryStore("Workers of reminders", (open) => {
  async function world(mailer: Mailer = recordingMailer(), reminders: CrmSettings["reminders"] = {}) {
    return worldOn(await open(), mailer, reminders);
  }
  async function worldOn(storage: Storage, mailer: Mailer, reminders: CrmSettings["reminders"]) {
    await storeReminderPeople(storage);
    const clock = testClock();
    const settings = { email: { from: { address: "crm@acme.example", name: "Acme" } }, reminders };
    const crm = createCrm({ storage, clock: clock.read, newId: countedIds(), settings, ports: { mailer } });
    const ann = crm.as(actors.ann);
    const enter = async (more: object = {}, reminder: object = {}) => {
      const { event } = await ann.calendar.create({ ...meeting, ...more });
      await ann.calendar.remind({ eventId: event.id, reminder: { templateId: "remind", ...reminder } });
      return event.id;
    };
    const at = async (iso: string) => {
      clock.set(iso);
      return crm.reminders.dispatch();
    };
    return { storage, crm, ann, clock, enter, at };
  }
  const none = { planned: 0, sent: 0, skipped: 0, failed: 0, parked: 0, lost: 0 };

  describe("send", () => {
    it("REM-5 one message to each recipient when it is due, which names no other, and never again", async () => {
      const mailer = recordingMailer();
      const w = await world(mailer);
      const guests = [{ email: "lee@y.example", name: "Lee" }, { userId: "bob" }];
      const eventId = await w.enter({ guests }, { audience: "all" });
      expect(await w.at("2026-03-04T12:59:59Z")).toEqual(none);
      expect(await w.at("2026-03-04T13:00:00Z")).toEqual({ ...none, sent: 3 });
      expect(await w.at("2026-03-04T13:00:01Z")).toEqual(none);
      expect(mailer.sent.map(({ to }) => to).sort()).toEqual([
        ["ann@acme.example"],
        ["bob@acme.example"],
        ["lee@y.example"],
      ]);
      expect(mailer.sent.every(({ cc, bcc }) => cc.length + bcc.length === 0)).toBe(true);
      const [message] = mailer.sent;
      expect(message).toMatchObject({ subject: "Kick-off", text: "Kick-off at 2:00 PM", html: null });
      expect(message?.from).toEqual({ address: "crm@acme.example", name: "Acme" });
      expect(message?.messageId).toBe(`<${message?.idempotencyKey}@acme.example>`);
      const stored = await everyStored(w.storage, "emailMessage");
      expect(stored.map(({ state, sentAt }) => [state, sentAt])).toEqual(
        stored.map(() => ["sent", new Date("2026-03-04T13:00:00Z")]),
      );
      const { records } = await w.ann.calendar.deliveries({ eventId });
      expect(records.map(({ state, tries, recipient }) => `${state} ${tries} ${recipient}`).sort()).toEqual([
        "sent 1 ann@acme.example",
        "sent 1 bob@acme.example",
        "sent 1 lee@y.example",
      ]);
    });

    it("REM-3 an endless series one after the other, as time goes by", async () => {
      const mailer = recordingMailer();
      const w = await world(mailer);
      await w.enter(
        { recurrence: { frequency: "daily", end: { kind: "never" } } },
        { before: { amount: 1, unit: "hour" } },
      );
      const held = async () => (await everyStored(w.storage, "delivery")).filter(({ nextTryAt }) => nextTryAt !== null);
      for (let day = 5; day < 31; day++) {
        expect((await w.at(`2026-03-${String(day).padStart(2, "0")}T12:30:00Z`)).sent).toBe(1);
        expect((await held()).length).toBe(7);
      }
      expect(mailer.sent.length).toBe(26);
    });

    it("REM-7 what is to come, also when no worker ran for years", async () => {
      const mailer = recordingMailer();
      const w = await world(mailer);
      const daily = { recurrence: { frequency: "daily", end: { kind: "never" } } };
      await w.enter(daily, { before: { amount: 1, unit: "hour" } });
      w.clock.set("2038-06-01T12:00:00Z");
      for (let i = 0; i < 4; i++) await w.crm.reminders.dispatch();
      expect(await w.crm.reminders.health()).toMatchObject({ due: 0, toPlan: 0 });
      const before = mailer.sent.length;
      expect((await w.at("2038-06-02T11:00:00Z")).sent).toBe(1);
      expect(mailer.sent.length).toBe(before + 1);
    });

    it("REM-3 what lies ten years ahead, when its time has come", async () => {
      const mailer = recordingMailer();
      const w = await world(mailer);
      await w.enter({ startLocal: "2036-03-05T14:00" });
      expect(await w.at("2034-06-01T12:00:00Z")).toEqual({ ...none, planned: 1 });
      expect(await w.at("2036-03-04T12:59:59Z")).toEqual({ ...none, planned: 1 });
      expect((await w.at("2036-03-04T13:00:00Z")).sent).toBe(1);
    });

    it("REM-3 nothing of what was moved, cancelled, done or taken off between the plan and the hour", async () => {
      const mailer = recordingMailer();
      const w = await world(mailer);
      const moved = await w.enter({ subject: "Moved" });
      const cancelled = await w.enter({ subject: "Cancelled" });
      await w.enter({ subject: "Kept" });
      await w.ann.calendar.update({ eventId: moved, changes: { startLocal: "2026-03-06T14:00" } });
      await w.ann.calendar.cancel({ eventId: cancelled });
      expect((await w.at("2026-03-04T13:00:00Z")).sent).toBe(1);
      expect((await w.at("2026-03-05T13:00:00Z")).sent).toBe(1);
      expect(mailer.sent.map(({ subject }) => subject)).toEqual(["Kept", "Moved"]);
    });
  });

  it("REM-8 cannot take back what was sent; what is still to come they can", async () => {
    const w = await world();
    const eventId = await w.enter();
    const [reminder] = await w.ann.calendar.reminders({ eventId });
    const unremind = () => w.ann.calendar.unremind({ eventId, reminderId: reminder?.id ?? "" });
    const preview = await w.ann.calendar.preview.unremind({ eventId, reminderId: reminder?.id ?? "" });
    expect(preview.ok).toBe(true);
    await w.at("2026-03-04T13:00:00Z");
    expect(await reasonsOf(unremind())).toEqual(["REMINDER_SENT reminderId"]);
    expect(await reasonsOf(w.ann.calendar.unremind({ eventId, reminderId: "none" }))).toEqual([
      "REMINDER_UNKNOWN reminderId",
    ]);
    await w.ann.calendar.update({ eventId, changes: { startLocal: "2026-03-20T14:00" } });
    await unremind();
    expect(await ledger(w.storage)).toEqual(["2026-03-04T13:00 ann sent"]);
  });

  describe("skip, with the reason", () => {
    it("REM-4 guests who declined, who take no e-mail, who have no address, and whoever would get it twice", async () => {
      const mailer = recordingMailer();
      const w = await world(mailer);
      const lead = await w.ann.leads.create({ lastName: "Roe", email: "roe@y.example", doNotEmail: true });
      const guests = [
        { email: "no@y.example" },
        { email: "roe@y.example" },
        { userId: "kim" },
        { email: "ann@acme.example" },
      ];
      const eventId = await w.enter({ leadId: lead.id, guests }, { audience: "all" });
      const [declines] = await w.ann.calendar.guests({ eventId });
      await w.ann.calendar.answer({ eventId, guestId: declines?.id ?? "", answer: "no" });
      expect(await w.at("2026-03-04T13:00:00Z")).toEqual({ ...none, sent: 1, skipped: 4 });
      expect((await ledger(w.storage)).map((line) => line.slice(17)).sort()).toEqual([
        "ann sent",
        "ann@acme.example skipped RECIPIENT_TWICE",
        "no@y.example skipped RECIPIENT_DECLINED",
        "null skipped RECIPIENT_WITHOUT_ADDRESS",
        "roe@y.example skipped RECIPIENT_OPTED_OUT",
      ]);
    });

    it("REM-8 a user without an address, who is told so when the reminder is set", async () => {
      const w = await world();
      await storeRecord(w.storage, "user", { id: "kim", name: "Kim", email: null, companyId: "acme" });
      const { event } = await w.ann.calendar.create(meeting);
      const { warnings } = await w.ann.calendar.remind({
        eventId: event.id,
        reminder: { templateId: "remind", userId: "kim" },
      });
      expect(warnings).toEqual([{ code: "REMINDER_USER_WITHOUT_EMAIL", params: { user: "Kim" } }]);
      expect(await w.at("2026-03-04T13:00:00Z")).toEqual({ ...none, skipped: 1 });
      expect(await ledger(w.storage)).toEqual(["2026-03-04T13:00 kim skipped RECIPIENT_WITHOUT_ADDRESS"]);
    });

    it("REM-4 events that are over", async () => {
      const w = await world();
      await w.enter();
      expect(await w.at("2026-03-05T14:00:00Z")).toEqual({ ...none, skipped: 1 });
      expect(await ledger(w.storage)).toEqual(["2026-03-04T13:00 ann skipped EVENT_OVER"]);
    });
  });

  describe("that come late", () => {
    it("REM-4 send all the same unless said otherwise, and say that it was late", async () => {
      const w = await world();
      await w.enter();
      expect((await w.at("2026-03-04T13:15:01Z")).sent).toBe(1);
      expect(await ledger(w.storage)).toEqual(["2026-03-04T13:00 ann sent DELIVERY_LATE"]);
    });

    it("REM-4 skip where they are told to", async () => {
      const w = await world(recordingMailer(), { late: "skip", lateAfterMinutes: 60 });
      await w.enter();
      await w.enter({ startLocal: "2026-03-05T15:00" });
      expect(await w.at("2026-03-04T14:30:00Z")).toEqual({ ...none, sent: 1, skipped: 1 });
      expect(await ledger(w.storage)).toEqual([
        "2026-03-04T13:00 ann skipped DELIVERY_LATE",
        "2026-03-04T14:00 ann sent",
      ]);
    });

    it("REM-4 put what is late into one message for each recipient where they are told to, also after a failure", async () => {
      let up = false;
      const mailer = recordingMailer(() => (up ? { answer: "accepted" } : deferred));
      const w = await world(mailer, { late: "digest" });
      await w.enter({ guests: [{ email: "lee@y.example" }] }, { audience: "all" });
      await w.enter({ subject: "Review", startLocal: "2026-03-05T15:00" });
      expect(await w.at("2026-03-04T20:00:00Z")).toEqual({ ...none, failed: 3 });
      up = true;
      expect(await w.at("2026-03-04T20:01:00Z")).toEqual({ ...none, sent: 3 });
      expect(mailer.sent.map(({ to, subject }) => [...to, subject]).sort()).toEqual([
        ["ann@acme.example", "2 reminders"],
        ["lee@y.example", "Kick-off"],
      ]);
      expect(new Set(mailer.handed.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
      expect(mailer.sent.find(({ to }) => to[0] === "ann@acme.example")?.text).toContain("Review at 3:00 PM");
      expect((await everyStored(w.storage, "emailMessage")).map(({ state }) => state)).toEqual(["sent", "sent"]);
    });
  });

  describe("whose mailer fails", () => {
    it("REM-7 try again with back-off under the same key, then park it; nothing else is held up", async () => {
      const failing = (email: OutgoingEmail): MailerAnswer =>
        email.to[0] === "ann@acme.example" ? deferred : { answer: "accepted" };
      const mailer = recordingMailer(failing);
      const w = await world(mailer, { retryMinutes: [1, 10] });
      await w.enter({ guests: [{ email: "lee@y.example" }] }, { audience: "all" });
      expect(await w.at("2026-03-04T13:00:00Z")).toEqual({ ...none, sent: 1, failed: 1 });
      expect(await w.at("2026-03-04T13:00:59Z")).toEqual(none);
      expect(await w.at("2026-03-04T13:01:00Z")).toEqual({ ...none, failed: 1 });
      expect(await w.at("2026-03-04T13:10:59Z")).toEqual(none);
      expect(await w.at("2026-03-04T13:11:00Z")).toEqual({ ...none, parked: 1 });
      expect(await w.at("2026-03-04T23:00:00Z")).toEqual(none);
      const keys = mailer.handed.filter(({ to }) => to[0] === "ann@acme.example").map((email) => email.idempotencyKey);
      expect(keys.length).toBe(3);
      expect(new Set(keys).size).toBe(1);
      const [parked] = (await everyStored(w.storage, "delivery")).filter(({ state }) => state === "failed");
      expect(parked).toMatchObject({
        tries: 3,
        reason: "MAILER_UNREACHABLE",
        failureText: "no route to host",
        nextTryAt: null,
      });
    });

    it("REM-7 park at once what will never be taken; what a mailer throws is for now", async () => {
      const mailer = recordingMailer((email) => {
        if (email.to[0] === "lee@y.example") return refused;
        throw new Error("the mailer broke");
      });
      const w = await world(mailer);
      await w.enter({ guests: [{ email: "lee@y.example" }] }, { audience: "all" });
      expect(await w.at("2026-03-04T13:00:00Z")).toEqual({ ...none, failed: 1, parked: 1 });
      const texts = (await everyStored(w.storage, "delivery")).map(
        ({ reason, failureText }) => `${reason}: ${failureText}`,
      );
      expect(texts.sort()).toEqual(["MAILER_FAILED: the mailer broke", "RECIPIENT_REFUSED: 550 no such mailbox"]);
    });
  });

  describe("together", () => {
    it("REM-6 give each delivery to one of them, and what one held when it ended to the next under the same key", async () => {
      const seen: string[] = [];
      const crashing: Mailer = {
        send: ({ idempotencyKey }) => {
          seen.push(idempotencyKey);
          return new Promise(() => undefined);
        },
      };
      const w = await world(crashing, { leaseSeconds: 60 });
      await w.enter();
      w.clock.set("2026-03-04T13:00:00Z");
      void w.crm.reminders.dispatch(); // it never comes back: the process has ended in the middle of it
      while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      const mailer = recordingMailer();
      const settings = { email: { from: { address: "crm@acme.example" } } };
      const other = createCrm({
        storage: w.storage,
        clock: w.clock.read,
        newId: countedIds("o"),
        settings,
        ports: { mailer },
      });
      expect((await other.reminders.dispatch()).sent).toBe(0);
      expect(await other.reminders.health()).toMatchObject({ due: 0, held: 1 });
      w.clock.advance(60_000);
      expect((await other.reminders.dispatch()).sent).toBe(1);
      expect(mailer.sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(seen);
    });

    it("REM-6 settle each once, however many there are", async () => {
      const mailer = recordingMailer();
      const w = await world(mailer);
      const guests = Array.from({ length: 199 }, (_, i) => ({ email: `g${i}@y.example` }));
      await w.enter({ guests }, { audience: "all" });
      w.clock.set("2026-03-04T13:00:00Z");
      const reports = await Promise.all(Array.from({ length: 4 }, () => w.crm.reminders.dispatch()));
      expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(200);
      expect(mailer.handed.length).toBe(200);
      expect((await everyStored(w.storage, "emailMessage")).length).toBe(200);
    });

    it("REM-6 end early when they are told to, with everything that they took settled", async () => {
      const w = await world();
      await w.enter();
      w.clock.set("2026-03-04T13:00:00Z");
      expect(await w.crm.reminders.dispatch({}, { signal: AbortSignal.abort() })).toEqual(none);
      expect(await ledger(w.storage)).toEqual(["2026-03-04T13:00 ann pending"]);
    });
  });

  it("REM-7 tell how they stand", async () => {
    const w = await world(recordingMailer((email) => (email.to[0] === "lee@y.example" ? refused : deferred)));
    await w.enter({ guests: [{ email: "lee@y.example" }] }, { audience: "all" });
    w.clock.set("2026-03-04T13:20:00Z");
    const before = { due: 2, late: 2, held: 0, failing: 0, parked: 0, oldestDueAt: new Date("2026-03-04T13:00:00Z") };
    expect(await w.crm.reminders.health()).toMatchObject(before);
    await w.crm.reminders.dispatch();
    const after = { due: 0, late: 0, held: 0, failing: 1, parked: 1, oldestDueAt: null, toPlan: 0 };
    expect(await w.crm.reminders.health()).toMatchObject(after);
  });

  it("are turned down without a mailer, and without saying whom messages are from", async () => {
    const storage = await open();
    const bare = createCrm({ storage });
    expect(await reasonsOf(bare.reminders.dispatch())).toEqual(["PORT_MISSING"]);
    const nobody = createCrm({ storage, ports: { mailer: recordingMailer() } });
    expect(await reasonsOf(nobody.reminders.dispatch())).toEqual(["EMAIL_SENDER_MISSING"]);
    expect(await reasonsOf(nobody.reminders.dispatch({ limit: 0 }), "INPUT_INVALID")).toEqual([
      "INPUT_TOO_SMALL limit",
    ]);
  });
});
