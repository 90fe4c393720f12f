import { describe, expect, it } from "vitest";
import { isEnd, roleOfStatus } from "../../src/status/status-roles.js";
import { statusesAfter } from "../../src/status/statuses-after.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const idsAfter = (definition: ReturnType<typeof leadPipeline>, id: string): string[] => {
  const from = definition.statuses.find((status) => status.id === id);
  return from === undefined ? [] : statusesAfter(definition, from).map((status) => status.id);
};

describe("the statuses after one", () => {
  it("STATUS-6 are those that the allowed moves name, else all", () => {
    const definition = leadPipeline({ b: { nextStatusIds: ["gone", "a"] } });
    expect(idsAfter(definition, "a")).toEqual(["a", "b", "done", "gone"]);
    expect(idsAfter(definition, "b")).toEqual(["a", "gone"]);
  });

  it("LEAD-9 are none after converted, and the first after lost, whatever the allowed moves say", () => {
    const definition = leadPipeline({ done: { nextStatusIds: ["a"] }, gone: { nextStatusIds: ["b"] } });
    expect([idsAfter(definition, "done"), idsAfter(definition, "gone")]).toEqual([[], ["a"]]);
  });

  it("ACC-2 are the allowed ones after an end of a prospect", () => {
    const ends = [
      { id: "won", open: false },
      { id: "lost", open: false, nextStatusIds: ["a"] },
    ];
    const definition = pipelineOf("prospect", { new: "a", won: "won", lost: "lost" }, [{ id: "a" }, ...ends]);
    expect([idsAfter(definition, "won"), idsAfter(definition, "lost")]).toEqual([["a", "won", "lost"], ["a"]]);
  });
});

describe("the role of a status", () => {
  it("STATUS-3 is told by the pipeline, not by the status, and only for the roles of its kind", () => {
    const { pipeline } = leadPipeline();
    expect(["a", "b", "done", "gone", "nowhere"].map((id) => roleOfStatus(pipeline, id))).toEqual([
      "new",
      null,
      "converted",
      "lost",
      null,
    ]);
    expect(roleOfStatus({ ...pipeline, kind: "prospect" }, "done")).toBeNull();
    expect(["a", "b", "done", "gone"].map((id) => isEnd(pipeline, id))).toEqual([false, false, true, true]);
  });
});
