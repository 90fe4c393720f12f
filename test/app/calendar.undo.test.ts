import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/app/calendar.js";
import type { EventResult } from "../../src/calendar/event-result.js";
import type { Decision } from "../../src/kernel/decision.js";
import type { WritePlan } from "../../src/plan/write-plan.js";
import { enterSeries, eventRecords, journalOf, revisions, startsIn } from "../support/calendar-book.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { ledger, storeReminderPeople } from "../support/reminder-book.js";

const on = (day: number): string => `2026-03-${String(day).padStart(2, "0")}T10:00:00`;

/** A daily series of ten days with every kind of exception, guests and reminders. */
async function richSeries(w: World): Promise<string> {
  const { calendar } = w.ann;
  const guests = [{ userId: "kim", answer: "yes" }, { email: "lee@acme.example" }] as const;
  const { id: eventId } = await enterSeries(w, on(2), "FREQ=DAILY;COUNT=10", { guests });
  await calendar.cancel({ eventId, occurrence: on(3) });
  await calendar.update({ eventId, occurrence: on(4), changes: { startLocal: "2026-03-04T15:00", location: "Lyon" } });
  await calendar.done({ eventId, occurrence: on(5) });
  await calendar.cancel({ eventId, occurrence: on(8) });
  await calendar.invite({ eventId, occurrence: on(9), guests: [{ userId: "max", answer: "no" }] });
  await calendar.update({ eventId, occurrence: on(10), changes: { subject: "Own" } });
  await storeReminderPeople(w.storage);
  await calendar.remind({ eventId, reminder: { templateId: "remind", audience: "all" } });
  return eventId;
}

type Edit = (calendar: Pick<Calendar, "update" | "cancel" | "done" | "invite" | "uninvite" | "answer">) => unknown;

/** Edits of every kind, by what they do. */
const edits = (eventId: string, guestId: string): Readonly<Record<string, Edit>> => {
  const at = (day: number, scope?: "this" | "following" | "all") => ({ eventId, occurrence: on(day), scope });
  const later = { startLocal: "2026-03-07T12:00", subject: "Later" };
  return {
    "renames one": (to) => to.update({ ...at(6), changes: { subject: "x" } }),
    "moves one": (to) => to.update({ ...at(6), changes: { startLocal: "2026-04-01T08:00" } }),
    "moves one that was moved": (to) => to.update({ ...at(4), changes: { startLocal: "2026-04-01T08:00" } }),
    "cancels one": (to) => to.cancel(at(6)),
    "cancels one that differs": (to) => to.cancel(at(4)),
    "does one": (to) => to.done(at(7)),
    "invites to one": (to) => to.invite({ ...at(7), guests: [{ userId: "zoe" }] }),
    "answers for one": (to) => to.answer({ ...at(7), guestId, answer: "no" }),
    "takes a guest off one": (to) => to.uninvite({ ...at(7), guestId }),
    "moves the following": (to) => to.update({ ...at(7, "following"), changes: later }),
    "ends the following": (to) => to.update({ ...at(7, "following"), changes: { rrule: "FREQ=DAILY;COUNT=2" } }),
    "makes the following once": (to) => to.update({ ...at(7, "following"), changes: { recurrence: null } }),
    "cancels the following": (to) => to.cancel(at(7, "following")),
    "invites to the following": (to) => to.invite({ ...at(7, "following"), guests: [{ userId: "zoe" }] }),
    "moves all": (to) => to.update({ ...at(7, "all"), changes: later }),
    "makes all whole days": (to) => to.update({ eventId, changes: { startOn: "2026-03-02" } }),
    "changes the rule of all": (to) => to.update({ eventId, changes: { rrule: "FREQ=DAILY;INTERVAL=2;COUNT=4" } }),
    "makes all once": (to) => to.update({ eventId, changes: { recurrence: null } }),
    "changes the zone of all": (to) => to.update({ eventId, changes: { timeZone: "Asia/Tokyo" } }),
    "changes type and visibility of all": (to) =>
      to.update({ eventId, changes: { type: "note", visibility: "private" } }),
    "cancels all": (to) => to.cancel({ eventId }),
    "does all": (to) => to.done({ eventId }),
    "invites to all": (to) => to.invite({ eventId, guests: [{ userId: "zoe" }] }),
    "takes a guest off all": (to) => to.uninvite({ eventId, guestId }),
  };
};

/** What is written, with ids told apart by the order in which they come. */
function withoutIds(written: unknown): string {
  const seen = new Map<string, string>();
  return JSON.stringify(written).replaceAll(/[A-Za-z]+-\d{6}|[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
    seen.set(id, seen.get(id) ?? `id ${seen.size}`);
    return seen.get(id) ?? "";
  });
}

