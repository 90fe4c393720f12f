import { describe, expect, it } from "vitest";
import type { PipelineDefinition } from "../../src/status/pipeline-definition.js";
import { verifyPipeline } from "../../src/status/verify-pipeline.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const faultsOf = (definition: PipelineDefinition, fields?: ReadonlySet<string>): string[] =>
  verifyPipeline(definition, fields).map(({ code, path = [] }) => [code, ...path].map(String).join(" "));

const a = { id: "a" };
const done = { id: "done", open: false };
const gone = { id: "gone", open: false };
const roles = { new: "a", converted: "done", lost: "gone" };

describe("checking a definition", () => {
  it("STATUS-4 finds nothing wrong with a sound one", () => {
    expect(faultsOf(leadPipeline())).toEqual([]);
    expect(faultsOf(leadPipeline({ a: { nextStatusIds: ["b"] }, b: { nextStatusIds: ["done", "gone"] } }))).toEqual([]);
  });

  it.each([
    ["lead", "new", "converted", "lost"],
    ["prospect", "new", "won", "lost"],
    ["opportunity", "new", "proposition", "won", "lost"],
  ] as const)("STATUS-4 misses every role that a pipeline of %ss must fill", (kind, ...needed) => {
    expect(faultsOf(pipelineOf(kind, {}, [a, done]))).toEqual(
      needed.map((role) => `STATUS_ROLE_MISSING roles ${role}`),
    );
  });

  it("STATUS-4 finds a role that is given to a status that is not in the list", () => {
    const definition = pipelineOf("lead", { ...roles, lost: "nowhere" }, [a, done]);
    expect(faultsOf(definition)).toEqual(["STATUS_ROLE_UNKNOWN roles lost"]);
  });

  it("STATUS-4 names what each fault is about", () => {
    const told = (definition: PipelineDefinition, fields?: ReadonlySet<string>) =>
      Object.fromEntries(verifyPipeline(definition, fields).map(({ code, params }) => [code, params]));
    const shared = { ...roles, converted: "a", lost: "a" };
    const label = { labels: { en: "A" } };
    const wrong = [
      { ...a, ...label, nextStatusIds: ["nowhere"], requiredFields: ["size"] },
      { id: "b", ...label },
    ];
    expect(told(pipelineOf("lead", shared, [...wrong, { id: "b" }]), new Set())).toEqual({
      STATUS_ROLE_SHARED: { role: "lost", other: "converted", statusId: "a" },
      STATUS_ROLE_NOT_CLOSED: { role: "lost", statusId: "a" },
      STATUS_ID_TWICE: { statusId: "b" },
      STATUS_NEXT_UNKNOWN: { statusId: "a", next: "nowhere" },
      STATUS_FIELD_UNKNOWN: { statusId: "a", field: "size" },
      STATUS_LABEL_TWICE: { label: "A" },
      STATUS_UNREACHABLE: { statusId: "b" },
      STATUS_DEAD_END: { statusId: "b" },
    });
    expect(told(pipelineOf("lead", { new: "done", converted: "nowhere" }, [done]))).toEqual({
      STATUS_ROLE_MISSING: { role: "lost" },
      STATUS_ROLE_UNKNOWN: { role: "converted", statusId: "nowhere" },
      STATUS_NEW_NOT_OPEN: { statusId: "done" },
    });
  });

  it("STATUS-4 takes one label in two languages of one status", () => {
    expect(faultsOf(leadPipeline({ a: { labels: { en: "Nurturing", fr: "Nurturing" } } }))).toEqual([]);
  });

  it("STATUS-4 finds a status that plays two roles", () => {
    expect(faultsOf(pipelineOf("lead", { ...roles, lost: "done" }, [a, done]))).toEqual([
      "STATUS_ROLE_SHARED roles lost",
    ]);
  });

  it.each([
    ["lead", "converted"],
    ["lead", "lost"],
    ["opportunity", "won"],
  ] as const)("STATUS-4 finds that the status of a %s that is %s is not closed", (kind, role) => {
    const sound = { new: "a", converted: "x", proposition: "b", won: "x", lost: "y" };
    const ends = ["x", "y"].map((id) => ({ id, open: id === sound[role] }));
    expect(faultsOf(pipelineOf(kind, sound, [a, { id: "b" }, ...ends]))).toEqual([
      `STATUS_ROLE_NOT_CLOSED roles ${role}`,
    ]);
  });

  it("STATUS-4 finds that the status of new records is closed", () => {
    expect(faultsOf(leadPipeline({ a: { open: false } }))).toEqual(["STATUS_NEW_NOT_OPEN roles new"]);
  });

  it("STATUS-4 finds an id that stands in the list twice", () => {
    const definition = pipelineOf("lead", roles, [a, done, gone, { ...a, labels: { en: "again" } }]);
    expect(faultsOf(definition)).toEqual(["STATUS_ID_TWICE statuses 3"]);
  });

  it("STATUS-4 finds a status that leads to one that is not in the list", () => {
    const definition = leadPipeline({ a: { nextStatusIds: ["b", "nowhere", "done", "gone", "neither"] } });
    expect(faultsOf(definition)).toEqual([
      "STATUS_NEXT_UNKNOWN statuses 0 nextStatusIds 1",
      "STATUS_NEXT_UNKNOWN statuses 0 nextStatusIds 4",
    ]);
  });

  it("STATUS-4 finds a status that no way leads to", () => {
    expect(faultsOf(leadPipeline({ a: { nextStatusIds: ["done", "gone"] } }))).toEqual([
      "STATUS_UNREACHABLE statuses 1",
    ]);
  });

  it("STATUS-4 knows that no way leads out of converted, nor out of lost but by resetting", () => {
    const onlyThroughTheEnd = {
      a: { nextStatusIds: ["done", "gone"] },
      done: { nextStatusIds: ["b"] },
      gone: { nextStatusIds: ["b"] },
    };
    expect(faultsOf(leadPipeline(onlyThroughTheEnd))).toEqual(["STATUS_UNREACHABLE statuses 1"]);
    const prospect = pipelineOf("prospect", { new: "a", won: "done", lost: "gone" }, [
      { ...a, nextStatusIds: ["done", "gone"] },
      { id: "b" },
      { ...done, nextStatusIds: ["b"] },
      gone,
    ]);
    expect(faultsOf(prospect)).toEqual([]);
  });

  it("STATUS-4 finds an open status that no way leads to an end from", () => {
    const definition = leadPipeline({ b: { nextStatusIds: ["a"] }, a: { nextStatusIds: ["b", "done", "gone"] } });
    expect(faultsOf(definition)).toEqual([]);
    const stuck = pipelineOf("lead", roles, [
      a,
      { id: "b", nextStatusIds: ["c"] },
      { id: "c", nextStatusIds: ["b"] },
      done,
      gone,
    ]);
    expect(faultsOf(stuck)).toEqual(["STATUS_DEAD_END statuses 1", "STATUS_DEAD_END statuses 2"]);
  });

  it("STATUS-4 finds two statuses of one name, whatever its case and accents, in the same language only", () => {
    const twins = { a: { labels: { en: "Début", fr: "Début" } }, b: { labels: { en: " début", de: "Début" } } };
    expect(faultsOf(leadPipeline(twins))).toEqual(["STATUS_LABEL_TWICE statuses 1 labels en"]);
  });

  it("STATUS-4 finds a status without a name", () => {
    expect(faultsOf(leadPipeline({ b: { labels: {} } }))).toEqual(["STATUS_LABEL_MISSING statuses 1 labels"]);
  });

  it("STATUS-6 STATUS-4 finds a required field that there is not", () => {
    const definition = leadPipeline({ b: { requiredFields: ["email", "emial", "custom.budget"] } });
    const fields = new Set(["email", "custom.budget"]);
    expect(faultsOf(definition, fields)).toEqual(["STATUS_FIELD_UNKNOWN statuses 1 requiredFields 1"]);
    expect(faultsOf(definition)).toEqual([]);
  });

  it("STATUS-4 lists every fault at once", () => {
    const definition = pipelineOf("lead", { new: "done", converted: "a", lost: "done" }, [
      { id: "a", labels: {}, nextStatusIds: ["nowhere"] },
      { id: "b", labels: { en: "B" }, requiredFields: ["emial"], nextStatusIds: ["b"] },
      { id: "b", labels: { en: "b" } },
      { id: "done", open: false, nextStatusIds: ["b"] },
    ]);
    expect(faultsOf(definition, new Set())).toEqual([
      "STATUS_NEW_NOT_OPEN roles new",
      "STATUS_ROLE_NOT_CLOSED roles converted",
      "STATUS_ROLE_SHARED roles lost",
      "STATUS_ID_TWICE statuses 2",
      "STATUS_NEXT_UNKNOWN statuses 0 nextStatusIds 0",
      "STATUS_FIELD_UNKNOWN statuses 1 requiredFields 0",
      "STATUS_LABEL_MISSING statuses 0 labels",
      "STATUS_LABEL_TWICE statuses 2 labels en",
      "STATUS_UNREACHABLE statuses 0",
      "STATUS_DEAD_END statuses 1",
      "STATUS_DEAD_END statuses 2",
    ]);
  });
});
