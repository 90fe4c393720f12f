import { describe, expect, it } from "vitest";
import { definitionCheck } from "../../src/status/definition-check.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { leadPipeline } from "../support/pipelines.js";

describe("the check that a pipeline is still what it was", () => {
  it("STATUS-9 asks for the version that was decided by", () => {
    const { pipeline, ...definition } = leadPipeline();
    const definitions = [{ ...definition, pipeline: { ...pipeline, version: 7 } }];
    expect(definitionCheck("b", definitions)).toEqual([{ op: "check", type: "pipeline", id: "p", expectedVersion: 7 }]);
  });

  it("STATUS-9 asks that a shipped one be not stored yet", () => {
    expect(definitionCheck("lead.lost", [leadPipeline(), shippedPipeline("lead")])).toEqual([
      { op: "check", type: "pipeline", id: "lead.default", expectedVersion: null },
    ]);
  });

  it("asks nothing of a status that no pipeline knows", () => {
    expect(definitionCheck("nowhere", [leadPipeline()])).toEqual([]);
  });
});
