import { describe, expect, it } from "vitest";
import type { LeadOrigin } from "../../src/leads/decide-create-lead.js";
import { decideCreateLead } from "../../src/leads/decide-create-lead.js";
import type { NewLead } from "../../src/leads/lead-input.schema.js";
import { leadSchema } from "../../src/model/lead.schema.js";
import { codesOf, decisionEnv, leadRules } from "../support/lead-decision.js";

const nothing = { claims: new Map(), entries: new Map(), foreign: new Set<never>() };
const create = (command: NewLead, origin?: LeadOrigin, rules = leadRules()) =>
  decideCreateLead(command, nothing, rules, decisionEnv(), origin);

describe("deciding on a new lead", () => {
  it("LEAD-1 makes a whole record, one insert of it, and one line of history", () => {
    const decision = create({ lastName: "Lee" });
    if (!decision.ok) throw new Error("refused");
    const { writes, entries, result } = decision.value;
    expect(leadSchema.parse(result)).toEqual(result);
    expect(writes).toEqual([
      { op: "check", type: "pipeline", id: "lead.default", expectedVersion: null },
      { op: "insert", type: "lead", record: result },
    ]);
    expect(entries).toMatchObject([
      {
        kind: "created",
        subjectKey: `lead/${result.id}`,
        toStatusId: "lead.to-process",
        fromStatusId: null,
        actorId: "ann",
      },
    ]);
  });

  it("LEAD-1 LEAD-3 is nothing that was not said, and tells its name", () => {
    const decision = create({ lastName: "Lee" });
    if (!decision.ok) throw new Error("refused");
    const { result, entries, warnings } = decision.value;
    const unmarked = { keyAccount: false, nurturing: false, doNotCall: false, doNotEmail: false };
    expect(result).toMatchObject({ ...unmarked, tagIds: [], convertedContactIds: [], score: 0, companyId: "acme" });
    expect(result.id).toMatch(/^lead-/);
    expect(entries[0]?.data).toEqual({ name: "Lee" });
    expect(warnings).toEqual([]);
  });

  it("LEAD-8 names the status that is refused, and what it stands for", () => {
    const paramsOf = (statusId: string) => {
      const decision = create({ lastName: "Lee", statusId });
      return decision.ok ? [] : decision.refusals.map(({ params }) => params);
    };
    expect(paramsOf("lead.lost")).toEqual([{ statusId: "lead.lost", role: "lost" }]);
    expect(paramsOf("nowhere")).toEqual([{ statusId: "nowhere" }]);
  });

  it("LEAD-14 scores the lead by the rules, the host's own fields included", () => {
    const scoring = [
      { code: "BUDGET", stars: 4, when: ({ custom }: { readonly custom: object }) => "budget" in custom },
    ];
    const decision = create({ lastName: "Lee", custom: { budget: 1 } }, {}, leadRules({ scoring }));
    expect(decision.ok && decision.value.result).toMatchObject({
      score: 4,
      proposedScore: 4,
      scoreReasons: ["BUDGET"],
    });
  });

  it("LEAD-2 LEAD-8 tells every reason at once", () => {
    expect(codesOf(create({ statusId: "lead.lost", sourceId: "x", sizeBand: "x", companyId: "globex" }))).toEqual([
      "REFERENCE_UNKNOWN",
      "SIZE_BAND_UNKNOWN",
      "COMPANY_FORBIDDEN",
      "LEAD_NAME_MISSING",
      "LEAD_STATUS_RESERVED",
    ]);
  });

  it("LEAD-23 lets an import alone bring leads that came to their end elsewhere, past guards, under its id", () => {
    const guards = { "lead.lost": [() => ({ code: "acme.NO" })] };
    const origin = { id: "row-1" as never, importBatchId: "batch-1" as never };
    const decision = create({ lastName: "Lee", statusId: "lead.lost" }, origin, leadRules({ guards }));
    if (!decision.ok) throw new Error("refused");
    expect(decision.value.result).toMatchObject({
      id: "row-1",
      importBatchId: "batch-1",
      statusId: "lead.lost",
      lostAt: null,
    });
    expect(decision.value.entries).toMatchObject([
      { kind: "imported", relatedKeys: ["lead/row-1", "importBatch/batch-1"] },
    ]);
    expect(codesOf(create({ lastName: "Lee", statusId: "nowhere" }, origin))).toEqual(["STATUS_UNKNOWN"]);
  });
});