describe("Edits of a series", () => {
  it.each(Object.keys(edits("", "")))("REC-7 are written as previewed, and undone to the letter: %s", async (name) => {
    const w = openWorld();
    const eventId = await richSeries(w);
    const [kim] = await w.ann.calendar.guests({ eventId });
    const edit = edits(eventId, kim?.id ?? "")[name];
    if (edit === undefined) throw new Error("no such edit");
    const before = await eventRecords(w.storage);
    const starts = await startsIn(w);
    const held = await ledger(w.storage);
    const ofOld = await revisions(w.storage);
    const preview = (await edit(w.ann.calendar.preview as never)) as Decision<WritePlan<EventResult>>;
    const result = (await edit(w.ann.calendar)) as EventResult;
    const commit = w.storage.commits.at(-1);
    if (!preview.ok) throw new Error("refused");
    const { writes, entries } = preview.value;
    expect(withoutIds({ writes, entries })).toBe(withoutIds({ writes: commit?.writes, entries: commit?.entries }));
    expect(withoutIds(preview.value.result)).toBe(withoutIds(result));
    expect(await eventRecords(w.storage)).not.toEqual(before);
    const ofNew = await revisions(w.storage);
    const undo = { journalId: journalOf(result) };
    const undoPreview = await w.ann.calendar.preview.undo(undo);
    const event = await w.ann.calendar.undo(undo);
    expect(await eventRecords(w.storage)).toEqual(before);
    expect(undoPreview).toMatchObject({ ok: true, value: { result: event } });
    expect(event).toEqual(await w.ann.calendar.get(eventId));
    expect(await startsIn(w)).toEqual(starts);
    expect(await ledger(w.storage)).toEqual(held);
    for (const [id, revision] of await revisions(w.storage)) {
      expect(revision).toBeGreaterThanOrEqual(ofOld.get(id) ?? 0);
      expect(revision).toBeGreaterThanOrEqual(ofNew.get(id) ?? 0);
    }
    expect(await reasonsOf(w.ann.calendar.undo(undo))).toEqual(["EVENT_EDIT_UNDONE"]);
  });
});

onEveryStore("Undoing edits of events", (open) => {
  const world = async () => openWorld({ storage: await open() });

  it("REC-7 undoes an edit of an event that happens once", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const { event } = await calendar.create({ subject: "Once", type: "task", startLocal: on(2) });
    const changes = { startOn: "2026-03-05", subject: "Twice", type: "call", custom: {} } as const;
    const first = await calendar.update({ eventId: event.id, changes });
    const back = await calendar.undo({ journalId: journalOf(first) });
    const { version, updatedAt, revision, ...rest } = event;
    expect(back).toMatchObject(rest);
    expect([back.version, back.revision]).toEqual([version + 2, revision + 2]);
    expect((await calendar.list({ search: "once" })).records).toHaveLength(1);
    expect((await w.crm.timeline.follow()).entries.at(-1)?.kind).toBe("eventEditUndone");
  });

  it("REC-7 refuses to undo what was changed or used since, and writes nothing then", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const eventId = await richSeries(w);
    const tail = await calendar.update({
      eventId,
      occurrence: on(7),
      scope: "following",
      changes: { subject: "Tail" },
    });
    await calendar.cancel({ eventId: tail.event.id, occurrence: on(11) });
    const commits = w.storage.commits.length;
    const reasons = await reasonsOf(calendar.undo({ journalId: journalOf(tail) }));
    expect(reasons).toEqual(["EVENT_EDIT_RECORD_CHANGED"]);
    expect(w.storage.commits.length).toBe(commits);
    const own = await calendar.update({ eventId, occurrence: on(6), changes: { subject: "Own" } });
    const meant = [`calendarEvent/${own.event.id}`];
    await calendar.create({ subject: "Follow-up", type: "call", startLocal: on(6), relatedKeys: meant });
    expect(await reasonsOf(calendar.undo({ journalId: journalOf(own) }))).toEqual(["EVENT_EDIT_RECORD_USED"]);
    await expect(calendar.undo({ journalId: "none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(w.gus.calendar.undo({ journalId: journalOf(own) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("REC-7 undoes edits that touch different fields in any order", async () => {
    const w = await world();
    const { calendar } = w.ann;
    const eventId = await richSeries(w);
    const renamed = await calendar.update({ eventId, changes: { subject: "Other" } });
    const placed = await calendar.update({ eventId, changes: { location: "Paris" } });
    await calendar.undo({ journalId: journalOf(renamed) });
    expect(await calendar.get(eventId)).toMatchObject({ subject: "Stand-up", location: "Paris" });
    await calendar.undo({ journalId: journalOf(placed) });
    expect(await calendar.get(eventId)).toMatchObject({ subject: "Stand-up", location: null });
  });
});
