import { describe, expect, it } from "vitest";
import { decideUpdateLead } from "../../src/leads/decide-update-lead.js";
import type { LeadInput } from "../../src/leads/lead-input.schema.js";
import { decisionEnv, leadIn, leadRules } from "../support/lead-decision.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const lead = leadIn("lead.nurturing", { email: "lee@acme.example", custom: { fax: "1", size: 3 } });
const state = { lead, claims: new Map(), entries: new Map(), foreign: new Set<never>() };
const update = (changes: LeadInput, rules = leadRules(), before = lead) =>
  decideUpdateLead(changes, { ...state, lead: before }, rules, decisionEnv());

function planOf(...given: Parameters<typeof update>) {
  const decision = update(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}

describe("changing a lead", () => {
  const whole = planOf({ email: "ann@acme.example" }).result;

  it("LOG-1 writes its next version, with what follows from the change, and tells of it", () => {
    const { writes, entries, warnings, result } = planOf({ lastName: "Leigh", custom: { fax: "2" } });
    expect(result).toMatchObject({ lastName: "Leigh", fullName: "Leigh", custom: { fax: "2", size: 3 }, version: 2 });
    expect(result.email).toBe("lee@acme.example");
    expect(writes).toEqual([{ op: "replace", type: "lead", record: result, expectedVersion: 1 }]);
    const changes = {
      lastName: { from: "Lee", to: "Leigh" },
      custom: { from: { fax: "1", size: 3 }, to: { fax: "2", size: 3 } },
    };
    expect(entries).toMatchObject([{ kind: "updated", subjectKey: "lead/lead-1", data: { changes } }]);
    expect(warnings).toEqual([]);
  });

  it("LOG-1 writes nothing where nothing changes", () => {
    const plan = planOf({ email: "ann@acme.example" }, leadRules(), whole);
    expect(plan).toEqual({ writes: [], entries: [], warnings: [], result: whole });
  });

  it("LEAD-2 STATUS-2 leaves it no lead without a name, nor in a company that does not work with its status", () => {
    const refused = (changes: LeadInput, rules = leadRules(), before = lead) => {
      const decision = update(changes, rules, before);
      return decision.ok ? [] : decision.refusals.map(({ code }) => code);
    };
    expect(refused({ lastName: null })).toEqual(["LEAD_NAME_MISSING"]);
    expect(refused({ lastName: null, companyName: "ACME" })).toEqual([]);
    const own = pipelineOf("lead", { new: "x" }, [{ id: "x" }], { id: "q", companyId: "acme" });
    const rules = leadRules({ pipelines: [leadPipeline(), own] });
    expect(refused({ companyId: null }, rules, leadIn("x"))).toContain("STATUS_UNKNOWN");
    expect(refused({ lastName: "Leigh" }, rules, leadIn("x"))).toEqual([]);
  });
});
