import { expect, it } from "vitest";
import type { ImportStage } from "../../src/opportunities/import-opportunities.schema.js";
import { stageStatuses } from "../../src/opportunities/stage-statuses.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";

const shipped = shippedPipeline("opportunity");

it("finds the status of a role and of an id, whatever the stage is called", () => {
  const stages: readonly (readonly [string, ImportStage])[] = [
    ["constructor", "won"],
    ["Étape 2", { statusId: "opportunity.nurturing" }],
    ["Offer", "proposition"],
  ];
  const { statuses, refusals } = stageStatuses(Object.fromEntries(stages), shipped);
  expect([...statuses].map(([stage, { id }]) => [stage, id])).toEqual([
    ["constructor", "opportunity.closed-won"],
    ["Étape 2", "opportunity.nurturing"],
    ["Offer", "opportunity.proposition"],
  ]);
  expect(refusals).toEqual([]);
});

it("tells of every stage that has no status", () => {
  const bare = { ...shipped, pipeline: { ...shipped.pipeline, propositionStatusId: null } };
  const { statuses, refusals } = stageStatuses({ A: "proposition", B: { statusId: "lead.lost" }, C: "lost" }, bare);
  expect([...statuses.keys()]).toEqual(["C"]);
  expect(refusals).toEqual([
    { code: "STATUS_ROLE_MISSING", path: ["stages", "A"], params: { role: "proposition" } },
    { code: "STATUS_UNKNOWN", path: ["stages", "B", "statusId"], params: { statusId: "lead.lost" } },
  ]);
});
