import { describe, expect, it } from "vitest";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

describe("figures of leads", () => {
  it("LEAD-17 are of the leads that a list would hold: those put away only when asked for", async () => {
    const { ann, gus } = openWorld();
    await ann.leads.create({ lastName: "A", manualScore: 2, createdOn: "2026-01-31" });
    await ann.leads.create({ lastName: "B", manualScore: 4, createdOn: "2026-02-01" });
    const { id: leadId } = await ann.leads.create({ lastName: "C", manualScore: 5, createdOn: "2026-02-28" });
    await ann.leads.archive({ leadId });
    await gus.leads.create({ lastName: "D", manualScore: 1 });
    const measures = { leads: "count", stars: { sum: "score" }, best: { max: "score" } } as const;
    const groupBy = [{ field: "createdOn", period: "month" }] as const;
    expect(await ann.leads.summarize({ measures, groupBy })).toEqual([
      { group: ["2026-01-01"], measures: { leads: 1, stars: 2, best: 2 } },
      { group: ["2026-02-01"], measures: { leads: 1, stars: 4, best: 4 } },
    ]);
    const total = async (conditions: {
      archived?: "only" | "with";
      search?: string;
      where?: { score: { lt: number } };
    }) => (await ann.leads.summarize({ measures, ...conditions }))[0]?.measures;
    expect(await total({ archived: "with" })).toEqual({ leads: 3, stars: 11, best: 5 });
    expect(await total({ archived: "only" })).toEqual({ leads: 1, stars: 5, best: 5 });
    expect(await total({ search: "b" })).toEqual({ leads: 1, stars: 4, best: 4 });
    expect(await total({ where: { score: { lt: 0 } } })).toEqual({ leads: 0, stars: 0, best: null });
  });

  it("LEAD-17 are refused with every fault of the question", async () => {
    const { ann } = openWorld();
    const call = ann.leads.summarize({
      measures: { x: { sum: "nothing" as never } },
      groupBy: ["nowhere" as never],
      where: { lastName: 1 as never },
    });
    expect(await reasonsOf(call, "INPUT_INVALID")).toEqual([
      "QUERY_VALUE_WRONG where lastName",
      "QUERY_FIELD_UNKNOWN groupBy 0 field",
      "QUERY_FIELD_UNKNOWN measures x sum",
    ]);
  });
});

describe("the statuses that a lead went through", () => {
  it("STATUS-8 come first to last with the time in each, whatever else happened", async () => {
    const { ann, bob, clock } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const start = clock.read();
    clock.advance(1_000);
    await bob.leads.move({ leadId, statusId: "lead.nurturing" });
    clock.advance(500);
    await ann.leads.update({ leadId, changes: { firstName: "Ann" } });
    clock.advance(500);
    await bob.leads.create({ lastName: "Ray" });
    expect(await ann.leads.statusHistory(leadId)).toEqual([
      { statusId: "lead.to-process", from: start, to: new Date(start.getTime() + 1_000), ms: 1_000, actorId: "ann" },
      { statusId: "lead.nurturing", from: new Date(start.getTime() + 1_000), to: null, ms: 1_000, actorId: "bob" },
    ]);
  });
});
