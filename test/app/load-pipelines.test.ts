import { describe, expect, it } from "vitest";
import type { Pipeline } from "../../src/model/pipeline.js";
import type { PipelineDefinition } from "../../src/status/pipeline-definition.js";
import { openWorld } from "../support/open-world.js";
import { pipelineOf } from "../support/pipelines.js";
import { storeRecord } from "../support/store-record.js";

/** A world that stores some pipelines. */
async function storing(...definitions: readonly PipelineDefinition[]) {
  const world = openWorld();
  for (const { pipeline, statuses } of definitions) {
    await storeRecord(world.storage, "pipeline", { ...pipeline });
    for (const status of [...statuses].reverse()) await storeRecord(world.storage, "status", { ...status });
  }
  return world;
}

const named = (id: string, fields: Partial<Record<keyof Pipeline, unknown>> = {}) => {
  const definition = pipelineOf("lead", { new: `${id}.1` }, [{ id: `${id}.2` }, { id: `${id}.1` }, { id: `${id}.3` }]);
  const pipeline = { ...definition.pipeline, id, isDefault: false, ...fields } as Pipeline;
  return {
    ...definition,
    pipeline,
    statuses: definition.statuses.map((status) => ({ ...status, pipelineId: pipeline.id })),
  };
};

describe("the pipelines that an actor works with", () => {
  it("STATUS-2 are those stored, the company's own first, and the shipped one after them", async () => {
    const { ann } = await storing(
      named("shared"),
      named("own", { companyId: "acme" }),
      named("theirs", { companyId: "globex" }),
    );
    const definitions = await ann.statuses.pipelines("lead");
    expect(definitions.map(({ pipeline, stored }) => [pipeline.id, stored])).toEqual([
      ["own", true],
      ["shared", true],
      ["lead.default", false],
    ]);
  });

  it("STATUS-2 have their statuses in sequence, without those that were removed", async () => {
    const { ann, storage } = await storing(named("own"));
    await storeRecord(storage, "status", { id: "gone", pipelineId: "own", archivedAt: new Date(0), sequence: 0 });
    const [own] = await ann.statuses.pipelines("lead");
    expect(own?.statuses.map(({ id }) => id)).toEqual(["own.2", "own.1", "own.3"]);
  });

  it("STATUS-2 are of one kind, and not put away", async () => {
    const { ann } = await storing(named("old", { archivedAt: new Date(0) }), named("other", { kind: "opportunity" }));
    expect((await ann.statuses.pipelines("lead")).map(({ pipeline }) => pipeline.id)).toEqual(["lead.default"]);
  });

  it("STATUS-2 have one default where a stored one is for all: the shipped one gives way", async () => {
    const { ann } = await storing(named("shared", { isDefault: true }));
    const defaults = (await ann.statuses.pipelines("lead")).filter(({ pipeline }) => pipeline.isDefault);
    expect(defaults.map(({ pipeline }) => pipeline.id)).toEqual(["shared"]);
    const { ann: other } = await storing(named("own", { isDefault: true, companyId: "acme" }));
    expect((await other.statuses.pipelines("lead")).map(({ pipeline }) => pipeline.isDefault)).toEqual([true, true]);
    expect((await other.leads.create({ lastName: "Lee" })).statusId).toBe("own.1");
  });

  it("STATUS-1 are not the shipped one once it is defined", async () => {
    const { ann } = await storing(named("lead.default"));
    expect((await ann.statuses.pipelines("lead")).map(({ stored }) => stored)).toEqual([true]);
  });
});
