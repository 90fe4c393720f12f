import { describe, expect, it } from "vitest";
import type { Write } from "../../src/plan/write.js";
import type { DefinePipelineState } from "../../src/status/decide-define-pipeline.js";
import { decideDefinePipeline } from "../../src/status/decide-define-pipeline.js";
import type { PipelineDefinition } from "../../src/status/pipeline-definition.js";
import { decisionEnv } from "../support/lead-decision.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const definition = leadPipeline();
const nothing = { current: null, elsewhere: [], others: [], bearers: [] };
const other = (id: string) => pipelineOf("lead", {}, [{ id }], { id: "q", isDefault: true });

function define(state: Partial<DefinePipelineState>, next: PipelineDefinition = definition) {
  const rules = { fields: new Set<string>() };
  return decideDefinePipeline({ next, replacements: {} }, { ...nothing, ...state }, rules, decisionEnv());
}

function planOf(...given: Parameters<typeof define>) {
  const decision = define(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}

const told = (write: Write) => [write.op, write.type, "record" in write ? write.record.id : ""].join(" ");
const inserts = ["insert pipeline p", ...["a", "b", "done", "gone"].map((id) => `insert status ${id}`)];

describe("what is written of a definition", () => {
  it("STATUS-2 is the pipeline and its statuses where it is the first", () => {
    expect(planOf({}).writes.map(told)).toEqual(inserts);
  });

  it("STATUS-2 is the same where it takes the place of a shipped one, which stands in no storage", () => {
    const current = { ...leadPipeline(), stored: false };
    const { writes, result } = planOf({ current }, { ...definition, stored: false });
    expect(writes.map(told)).toEqual(inserts);
    expect(result).toEqual({ ...definition, stored: true });
  });

  it("STATUS-2 is a next version of all of it where it was stored, and an end of those that are gone", () => {
    const current = pipelineOf("lead", { new: "a", converted: "done", lost: "gone" }, [
      ...["a", "b", "old"].map((id) => ({ id })),
      ...["done", "gone"].map((id) => ({ id, open: false })),
    ]);
    const { writes } = planOf({ current });
    const replaced = ["pipeline p", "status a", "status b", "status done", "status gone", "status old"];
    expect(writes.map(told).filter((write) => !write.startsWith("reassign"))).toEqual(
      replaced.map((one) => `replace ${one}`),
    );
    const put = writes.filter((write) => "record" in write && write.record.archivedAt !== null);
    expect(put.map(told)).toEqual(["replace status old"]);
  });

  it("STATUS-2 makes another the default no longer, unless this is none", () => {
    const others = [other("x")];
    expect(planOf({ others }).writes.map(told)).toContain("replace pipeline q");
    const second = { ...definition, pipeline: { ...definition.pipeline, isDefault: false } };
    expect(planOf({ others }, second).writes.map(told)).toEqual(inserts);
  });

  it("STATUS-2 is told of the pipeline, with its statuses", () => {
    const { entries, warnings } = planOf({});
    expect(entries).toMatchObject([
      { subjectKey: "pipeline/p", kind: "statusesDefined", data: { statuses: ["a", "b", "done", "gone"] } },
    ]);
    expect(warnings).toEqual([]);
  });
});

describe("the ids of statuses", () => {
  it("STATUS-2 are refused by name where another pipeline has them", () => {
    const decision = define({ others: [other("b")] });
    expect(decision.ok ? [] : decision.refusals).toEqual([
      { code: "STATUS_ID_TAKEN", path: ["statuses", 1, "id"], params: { statusId: "b" } },
    ]);
    expect(define({ elsewhere: other("unheard").statuses }).ok).toBe(true);
  });

  it("STATUS-2 stay those of the pipeline that has them, whoever else does", () => {
    expect(define({ current: leadPipeline(), others: [other("b")] }).ok).toBe(true);
  });
});
