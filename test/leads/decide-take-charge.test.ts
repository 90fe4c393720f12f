import { describe, expect, it } from "vitest";
import { decideTakeCharge } from "../../src/leads/decide-take-charge.js";
import type { Lead } from "../../src/model/lead.js";
import { decisionEnv, leadIn, leadRules } from "../support/lead-decision.js";

const open = leadIn("lead.nurturing", { assignedToId: "bob" });
const take = (lead: Lead, actor = {}) => decideTakeCharge(lead, leadRules(), decisionEnv(actor));
const refusals = (...given: Parameters<typeof take>) => {
  const decision = take(...given);
  return decision.ok ? [] : decision.refusals;
};

describe("taking charge of a lead", () => {
  it("LEAD-7 makes it the actor's, and tells whose it was", () => {
    const decision = take(open);
    if (!decision.ok) throw new Error("refused");
    const { writes, entries, warnings, result } = decision.value;
    expect(result).toEqual({ ...open, assignedToId: "ann", version: 2, updatedAt: decisionEnv().now });
    expect(writes).toEqual([{ op: "replace", type: "lead", record: result, expectedVersion: 1 }]);
    expect(entries).toMatchObject([
      { kind: "assigned", subjectKey: "lead/lead-1", data: { changes: { assignedToId: { from: "bob", to: "ann" } } } },
    ]);
    expect(warnings).toEqual([]);
  });

  it("LEAD-7 writes nothing where it is the actor's already", () => {
    const own = { ...open, assignedToId: "ann" as never };
    const decision = take(own);
    expect(decision.ok && decision.value).toEqual({ writes: [], entries: [], warnings: [], result: own });
  });

  it("LEAD-7 is refused of a lost or archived lead, and where the host acts for nobody", () => {
    expect(refusals(leadIn("lead.lost"))).toEqual([{ code: "LEAD_LOST", params: { lead: "Lee" } }]);
    expect(refusals({ ...open, archivedAt: new Date(0) }).map(({ code }) => code)).toEqual(["LEAD_ARCHIVED"]);
    expect(refusals(open, { userId: null })).toEqual([{ code: "ACTOR_USER_MISSING" }]);
    expect(refusals(leadIn("lead.converted"))).toEqual([]);
  });
});
