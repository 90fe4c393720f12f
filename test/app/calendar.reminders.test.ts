import { describe, expect, it } from "vitest";
import { everyStored } from "../support/every-stored.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { ledger, reminderWorld } from "../support/reminder-book.js";
import { storeRecord } from "../support/store-record.js";

// It is 2026-03-02 09:00 in London, a Monday, unless a test says otherwise; Ann's zone is that of Paris.
const meeting = { subject: "Kick-off", type: "meeting", startLocal: "2026-03-05T14:00" } as const;
const daily = { frequency: "daily", end: { kind: "never" } } as const;

onEveryStore("Reminders of events", (open) => {
  const world = async (): Promise<World> => reminderWorld(await open());
  const enter = async ({ ann }: World, more: object = {}) => (await ann.calendar.create({ ...meeting, ...more })).event;
  const remind = ({ ann }: World, eventId: string, reminder: object = {}, more: object = {}) =>
    ann.calendar.remind({ eventId, reminder: { templateId: "remind", ...reminder }, ...more });

  describe("their times", () => {
    it("REM-1 are a day before the start unless said otherwise, for the user alone", async () => {
      const w = await world();
      const event = await enter(w, { guests: [{ email: "lee@y.example" }] });
      await remind(w, event.id);
      expect(await ledger(w.storage)).toEqual(["2026-03-04T13:00 ann pending"]);
      const [reminder] = await w.ann.calendar.reminders({ eventId: event.id });
      expect(reminder).toMatchObject({ mode: "beforeStart", amount: 1, unit: "day", at: null, audience: "me" });
    });

    it("REM-1 are minutes, hours, days or weeks before, or an instant; for all, the guests are reminded too", async () => {
      const w = await world();
      const event = await enter(w, { startLocal: "2026-03-09T14:00", guests: [{ email: "lee@y.example" }] });
      const early = (amount: number, unit: string) => remind(w, event.id, { before: { amount, unit } });
      await early(90, "minute");
      await early(2, "hour");
      await early(3, "day");
      await early(0, "week");
      await remind(w, event.id, { at: new Date("2026-03-03T10:00:00Z"), audience: "all" });
      w.clock.set("2026-03-02T13:00:00Z");
      await w.ann.calendar.update({ eventId: event.id, changes: { location: "Room 1" } });
      expect(await ledger(w.storage)).toEqual([
        "2026-03-03T10:00 ann pending",
        "2026-03-03T10:00 lee@y.example pending",
        "2026-03-06T13:00 ann pending",
        "2026-03-09T11:00 ann pending",
        "2026-03-09T11:30 ann pending",
      ]);
    });

    it("REM-3 count days by the calendar of the event's zone, hours exactly, when clocks change", async () => {
      const w = await world();
      w.clock.set("2026-03-27T09:00:00Z");
      const event = await enter(w, { startLocal: "2026-03-29T10:00" }); // 08:00 UTC; clocks went forward that night
      await remind(w, event.id, { before: { amount: 1, unit: "day" } });
      await remind(w, event.id, { before: { amount: 24, unit: "hour" } });
      expect(await ledger(w.storage)).toEqual(["2026-03-28T08:00 ann pending", "2026-03-28T09:00 ann pending"]);
    });

    it("REM-3 of an endless series are held for a horizon, whatever comes later", async () => {
      const w = await world();
      const event = await enter(w, { recurrence: daily });
      await remind(w, event.id, { before: { amount: 1, unit: "hour" } });
      expect(await ledger(w.storage)).toEqual(
        ["05", "06", "07", "08"].map((day) => `2026-03-${day}T12:00 ann pending`),
      );
      const [reminder] = await everyStored(w.storage, "reminder");
      expect(reminder?.nextTriggerAt?.toISOString()).toBe("2026-03-09T12:00:00.000Z");
    });

    it("are told when they have passed already", async () => {
      const w = await world();
      const event = await enter(w, { startLocal: "2026-03-02T12:00" });
      const preview = await w.ann.calendar.preview.remind({ eventId: event.id, reminder: { templateId: "remind" } });
      expect(preview.ok && preview.value.warnings).toEqual([{ code: "REMINDER_TIME_PASSED" }]);
      await remind(w, event.id);
      expect(await ledger(w.storage)).toEqual([]);
    });
  });

  describe("and changes of the event", () => {
    it("REM-3 are armed anew when it is moved, skipped when it is cancelled, planned again with it, removed with it", async () => {
      const w = await world();
      const { id: eventId } = await enter(w);
      await remind(w, eventId);
      await w.ann.calendar.update({ eventId, changes: { startLocal: "2026-03-06T09:00" } });
      expect(await ledger(w.storage)).toEqual(["2026-03-05T08:00 ann pending"]);
      await w.ann.calendar.cancel({ eventId });
      expect(await ledger(w.storage)).toEqual(["2026-03-05T08:00 ann skipped EVENT_CANCELLED"]);
      await w.ann.calendar.replan({ eventId });
      expect(await ledger(w.storage)).toEqual(["2026-03-05T08:00 ann pending"]);
      await w.ann.calendar.done({ eventId });
      expect(await ledger(w.storage)).toEqual(["2026-03-05T08:00 ann skipped EVENT_DONE"]);
      await w.ann.calendar.replan({ eventId });
      await w.ann.calendar.archive({ eventId });
      expect(await ledger(w.storage)).toEqual([]);
      await w.ann.calendar.restore({ eventId });
      expect(await ledger(w.storage)).toEqual(["2026-03-05T08:00 ann pending"]);
    });

    it("REM-3 touch nothing but the occurrence that is moved, cancelled or planned again", async () => {
      const w = await world();
      const { id: eventId } = await enter(w, { recurrence: daily });
      await remind(w, eventId, { before: { amount: 1, unit: "hour" } });
      const versions = async () => new Map((await everyStored(w.storage, "delivery")).map((d) => [d.id, d.version]));
      const before = await versions();
      await w.ann.calendar.update({
        eventId,
        occurrence: "2026-03-06T14:00:00",
        changes: { startLocal: "2026-03-06T20:00" },
      });
      await w.ann.calendar.cancel({ eventId, occurrence: "2026-03-07T14:00:00" });
      expect(await ledger(w.storage)).toEqual([
        "2026-03-05T12:00 ann pending",
        "2026-03-06T18:00 ann pending",
        "2026-03-07T12:00 ann skipped EVENT_CANCELLED",
        "2026-03-08T12:00 ann pending",
      ]);
      const same = [...(await versions())].filter(([id, version]) => before.get(id) === version);
      expect(same.length).toBe(2);
      await w.ann.calendar.replan({ eventId, occurrence: "2026-03-07T14:00:00" });
      expect((await ledger(w.storage))[2]).toBe("2026-03-07T12:00 ann pending");
    });

    it("REM-3 follow a change of the zone, of this and the following ones, and its undoing", async () => {
      const w = await world();
      const { id: eventId } = await enter(w, { recurrence: daily });
      await remind(w, eventId, { before: { amount: 1, unit: "hour" } });
      const before = await ledger(w.storage);
      await w.ann.calendar.update({ eventId, changes: { timeZone: "America/New_York" } });
      expect((await ledger(w.storage))[0]).toBe("2026-03-05T18:00 ann pending");
      await w.ann.calendar.update({ eventId, changes: { timeZone: "Europe/Paris" } });
      expect(await ledger(w.storage)).toEqual(before);
      const changes = { startLocal: "2026-03-07T16:00" };
      const split = await w.ann.calendar.update({
        eventId,
        occurrence: "2026-03-07T14:00:00",
        scope: "following",
        changes,
      });
      expect(await ledger(w.storage)).toEqual([
        "2026-03-05T12:00 ann pending",
        "2026-03-06T12:00 ann pending",
        "2026-03-07T14:00 ann pending",
        "2026-03-08T14:00 ann pending",
      ]);
      await w.ann.calendar.undo({ journalId: split.journalId ?? "" });
      expect(await ledger(w.storage)).toEqual(before);
    });

    it("REM-4 are for the guests that there are: who is invited later is reminded, who is taken off is not", async () => {
      const w = await world();
      const { id: eventId } = await enter(w);
      await remind(w, eventId, { audience: "all" });
      const { guests } = await w.ann.calendar.invite({
        eventId,
        guests: [{ email: "lee@y.example" }, { userId: "bob" }, { userId: "ann" }],
      });
      expect((await ledger(w.storage)).sort()).toEqual([
        "2026-03-04T13:00 ann pending",
        "2026-03-04T13:00 bob@acme.example pending",
        "2026-03-04T13:00 lee@y.example pending",
      ]);
      await w.ann.calendar.uninvite({ eventId, guestId: guests[0]?.id ?? "" });
      expect((await ledger(w.storage)).length).toBe(2);
    });
  });

  describe("of occurrences", () => {
    it("REM-1 are their own once they differ: that of the series stays with the others", async () => {
      const w = await world();
      const { id: eventId } = await enter(w, { recurrence: daily });
      await remind(w, eventId, { before: { amount: 1, unit: "hour" } });
      const occurrence = "2026-03-06T14:00:00";
      await remind(w, eventId, { before: { amount: 30, unit: "minute" } }, { occurrence });
      expect((await ledger(w.storage)).slice(0, 3)).toEqual([
        "2026-03-05T12:00 ann pending",
        "2026-03-06T12:00 ann pending",
        "2026-03-06T12:30 ann pending",
      ]);
      const own = await w.ann.calendar.reminders({ eventId, occurrence });
      expect(own.map(({ amount, unit }) => `${amount} ${unit}`).sort()).toEqual(["1 hour", "30 minute"]);
      const [series] = await w.ann.calendar.reminders({ eventId });
      await w.ann.calendar.unremind({ eventId, reminderId: series?.id ?? "" });
      expect(await ledger(w.storage)).toEqual(["2026-03-06T12:00 ann pending", "2026-03-06T12:30 ann pending"]);
    });
  });

  describe("are refused", () => {
    it("REM-2 without a template that reminds of events", async () => {
      const w = await world();
      const { id } = await enter(w);
      await storeRecord(w.storage, "template", { id: "other", companyId: "acme", model: "lead" });
      await storeRecord(w.storage, "template", { id: "theirs", companyId: "globex", model: "eventReminder" });
      const why = (templateId: string) => reasonsOf(remind(w, id, { templateId }));
      expect(await why("none")).toEqual(["REFERENCE_UNKNOWN reminder templateId"]);
      expect(await why("theirs")).toEqual(["REFERENCE_UNKNOWN reminder templateId"]);
      expect(await why("other")).toEqual(["REMINDER_TEMPLATE_UNFIT reminder templateId"]);
    });

    it("REM-1 for what has no time or has it twice, for a note, for what was cancelled, and twice", async () => {
      const w = await world();
      const { id } = await enter(w);
      const at = new Date("2026-03-04T10:00:00Z");
      expect(await reasonsOf(remind(w, id, { at, before: { amount: 1, unit: "day" } }))).toEqual([
        "REMINDER_TIME_TWICE reminder at",
      ]);
      expect(await reasonsOf(remind(w, id, { at: new Date("2026-03-05T14:00:00Z") }))).toEqual([
        "REMINDER_AFTER_END reminder at",
      ]);
      await remind(w, id);
      expect(await reasonsOf(remind(w, id))).toEqual(["REMINDER_TWICE reminder"]);
      const note = await enter(w, { type: "note" });
      expect(await reasonsOf(remind(w, note.id))).toEqual(["EVENT_HAS_NO_STATUS"]);
      await w.ann.calendar.cancel({ eventId: id });
      expect(await reasonsOf(remind(w, id, { at }))).toEqual(["EVENT_CANCELLED"]);
    });

    it("REM-1 with an amount that makes no sense", async () => {
      const w = await world();
      const { id } = await enter(w);
      const why = (amount: unknown, unit: string) =>
        reasonsOf(remind(w, id, { before: { amount, unit } }), "INPUT_INVALID");
      expect(await why(-1, "day")).toEqual(["INPUT_TOO_SMALL reminder before amount"]);
      expect(await why(53, "week")).toEqual(["INPUT_TOO_BIG reminder before amount"]);
      expect(await why(1.5, "day")).toHaveLength(1);
      expect(await why(1, "month")).toHaveLength(1);
    });
  });
});
