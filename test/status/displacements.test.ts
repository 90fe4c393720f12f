import { describe, expect, it } from "vitest";
import { displacedStatuses, displacements } from "../../src/status/displacements.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const roles = { new: "a", converted: "done", lost: "gone" };
const without = pipelineOf("lead", roles, [{ id: "a" }, { id: "done", open: false }, { id: "gone", open: false }]);
const moved = pipelineOf("lead", { ...roles, lost: "b" }, leadPipeline().statuses);
const refusals = (next: typeof without, statusId: string, replacements = {}) =>
  displacements(leadPipeline(), next, [{ statusId }, { statusId: null }], replacements);

describe("statuses that records cannot stay in", () => {
  it("STATUS-5 are none where there was no definition", () => {
    expect(displacedStatuses(null, without)).toEqual([]);
  });

  it("STATUS-5 are those that are gone, lose a closing role, or get one", () => {
    const ordinary = { role: null, successor: null };
    expect(displacedStatuses(leadPipeline(), without)).toEqual([{ ...ordinary, statusId: "b", removed: true }]);
    expect(displacedStatuses(leadPipeline(), moved)).toEqual([
      { ...ordinary, statusId: "b", removed: false },
      { statusId: "gone", role: "lost", removed: false, successor: "b" },
    ]);
  });

  it("STATUS-5 name themselves, and the status that records cannot go to", () => {
    expect(refusals(without, "b", { b: "nowhere" })).toEqual([
      {
        code: "STATUS_REPLACEMENT_UNKNOWN",
        path: ["replacements", "b"],
        params: { statusId: "b", target: "nowhere" },
      },
    ]);
    expect(refusals(without, "b", { b: "done" })).toEqual([
      { code: "STATUS_REPLACEMENT_RESERVED", path: ["replacements", "b"], params: { statusId: "b", target: "done" } },
    ]);
    expect(refusals(moved, "gone")).toEqual([
      { code: "STATUS_ROLE_IN_USE", path: ["replacements", "gone"], params: { statusId: "gone", records: 1 } },
    ]);
  });
});
