import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const toProcess = "lead.to-process";
const marketing = "lead.marketing-qualification";
const sales = "lead.sales-qualification";

/** Enters leads `0`, `1` and so on, so that the first lies on top. */
async function column(crm: ActorCrm, count: number, advance: () => void): Promise<string[]> {
  const ids: string[] = [];
  for (let i = count - 1; i >= 0; i--) {
    ids.unshift((await crm.leads.create({ lastName: String(i) })).id);
    advance();
  }
  return ids;
}

async function idsIn(crm: ActorCrm, statusId: string): Promise<string[]> {
  const { columns } = await crm.leads.board({ cards: 1_000 });
  return columns.find(({ status }) => status.id === statusId)?.cards.map(({ id }) => id) ?? [];
}

describe("the board of leads", () => {
  it("LEAD-13 has a column for each status in status order, with its count, empty ones too", async () => {
    const { ann } = openWorld();
    const { id } = await ann.leads.create({ lastName: "Lee" });
    await ann.leads.create({ lastName: "Ray", statusId: sales });
    await ann.leads.lose({ leadId: id, lostReasonId: (await reason(ann)).id });
    const { columns, pipelineId } = await ann.leads.board();
    expect(pipelineId).toBe("lead.default");
    expect(columns.map(({ status, count }) => [status.id, count])).toEqual([
      [toProcess, 0],
      [marketing, 0],
      [sales, 1],
      ["lead.nurturing", 0],
      ["lead.converted", 0],
      ["lead.lost", 1],
    ]);
  });

  it("LEAD-13 follows the order of the statuses when they are defined anew", async () => {
    const { ann } = openWorld();
    const [pipeline] = await ann.statuses.pipelines("lead");
    const statuses = [...(pipeline?.statuses ?? [])].reverse().map(({ id, labels, open }) => ({ id, labels, open }));
    await ann.statuses.define({
      kind: "lead",
      statuses,
      roles: { new: toProcess, converted: "lead.converted", lost: "lead.lost" },
    });
    const { columns } = await ann.leads.board();
    expect(columns.map(({ status }) => status.id)).toEqual(statuses.map(({ id }) => id));
  });

  it("LEAD-13 gives the first cards of a column, their essential fields, and the rest page by page", async () => {
    const { ann, clock } = openWorld();
    const ids = await column(ann, 7, () => clock.advance(1));
    const { columns } = await ann.leads.board({ cards: 3 });
    const first = columns[0];
    expect(first?.count).toBe(7);
    expect(first?.cards[0]).toMatchObject({ id: ids[0], fullName: "0", statusId: toProcess, score: 0, version: 1 });
    expect(first?.cards[0]).not.toHaveProperty("description");
    const more = await ann.leads.boardColumn({ statusId: toProcess, after: first?.next ?? null, limit: 3 });
    const rest = await ann.leads.boardColumn({ statusId: toProcess, after: more.next, limit: 3 });
    expect([...(first?.cards ?? []), ...more.records, ...rest.records].map(({ id }) => id)).toEqual(ids);
    expect(rest.next).toBeNull();
    expect(columns[1]).toMatchObject({ count: 0, cards: [], next: null });
  });

  it("LEAD-13 counts and shows only what the conditions let through", async () => {
    const { ann, gus } = openWorld();
    await ann.leads.create({ lastName: "Lee", keyAccount: true });
    await ann.leads.create({ lastName: "Ray" });
    const { id } = await ann.leads.create({ lastName: "Fox", keyAccount: true });
    await ann.leads.archive({ leadId: id });
    await gus.leads.create({ lastName: "Poe", keyAccount: true });
    const { columns } = await ann.leads.board({ where: { keyAccount: true } });
    expect(columns[0]?.count).toBe(1);
    expect(columns[0]?.cards.map(({ fullName }) => fullName)).toEqual(["Lee"]);
  });

  it("LEAD-13 puts a card on top, below another one, and into another column at its place", async () => {
    const { ann, clock } = openWorld();
    const [a, b, c] = (await column(ann, 3, () => clock.advance(1))) as [string, string, string];
    await ann.leads.move({ leadId: c, statusId: toProcess, afterLeadId: null });
    expect(await idsIn(ann, toProcess)).toEqual([c, a, b]);
    await ann.leads.move({ leadId: c, statusId: toProcess, afterLeadId: b });
    expect(await idsIn(ann, toProcess)).toEqual([a, b, c]);
    await ann.leads.move({ leadId: a, statusId: sales, afterLeadId: null });
    await ann.leads.move({ leadId: b, statusId: sales, afterLeadId: a });
    expect(await idsIn(ann, sales)).toEqual([a, b]);
    expect(await idsIn(ann, toProcess)).toEqual([c]);
  });

  it("LEAD-13 writes nothing where the card lies there already", async () => {
    const { ann, clock, storage } = openWorld();
    const [a, b] = (await column(ann, 3, () => clock.advance(1))) as [string, string, string];
    const commits = storage.commits.length;
    await ann.leads.move({ leadId: b, statusId: toProcess, afterLeadId: a });
    await ann.leads.move({ leadId: a, statusId: toProcess, afterLeadId: null });
    expect(storage.commits.length).toBe(commits);
  });

  it("LEAD-13 refuses a place below a card that is not in the column", async () => {
    const { ann, gus } = openWorld();
    const { id: a } = await ann.leads.create({ lastName: "A" });
    const { id: elsewhere } = await ann.leads.create({ lastName: "B", statusId: sales });
    const { id: foreign } = await gus.leads.create({ lastName: "C" });
    for (const afterLeadId of [elsewhere, foreign, "nobody", a]) {
      const move = ann.leads.move({ leadId: a, statusId: toProcess, afterLeadId });
      expect(await reasonsOf(move)).toEqual(["LEAD_NOT_IN_COLUMN afterLeadId"]);
    }
  });

  it("LEAD-13 keeps cards apart that were put at the same place of the same column in turn", async () => {
    const { ann, clock } = openWorld();
    const [a, b, c, d, top] = (await column(ann, 5, () => clock.advance(1))) as [
      string,
      string,
      string,
      string,
      string,
    ];
    await ann.leads.move({ leadId: top, statusId: sales, afterLeadId: null });
    for (const leadId of [a, b, c]) {
      await ann.leads.move({ leadId, statusId: sales, afterLeadId: null });
      await ann.leads.move({ leadId, statusId: marketing });
    }
    const before = await idsIn(ann, marketing);
    expect(new Set(before)).toEqual(new Set([a, b, c]));
    await ann.leads.move({ leadId: d, statusId: marketing, afterLeadId: before[1] ?? "" });
    expect(await idsIn(ann, marketing)).toEqual([before[0], before[1], d, before[2]]);
  });

  it("LEAD-13 keeps the order exactly, whatever is moved where", async () => {
    const step = fc.record({ card: fc.nat(), column: fc.constantFrom(toProcess, sales), below: fc.nat() });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 7 }), fc.array(step, { maxLength: 60 }), async (count, steps) => {
        const { ann, clock } = openWorld();
        const model = new Map([
          [toProcess, await column(ann, count, () => clock.advance(1))],
          [sales, [] as string[]],
        ]);
        const all = [...(model.get(toProcess) ?? [])];
        for (const { card, column: statusId, below } of steps) {
          const leadId = all[card % all.length] ?? "";
          for (const [key, ids] of model)
            model.set(
              key,
              ids.filter((id) => id !== leadId),
            );
          const target = model.get(statusId) ?? [];
          const place = below % (target.length + 1);
          await ann.leads.move({ leadId, statusId, afterLeadId: place === 0 ? null : (target[place - 1] ?? "") });
          model.set(statusId, [...target.slice(0, place), leadId, ...target.slice(place)]);
          clock.advance(1);
        }
        expect(await idsIn(ann, toProcess)).toEqual(model.get(toProcess));
        expect(await idsIn(ann, sales)).toEqual(model.get(sales));
      }),
      { numRuns: 40 },
    );
  });

  it("LEAD-13 stays exact with short ranks after 1,000 cards were put at the same place", async () => {
    const { ann, clock } = openWorld();
    const ids = await column(ann, 40, () => clock.advance(1));
    const [top = "", ...others] = ids;
    let expected = ids;
    for (let i = 0; i < 1_000; i++) {
      const leadId = others[(i * 7) % others.length] ?? "";
      await ann.leads.move({ leadId, statusId: toProcess, afterLeadId: top });
      expected = [top, leadId, ...expected.filter((id) => id !== top && id !== leadId)];
    }
    expect(await idsIn(ann, toProcess)).toEqual(expected);
    const { records } = await ann.leads.boardColumn({ statusId: toProcess, limit: 1_000 });
    expect(Math.max(...records.map(({ boardRank }) => boardRank.length))).toBeLessThanOrEqual(64);
  });
});

const reason = (crm: ActorCrm) => crm.referenceData.create({ kind: "lostReason", name: "Too expensive" });
