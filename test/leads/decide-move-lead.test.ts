import { describe, expect, it } from "vitest";
import { decideMoveLead } from "../../src/leads/decide-move-lead.js";
import { possibleMoves } from "../../src/leads/possible-moves.js";
import type { Lead } from "../../src/model/lead.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { codesOf, decisionEnv, leadIn, leadRules } from "../support/lead-decision.js";

const open = ["lead.to-process", "lead.marketing-qualification", "lead.sales-qualification", "lead.nurturing"];
const ends = ["lead.converted", "lead.lost"];
const move = (lead: Lead, statusId: string, rules = leadRules()) =>
  decideMoveLead({ statusId }, lead, rules, decisionEnv());

describe("deciding on a move", () => {
  it.each(open.flatMap((from) => open.map((to) => [from, to] as const)))(
    "LEAD-8 lets a lead go from %s to %s",
    (from, to) => {
      const decision = move(leadIn(from), to);
      expect(decision.ok && decision.value.result.statusId).toBe(to);
    },
  );

  it.each(open.flatMap((from) => ends.map((to) => [from, to] as const)))(
    "LEAD-8 refuses to go from %s to %s",
    (from, to) => {
      expect(codesOf(move(leadIn(from), to))).toEqual(["LEAD_STATUS_RESERVED"]);
    },
  );

  it("LEAD-8 goes by roles, not by names: whatever status is lost is refused", () => {
    const shipped = shippedPipeline("lead");
    const pipeline = { ...shipped.pipeline, lostStatusId: "lead.nurturing" as never };
    const rules = leadRules({ pipelines: [{ ...shipped, pipeline }] });
    expect(codesOf(move(leadIn("lead.to-process"), "lead.nurturing", rules))).toEqual(["LEAD_STATUS_RESERVED"]);
    expect(codesOf(move(leadIn("lead.to-process"), "lead.lost", rules))).toEqual([]);
  });

  it.each([...open, ...ends])("LEAD-9 refuses to move a converted lead to %s", (to) => {
    expect(codesOf(move(leadIn("lead.converted"), to))).toContain("LEAD_CONVERTED");
  });

  it.each([...open, ...ends])("LEAD-9 refuses to move a lost lead to %s", (to) => {
    expect(codesOf(move(leadIn("lead.lost"), to))).toContain("LEAD_LOST");
  });

  it("LEAD-8 tells every reason at once", () => {
    const guards = { "lead.lost": [() => ({ code: "acme.NO" })] };
    const decision = move(leadIn("lead.converted"), "lead.lost", leadRules({ guards }));
    expect(codesOf(decision)).toEqual(["LEAD_CONVERTED", "LEAD_STATUS_RESERVED", "acme.NO"]);
  });

  it("LEAD-8 writes the status, since when, and one line of history", () => {
    const lead = leadIn("lead.to-process");
    const decision = move(lead, "lead.nurturing");
    const { now } = decisionEnv();
    expect(decision).toMatchObject({ ok: true });
    if (!decision.ok) return;
    const { writes, entries, result } = decision.value;
    expect(result).toEqual({ ...lead, statusId: "lead.nurturing", statusSince: now, updatedAt: now, version: 2 });
    expect(writes.filter(({ op }) => op === "replace")).toEqual([
      { op: "replace", type: "lead", record: result, expectedVersion: 1 },
    ]);
    expect(entries).toMatchObject([
      {
        kind: "statusChanged",
        fromStatusId: "lead.to-process",
        toStatusId: "lead.nurturing",
        spentMs: now.getTime() - new Date("2026-02-01T00:00:00Z").getTime(),
        subjectKey: "lead/lead-1",
        actorId: "ann",
      },
    ]);
  });

  it("LEAD-13 keeps the rank where it fits between the neighbours, and makes one where it does not", () => {
    const lead = leadIn("lead.to-process");
    const placed = (after: string | null, before: string | null) => {
      const decision = decideMoveLead(
        { statusId: "lead.to-process", place: { after, before, crowd: [] } },
        lead,
        leadRules(),
        decisionEnv(),
      );
      return decision.ok ? decision.value.result.boardRank : null;
    };
    expect(placed("A", "Z")).toBe(lead.boardRank);
    const between = placed("X", "Z") ?? "";
    expect("X" < between && between < "Z").toBe(true);
  });

  it.each(["lead.to-process", "lead.nurturing"])(
    "LEAD-13 gives the cards that make room in %s new ranks in the same plan",
    (statusId) => {
      const crowd = ["a", "b", "c"].map((id) => leadIn(statusId, { id, boardRank: `M${id}` }));
      const place = { after: "L", before: "N", crowd };
      const decision = decideMoveLead({ statusId, place }, leadIn("lead.to-process"), leadRules(), decisionEnv());
      if (!decision.ok) throw new Error("refused");
      const ranks = decision.value.writes.flatMap((write) =>
        write.op === "replace" && write.type === "lead" ? [write.record.boardRank] : [],
      );
      expect(ranks.length).toBe(4);
      expect([...ranks].sort()).toEqual(ranks);
      expect("L" < (ranks[0] ?? "") && (ranks[3] ?? "") < "N").toBe(true);
    },
  );
});

describe("the possible moves of a lead", () => {
  it("STATUS-10 are every other status, with what stands against it", () => {
    const moves = possibleMoves(leadIn("lead.nurturing"), leadRules(), decisionEnv());
    expect(moves.map(({ status, objections }) => [status.id, ...objections.map(({ code }) => code)])).toEqual([
      ["lead.to-process"],
      ["lead.marketing-qualification"],
      ["lead.sales-qualification"],
      ["lead.converted", "LEAD_STATUS_RESERVED"],
      ["lead.lost", "LEAD_STATUS_RESERVED"],
    ]);
  });

  it("LEAD-8 LEAD-9 names the lead that has ended, and the status that is reserved", () => {
    const refusals = (from: string, statusId: string) => {
      const decision = decideMoveLead({ statusId }, leadIn(from), leadRules(), decisionEnv());
      return decision.ok ? [] : decision.refusals;
    };
    const params = { lead: "Lee" };
    expect(refusals("lead.converted", "lead.nurturing")).toEqual([{ code: "LEAD_CONVERTED", params }]);
    expect(refusals("lead.lost", "lead.nurturing")).toEqual([{ code: "LEAD_LOST", params }]);
    expect(refusals("lead.nurturing", "lead.lost")).toEqual([
      { code: "LEAD_STATUS_RESERVED", path: ["statusId"], params: { statusId: "lead.lost", role: "lost" } },
    ]);
  });
});
