import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { readActivity } from "../../src/app/timeline-queries.js";
import { visibleRecords } from "../../src/app/visible-records.js";
import { fieldsWith } from "../../src/model/custom-fields.js";
import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import { everyStored } from "../support/every-stored.js";
import { actors, openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

/** Reads a timeline to its end, a page at a time; `meanwhile` happens after each page. */
async function pagesOf(
  { leads }: ActorCrm,
  leadId: string,
  limit: number,
  meanwhile = async () => {},
): Promise<TimelineEntry[]> {
  const all: TimelineEntry[] = [];
  let after: string | null = null;
  do {
    const { records, next }: Awaited<ReturnType<typeof leads.activity>> = await leads.activity(leadId, {
      limit,
      after,
    });
    expect(records.length).toBeLessThanOrEqual(limit);
    all.push(...records);
    after = next;
    await meanwhile();
  } while (after !== null);
  return all;
}

describe("the activity of a lead", () => {
  it("LOG-1 tells everything that was done, newest first, by whom and when", async () => {
    const { ann, bob, clock } = openWorld();
    const tick = () => clock.advance(60_000);
    const reason = await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    for (const act of [
      () => bob.leads.update({ leadId, changes: { email: "lee@acme.example" } }),
      () => bob.leads.takeCharge({ leadId }),
      () => bob.leads.move({ leadId, statusId: "lead.nurturing" }),
      () => ann.leads.lose({ leadId, lostReasonId: reason.id, note: "Next year" }),
      () => ann.leads.reset({ leadId }),
      () => ann.leads.archive({ leadId }),
      () => ann.leads.restore({ leadId }),
      () => ann.leads.moveMany({ leadIds: [leadId], statusId: "lead.sales-qualification" }),
    ]) {
      tick();
      await act();
    }
    const { records } = await ann.leads.activity(leadId);
    expect(
      records.map(({ kind, actorId, fromStatusId, toStatusId }) => [kind, actorId, fromStatusId, toStatusId]),
    ).toEqual([
      ["statusChanged", "ann", "lead.to-process", "lead.sales-qualification"],
      ["restored", "ann", null, null],
      ["archived", "ann", null, null],
      ["statusChanged", "ann", "lead.lost", "lead.to-process"],
      ["statusChanged", "ann", "lead.nurturing", "lead.lost"],
      ["statusChanged", "bob", "lead.to-process", "lead.nurturing"],
      ["assigned", "bob", null, null],
      ["updated", "bob", null, null],
      ["created", "ann", null, "lead.to-process"],
    ]);
    const times = records.map(({ at }) => at.getTime());
    expect(times).toEqual(times.map((_time, i) => (times[0] ?? 0) - i * 60_000));
    expect(records[4]?.data).toEqual({ lostReasonId: reason.id, lostReason: "Too dear", lostNote: "Next year" });
    expect(records[7]?.data).toEqual({ changes: { email: { from: null, to: "lee@acme.example" } } });
  });

  test.prop([fc.integer({ min: 1, max: 5 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 12 })], { numRuns: 20 })(
    "LOG-1 is paged without gaps or repetitions, while more happens, also within one millisecond",
    async (limit, ticks) => {
      const { ann, clock } = openWorld();
      const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
      const touch = (i: number) => ann.leads.update({ leadId, changes: { description: `${i}` } });
      for (const [i, tick] of ticks.entries()) {
        if (tick) clock.advance(1);
        await touch(i);
      }
      const before = (await ann.leads.activity(leadId, { limit: 1_000 })).records;
      expect(before).toHaveLength(ticks.length + 1);
      let more = 0;
      const paged = await pagesOf(ann, leadId, limit, async () => {
        clock.advance(1);
        await touch(100 + ++more);
      });
      expect(paged).toEqual(before);
    },
  );

  it("LOG-1 takes a cursor of the same timeline only", async () => {
    const { ann } = openWorld();
    const [lee, moe] = [await ann.leads.create({ lastName: "Lee" }), await ann.leads.create({ lastName: "Moe" })];
    await ann.leads.takeCharge({ leadId: lee.id });
    await ann.leads.archive({ leadId: lee.id });
    const { next: after } = await ann.leads.activity(lee.id, { limit: 1 });
    expect(after).not.toBeNull();
    expect(await reasonsOf(ann.leads.activity(moe.id, { after }), "INPUT_INVALID")).toEqual([
      "QUERY_CURSOR_UNFIT after",
    ]);
  });

  it("LOG-1 STATUS-8 goes with the lead to another company, which sees all of it", async () => {
    const { crm } = openWorld();
    const ann = crm.as({ ...actors.ann, companyIds: ["globex"] });
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    await ann.leads.move({ leadId, statusId: "lead.nurturing" });
    await ann.leads.update({ leadId, changes: { companyId: "globex" } });
    const gus = crm.as(actors.gus);
    expect((await gus.leads.activity(leadId)).records).toHaveLength(3);
    expect((await gus.leads.statusHistory(leadId)).map(({ statusId }) => statusId)).toEqual([
      "lead.to-process",
      "lead.nurturing",
    ]);
  });
});

describe("what happened to related records", () => {
  it("SEC-1 LOG-1 shows as far as the actor may see them, and says nothing of their hidden fields", async () => {
    const { storage, crm } = openWorld();
    const { actor } = crm.as(actors.ann);
    const visible = visibleRecords(
      storage,
      actor,
      { hiddenFields: (_actor, type) => (type === "contact" ? ["email"] : []) },
      fieldsWith({}),
    );
    await storeRecord(storage, "contact", { id: "own", companyId: "acme" });
    await storeRecord(storage, "contact", { id: "moved", companyId: "acme" });
    await storeRecord(storage, "contact", { id: "foreign", companyId: "globex" });
    const changes = { email: { from: null, to: "a@b.example" }, lastName: { from: null, to: "Lee" } };
    for (const [subjectKey, companyId] of [
      ["contact/own", "acme"],
      ["contact/moved", "globex"],
      ["contact/foreign", "acme"],
      ["contact/removed", "acme"],
      ["contact/removed-there", "globex"],
      ["quote/7", "acme"],
      ["quote/8", "globex"],
    ])
      await storeRecord(storage, "timelineEntry", {
        id: `entry-${subjectKey?.replace("/", "-")}`,
        companyId,
        kind: "updated",
        subjectKey,
        relatedKeys: ["account/1"],
        data: { changes },
      });
    const scope = { ...({} as Parameters<typeof readActivity>[0]), actor, storage, visible };
    const { records } = await readActivity(scope, async () => ["account/1"] as never, {});
    expect(records.map(({ subjectKey }) => subjectKey).sort()).toEqual([
      "contact/moved",
      "contact/own",
      "contact/removed",
      "quote/7",
    ]);
    for (const { subjectKey, data } of records)
      expect(data).toEqual({ changes: subjectKey === "quote/7" ? changes : { lastName: changes.lastName } });
  });
});

describe("the feed of the timeline", () => {
  it("LOG-2 holds the entry of each change, written in the same commit", async () => {
    const { ann, storage } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee", sourceId: { name: "Fair" } });
    await ann.leads.takeCharge({ leadId });
    await ann.leads.move({ leadId, statusId: "lead.nurturing" });
    await ann.leads.update({ leadId, changes: { lastName: "Moe", assignedToId: "bob" } });
    const reason = await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
    await ann.leads.loseMany({ leadIds: [leadId], lostReasonId: reason.id });
    expect(
      storage.commits.map(({ writes, entries }) => [writes.some(({ op }) => op !== "check"), entries.length]),
    ).toEqual([
      [true, 2],
      [true, 1],
      [true, 2],
      [true, 1],
      [true, 1],
    ]);
    expect((await everyStored(storage, "timelineEntry")).length).toBe(7);
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 })], { numRuns: 20 })(
    "LOG-2 is followed in commit order from a cursor, each entry at least once, however late the host comes back",
    async (limits) => {
      const { crm, ann, gus, clock } = openWorld();
      const seen: string[] = [];
      let after: string | null = null;
      const read = async (limit: number): Promise<number> => {
        const { entries, cursor }: Awaited<ReturnType<typeof crm.timeline.follow>> = await crm.timeline.follow({
          after,
          limit,
        });
        seen.push(...entries.map(({ subjectKey, kind }) => `${subjectKey} ${kind}`));
        after = cursor;
        return entries.length;
      };
      const done: string[] = [];
      for (const [i, limit] of limits.entries()) {
        clock.advance(-1_000); // the order is that of the commits, whatever the clocks of the machines say
        const actor = i % 2 === 0 ? ann : gus;
        const { id: leadId } = await actor.leads.create({ lastName: `L${i}` });
        await actor.leads.archive({ leadId });
        done.push(`lead/${leadId} created`, `lead/${leadId} archived`);
        await read(limit);
      }
      while ((await read(2)) > 0);
      expect(seen).toEqual(done);
      expect(await read(10)).toBe(0);
      await ann.leads.create({ lastName: "late" });
      expect(await read(10)).toBe(1);
    },
  );

  it("LOG-2 is refused a cursor that is none, and more than 10,000 at once", async () => {
    const { crm } = openWorld();
    expect(await reasonsOf(crm.timeline.follow({ after: "x" }), "INPUT_INVALID")).toEqual([
      "TIMELINE_CURSOR_UNFIT after",
    ]);
    expect(await reasonsOf(crm.timeline.follow({ limit: 10_001 }), "INPUT_INVALID")).toEqual(["INPUT_TOO_BIG limit"]);
  });
});
