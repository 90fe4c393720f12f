import { describe, expect, it } from "vitest";
import type { DefinitionSources } from "../../src/status/definition-of-input.js";
import { definitionOfInput } from "../../src/status/definition-of-input.js";
import type { ParsedPipelineInput } from "../../src/status/pipeline-input.schema.js";
import { pipelineInputSchema } from "../../src/status/pipeline-input.schema.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { decisionEnv } from "../support/lead-decision.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const input = (changes: object = {}): ParsedPipelineInput =>
  pipelineInputSchema.parse({
    kind: "lead",
    statuses: [
      { id: "a", labels: { en: "A" }, open: true },
      { labels: { en: "New one" }, open: false, color: "#112233" },
    ],
    roles: { new: "a", converted: "done", lost: "gone" },
    ...changes,
  });

const build = (changes: object, sources: Partial<DefinitionSources>) =>
  definitionOfInput(input(changes), { current: null, elsewhere: [], ...sources }, decisionEnv());

describe("the definition that is entered", () => {
  it("STATUS-2 takes the order of the list, and keeps of a status what was not said", () => {
    const current = leadPipeline({ a: { nextStatusIds: ["b"], requiredFields: ["email"], allowedUserIds: ["bob"] } });
    const { statuses, stored } = build({}, { current });
    expect(stored).toBe(true);
    expect(statuses[0]).toEqual({
      ...current.statuses[0],
      labels: { en: "A" },
      sequence: 0,
      version: 2,
      updatedAt: decisionEnv().now,
    });
    expect(statuses[1]).toMatchObject({ version: 1, sequence: 1, open: false, color: "#112233", requiredFields: [] });
    expect(statuses[1]?.id).toMatch(/^status-/);
  });

  it("STATUS-2 changes what was said, also to nothing", () => {
    const current = leadPipeline({ a: { nextStatusIds: ["b"], requiredFields: ["email"], allowedTeamIds: ["north"] } });
    const bare = { nextStatusIds: null, requiredFields: [], allowedTeamIds: [], probability: 20 };
    const { statuses } = build({ statuses: [{ id: "a", labels: { fr: "B" }, open: false, ...bare }] }, { current });
    expect(statuses[0]).toMatchObject({ labels: { fr: "B" }, open: false, ...bare });
  });

  it("STATUS-2 takes the place of the shipped one under its ids, for all companies, at version 1", () => {
    const current = shippedPipeline("lead");
    const { pipeline, statuses, stored } = build(
      { statuses: [{ id: "lead.nurturing", labels: { en: "Care" }, open: true }] },
      { current },
    );
    expect(stored).toBe(false);
    expect(pipeline).toMatchObject({ id: current.pipeline.id, version: 1, companyId: null, isDefault: true });
    expect(statuses[0]).toMatchObject({ id: "lead.nurturing", version: 1, companyId: null, color: "#c98a1b" });
  });

  it("STATUS-2 is the company's own where it is a new one", () => {
    const { pipeline, statuses } = build({ pipelineId: "new", name: "Partners" }, {});
    expect(pipeline).toMatchObject({ companyId: "acme", name: "Partners", isDefault: false, version: 1 });
    expect(statuses.map(({ companyId, pipelineId }) => [companyId, pipelineId])).toEqual([
      ["acme", pipeline.id],
      ["acme", pipeline.id],
    ]);
  });

  it("STATUS-2 brings a removed status of its own back, and takes none of another's", () => {
    const removed = pipelineOf("lead", {}, [{ id: "x", requiredFields: ["email"] }]).statuses;
    const [status] = removed;
    if (status === undefined) throw new Error("there is one");
    const statuses = [{ id: "x", labels: { en: "X" }, open: true }];
    const archived = { ...status, archivedAt: new Date(0), version: 4 };
    const back = build({ statuses }, { current: leadPipeline(), elsewhere: [archived] }).statuses[0];
    expect(back).toMatchObject({ version: 5, archivedAt: null, requiredFields: ["email"] });
    const foreign = { ...archived, pipelineId: "q" as never };
    expect(build({ statuses }, { current: leadPipeline(), elsewhere: [foreign] }).statuses[0]).toMatchObject({
      version: 1,
      requiredFields: [],
    });
  });

  it("STATUS-3 plays the roles that were given", () => {
    const roles = { new: "a", proposition: "b", won: "w", lost: "gone" };
    const { pipeline } = build({ kind: "opportunity", roles }, {});
    expect(pipeline).toMatchObject({ newStatusId: "a", propositionStatusId: "b", wonStatusId: "w" });
    expect(pipeline).toMatchObject({ convertedStatusId: null, lostStatusId: "gone" });
  });

  it("STATUS-2 has a name, ids of its own and statuses that anybody may enter unless said otherwise", () => {
    const { pipeline, statuses, stored } = build({ pipelineId: "new" }, {});
    expect([pipeline.id, pipeline.name, stored]).toEqual(["pipeline-000001", "default", false]);
    expect(statuses.map(({ id }) => id)).toEqual(["a", "status-000002"]);
    const anybody = { requiredFields: [], allowedUserIds: [], allowedTeamIds: [], probability: null };
    expect(statuses[0]).toMatchObject({ ...anybody, color: "#7a869a", nextStatusIds: null });
  });

  it("STATUS-2 keeps its version and its likelihoods where it was stored, and is made where it was shipped", () => {
    const current = leadPipeline({ a: { allowedTeamIds: ["north"] } });
    const likely = current.statuses.map((status) => ({ ...status, probability: 30, version: 6 }));
    const pipeline = { ...current.pipeline, version: 6 };
    const next = build({}, { current: { ...current, pipeline, statuses: likely } });
    expect(next.pipeline.version).toBe(7);
    expect(next.statuses[0]).toMatchObject({ version: 7, probability: 30, allowedTeamIds: ["north"] });
    const shipped = build({}, { current: { pipeline, statuses: likely, stored: false } });
    expect([shipped.pipeline.version, shipped.statuses[0]?.version]).toEqual([1, 1]);
  });

  it("STATUS-2 brings no other status back than the one that was named", () => {
    const elsewhere = pipelineOf("lead", {}, [{ id: "x" }, { id: "y" }]).statuses;
    const statuses = [{ id: "y", labels: { en: "Y" }, open: true }];
    const [status] = build({ statuses }, { current: leadPipeline(), elsewhere }).statuses;
    expect(status).toMatchObject({ id: "y", version: 2 });
    const back = build({ statuses }, { current: { ...leadPipeline(), stored: false }, elsewhere }).statuses[0];
    expect(back?.version).toBe(2);
  });

  it("STATUS-3 STATUS-4 leaves a role that was not given open, for the check to find", () => {
    const { pipeline } = build({ roles: {} }, {});
    expect([pipeline.newStatusId, pipeline.convertedStatusId, pipeline.lostStatusId]).toEqual(["", null, ""]);
  });
});
