import { describe, expect, it } from "vitest";
import { archivedObjections } from "../../src/leads/archived-objections.js";
import { decideTakeCharge } from "../../src/leads/decide-take-charge.js";
import { possibleMoves } from "../../src/leads/possible-moves.js";
import { codesOf, decisionEnv, leadIn, leadRules } from "../support/lead-decision.js";

const archivedAt = new Date("2026-02-20T10:00:00.000Z");

describe("a lead that was put away", () => {
  it("LEAD-8 objects, by its name; any other does not", () => {
    expect(archivedObjections(leadIn("lead.nurturing", { archivedAt }))).toEqual([
      { code: "LEAD_ARCHIVED", params: { lead: "Lee" } },
    ]);
    expect(archivedObjections(leadIn("lead.nurturing"))).toEqual([]);
  });

  it("STATUS-10 tells so of each possible move, besides what stands against it anyway", () => {
    const moves = possibleMoves(leadIn("lead.nurturing", { archivedAt }), leadRules(), decisionEnv());
    const told = moves.map(({ status, objections }) => [status.id, ...objections.map(({ code }) => code)]);
    expect(told).toEqual([
      ["lead.to-process", "LEAD_ARCHIVED"],
      ["lead.marketing-qualification", "LEAD_ARCHIVED"],
      ["lead.sales-qualification", "LEAD_ARCHIVED"],
      ["lead.converted", "LEAD_ARCHIVED", "LEAD_STATUS_RESERVED"],
      ["lead.lost", "LEAD_ARCHIVED", "LEAD_STATUS_RESERVED"],
    ]);
  });

  it("LEAD-7 is taken charge of by nobody, whoever has it", () => {
    for (const assignedToId of ["ann", "bob", null])
      expect(
        codesOf(decideTakeCharge(leadIn("lead.nurturing", { archivedAt, assignedToId }), leadRules(), decisionEnv())),
      ).toEqual(["LEAD_ARCHIVED"]);
  });
});
