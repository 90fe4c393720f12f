import { expect, it } from "vitest";
import { accept, refuse } from "../../src/kernel/decision.js";
import { movesFrom } from "../../src/status/possible-move.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const pipelines = [leadPipeline(), pipelineOf("lead", {}, [{ id: "x" }], { id: "q" })];
const refusal = { code: "STATUS_UNKNOWN" };
const moves = (statusId: string | null) =>
  movesFrom(statusId, pipelines, (to) => (to === "gone" ? refuse(refusal) : accept(to))).map(
    ({ status, objections }) => [status.id, objections],
  );

it("STATUS-6 offers every other status of every pipeline, with what stands against it", () => {
  const others = [
    ["b", []],
    ["done", []],
    ["gone", [refusal]],
    ["x", []],
  ];
  expect(moves("a")).toEqual(others);
  expect(moves(null)).toEqual([["a", []], ...others]);
});
