import { describe, expect, it } from "vitest";
import { timelineEntrySchema } from "../../src/model/timeline-entry.schema.js";
import { newEntry } from "../../src/timeline/new-entry.js";
import { decisionEnv, leadIn } from "../support/lead-decision.js";

const env = decisionEnv();
const lead = leadIn("a", { companyId: "globex" });

describe("a new entry of the timeline", () => {
  it("LOG-1 tells what happened to which record, when and by whom, and belongs to the record's company", () => {
    const entry = newEntry("lead", lead, { kind: "acme.visited" }, env);
    expect(entry.id).toMatch(/^timelineEntry-/);
    expect(entry).toMatchObject({
      kind: "acme.visited",
      at: env.now,
      actorId: "ann",
      companyId: "globex",
      subjectKey: "lead/lead-1",
      relatedKeys: ["lead/lead-1"],
      fromStatusId: null,
      toStatusId: null,
      spentMs: null,
      data: null,
    });
    expect(timelineEntrySchema.parse(entry)).toEqual(entry);
  });

  it("LOG-1 shows on the timeline of its subject and of each related record, once", () => {
    const related = ["account/1", "lead/lead-1", "account/1"] as never[];
    expect(newEntry("lead", lead, { kind: "created", related }, env).relatedKeys).toEqual(["lead/lead-1", "account/1"]);
  });

  it("LOG-1 is by nobody where the host acts for nobody", () => {
    const job = { ...env, actor: { ...env.actor, userId: null } };
    expect(newEntry("lead", lead, { kind: "created" }, job).actorId).toBeNull();
  });
});
