import { describe, expect, it } from "vitest";
import { rankOfCard } from "../../src/status/board-place.js";
import { planBoardPlace, planReorder } from "../../src/status/plan-board-place.js";
import { decisionEnv, leadIn } from "../support/lead-decision.js";

const lead = leadIn("lead.to-process");
const card = (id: string, boardRank: string | null) => leadIn("lead.to-process", { id, boardRank });
const between = { after: "AV", before: "ZV", crowd: [] };
const above = { after: null, before: "BV", crowd: [] };
const crowded = { after: "AV", before: "ZV", crowd: [card("b", "BV"), card("c", null)] };
const { now } = decisionEnv();

describe("a card at its place on a board", () => {
  it("LEAD-13 keeps its rank where that lies between its neighbours", () => {
    expect(rankOfCard(lead, between)).toEqual({ boardRank: "MV", moved: [] });
  });

  it("LEAD-13 gets another where it lies elsewhere, or in no column", () => {
    for (const one of [rankOfCard(lead, above), rankOfCard(card("x", null), above)]) {
      expect(one.boardRank < "BV").toBe(true);
      expect(one.moved).toEqual([]);
    }
  });

  it("LEAD-13 comes before the cards that make room for it, each with a rank of its own", () => {
    const { boardRank, moved } = rankOfCard(lead, crowded);
    expect(moved.map((one) => one.card.id)).toEqual(["b", "c"]);
    const ranks = ["AV", boardRank, ...moved.map(({ rank }) => rank), "ZV"];
    expect([...new Set(ranks)].sort()).toEqual(ranks);
  });
});

describe("giving a card another place", () => {
  it("LEAD-13 changes nothing without a place, or where it lies there already", () => {
    for (const place of [null, undefined, between]) {
      expect(planBoardPlace("lead", lead, place, decisionEnv())).toEqual({ changes: {}, writes: [] });
      const plan = planReorder("lead", lead, place, decisionEnv());
      expect(plan).toEqual({ writes: [], entries: [], warnings: [], result: lead });
    }
  });

  it("LEAD-13 writes its rank as a next version", () => {
    const { writes, entries, warnings, result } = planReorder("lead", lead, above, decisionEnv());
    expect(result).toEqual({ ...lead, boardRank: result.boardRank, version: 2, updatedAt: now });
    expect(result.boardRank).not.toBe(lead.boardRank);
    expect(writes).toEqual([{ op: "replace", type: "lead", record: result, expectedVersion: 1 }]);
    expect([entries, warnings]).toEqual([[], []]);
  });

  it("LEAD-13 writes the ranks of the cards that make room", () => {
    const { changes, writes } = planBoardPlace("lead", lead, crowded, decisionEnv());
    const ranks = writes.map((write) =>
      "record" in write ? [write.record.id, Reflect.get(write.record, "boardRank")] : [],
    );
    const { boardRank, moved } = rankOfCard(lead, crowded);
    expect(changes).toEqual({ boardRank });
    expect(ranks).toEqual(moved.map(({ card: one, rank }) => [one.id, rank]));
    expect(planReorder("lead", lead, crowded, decisionEnv()).writes).toHaveLength(3);
  });
});
