import { describe, expect, it } from "vitest";
import type { Lead } from "../../src/model/lead.js";
import type { Write } from "../../src/plan/write.js";
import type { DefinePipelineState } from "../../src/status/decide-define-pipeline.js";
import { decideDefinePipeline } from "../../src/status/decide-define-pipeline.js";
import type { PipelineDefinition } from "../../src/status/pipeline-definition.js";
import { decisionEnv, leadIn } from "../support/lead-decision.js";
import type { DraftRoles, DraftStatus } from "../support/pipelines.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const roles: DraftRoles = { new: "a", converted: "done", lost: "gone" };
const a = { id: "a" };
const b = { id: "b" };
const c = { id: "c" };
const done = { id: "done", open: false };
const gone = { id: "gone", open: false };

interface Options extends Partial<DefinePipelineState> {
  readonly replacements?: Readonly<Record<string, string>>;
  readonly roles?: DraftRoles;
}

const state = { current: leadPipeline(), elsewhere: [], others: [], bearers: [] };

function define(statuses: readonly DraftStatus[], { replacements = {}, roles: given = {}, ...loaded }: Options = {}) {
  const next = pipelineOf("lead", { ...roles, ...given }, statuses);
  return decideDefinePipeline({ next, replacements }, { ...state, ...loaded }, { fields: new Set() }, decisionEnv());
}

function refusalsOf(...given: Parameters<typeof define>): string[] {
  const decision = define(...given);
  return decision.ok ? [] : decision.refusals.map(({ code, path = [] }) => [code, ...path].map(String).join(" "));
}

function planOf(...given: Parameters<typeof define>) {
  const decision = define(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}

const leads = (...statusIds: string[]): Lead[] => statusIds.map((statusId, i) => leadIn(statusId, { id: `lead-${i}` }));
const moved = (writes: readonly Write[]) =>
  writes.flatMap((write) =>
    write.op === "replace" && write.type === "lead" ? [[write.record.id, write.record.statusId]] : [],
  );

describe("removing a status", () => {
  it.each([
    ["new", "a"],
    ["converted", "done"],
    ["lost", "gone"],
  ])("STATUS-5 is refused where it plays the role %s", (role, id) => {
    const rest = [a, b, done, gone].filter((status) => status.id !== id);
    const spare = role === "new" ? "b" : "end";
    const decision = define([...rest, { id: "end", open: false }], { roles: { [role]: spare } });
    expect(decision.ok ? [] : decision.refusals).toEqual([
      { code: "STATUS_HAS_ROLE", path: ["statuses"], params: { statusId: id, role } },
    ]);
  });

  it("STATUS-5 is done where no record is in it", () => {
    const { writes, entries } = planOf([a, done, gone]);
    expect(
      writes.filter((write) => write.op === "replace" && write.type === "status" && write.record.id === "b"),
    ).toEqual([
      expect.objectContaining({ record: expect.objectContaining({ archivedAt: decisionEnv().now, version: 2 }) }),
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(["statusesDefined"]);
  });

  it("STATUS-5 asks where its records go", () => {
    const decision = define([a, done, gone], { bearers: leads("b", "b") });
    expect(decision.ok ? [] : decision.refusals).toEqual([
      { code: "STATUS_IN_USE", path: ["replacements", "b"], params: { statusId: "b", records: 2 } },
    ]);
  });

  it("STATUS-5 refuses to send them to a status that there is not, or to an end, which only its command reaches", () => {
    const bearers = leads("b");
    const to = (target: string) => refusalsOf([a, done, gone], { bearers, replacements: { b: target } });
    expect(to("nowhere")).toEqual(["STATUS_REPLACEMENT_UNKNOWN replacements b"]);
    expect(to("b")).toEqual(["STATUS_REPLACEMENT_UNKNOWN replacements b"]);
    expect(to("done")).toEqual(["STATUS_REPLACEMENT_RESERVED replacements b"]);
    expect(to("gone")).toEqual(["STATUS_REPLACEMENT_RESERVED replacements b"]);
    expect(to("a")).toEqual([]);
  });

  it("STATUS-5 moves its records in the same plan, each with a line of history", () => {
    const bearers = leads("b", "b");
    const { writes, entries } = planOf([a, c, done, gone], { bearers, replacements: { b: "c" } });
    expect(moved(writes)).toEqual([
      ["lead-0", "c"],
      ["lead-1", "c"],
    ]);
    const { now, actor } = decisionEnv();
    const spentMs = now.getTime() - Date.UTC(2026, 1, 1);
    const line = { kind: "statusChanged", fromStatusId: "b", toStatusId: "c", at: now, actorId: actor.userId, spentMs };
    expect(entries.slice(1)).toEqual([
      expect.objectContaining({ ...line, subjectKey: "lead/lead-0" }),
      expect.objectContaining({ ...line, subjectKey: "lead/lead-1" }),
    ]);
    expect(writes).toContainEqual(
      expect.objectContaining({
        op: "replace",
        type: "lead",
        expectedVersion: 1,
        record: expect.objectContaining({ statusSince: now }),
      }),
    );
  });

  it("STATUS-5 catches records that come to it meanwhile", () => {
    const reassigns = planOf([a, c, done, gone], { replacements: { b: "c" } }).writes.filter(
      ({ op }) => op === "reassign",
    );
    expect(reassigns).toEqual([
      { op: "reassign", type: "lead", field: "statusId", many: false, from: "b", to: "c", at: decisionEnv().now },
    ]);
  });
});

describe("giving a role to another status", () => {
  const swap = { roles: { lost: "c" } };
  const withNext = [a, b, done, gone, { ...c, open: false }];

  it("STATUS-5 is done where no record is in the old one; one that comes to it meanwhile follows the role", () => {
    const { writes } = planOf(withNext, swap);
    expect(writes.filter(({ op }) => op === "reassign")).toEqual([expect.objectContaining({ from: "gone", to: "c" })]);
  });

  it("STATUS-5 sends the records that came to that end to the status that takes over, and nowhere else", () => {
    const bearers = leads("gone");
    expect(refusalsOf(withNext, { ...swap, bearers })).toEqual(["STATUS_ROLE_IN_USE replacements gone"]);
    expect(refusalsOf(withNext, { ...swap, bearers, replacements: { gone: "a" } })).toEqual([
      "STATUS_ROLE_IN_USE replacements gone",
    ]);
    const { writes } = planOf(withNext, { ...swap, bearers, replacements: { gone: "c" } });
    expect(moved(writes)).toEqual([["lead-0", "c"]]);
    expect(writes).toContainEqual(expect.objectContaining({ op: "reassign", from: "gone", to: "c" }));
  });

  it("STATUS-5 LEAD-8 takes ordinary records out of a status that becomes an end: only its command leads there", () => {
    const closing = [a, { ...b, open: false }, done, gone];
    const bearers = leads("b", "gone");
    const becomes = { roles: { lost: "b" }, bearers };
    expect(refusalsOf(closing, becomes)).toEqual([
      "STATUS_IN_USE replacements b",
      "STATUS_ROLE_IN_USE replacements gone",
    ]);
    const plan = planOf(closing, { ...becomes, replacements: { b: "a", gone: "b" } });
    expect(moved(plan.writes)).toEqual([
      ["lead-0", "a"],
      ["lead-1", "b"],
    ]);
    expect(plan.writes.filter(({ op }) => op === "reassign")).toEqual([
      expect.objectContaining({ from: "gone", to: "b" }),
    ]);
  });

  it("STATUS-5 sends no records to a status that others have to leave", () => {
    const bearers = leads("b");
    expect(
      refusalsOf([a, done, gone, { ...c, open: false }], { ...swap, bearers, replacements: { b: "gone" } }),
    ).toEqual(["STATUS_REPLACEMENT_RESERVED replacements b"]);
  });

  it("STATUS-3 leaves records where they are when a role that ends nothing moves", () => {
    const { writes } = planOf([a, b, done, gone], { roles: { new: "b" } });
    expect(writes.filter(({ op, type }) => op === "reassign" || type === "lead")).toEqual([]);
  });
});

describe("the ids of a definition", () => {
  const other: PipelineDefinition = pipelineOf("lead", {}, [{ id: "x" }], { id: "q" });

  it("STATUS-2 are refused where another pipeline has them, or had", () => {
    expect(refusalsOf([a, b, { id: "x" }, done, gone], { others: [other] })).toEqual(["STATUS_ID_TAKEN statuses 2 id"]);
    expect(refusalsOf([a, b, { id: "x" }, done, gone], { elsewhere: other.statuses })).toEqual([
      "STATUS_ID_TAKEN statuses 2 id",
    ]);
  });

  it("STATUS-2 may be those of statuses that were removed: they come back", () => {
    const elsewhere = pipelineOf("lead", {}, [{ id: "x" }]).statuses;
    const { writes } = planOf([a, b, { id: "x" }, done, gone], { elsewhere });
    expect(writes.filter((write) => "record" in write && write.record.id === "x")).toEqual([
      expect.objectContaining({
        op: "replace",
        expectedVersion: 1,
        record: expect.objectContaining({ archivedAt: null }),
      }),
    ]);
  });
});

describe("several pipelines", () => {
  const other = (companyId: string | null) => pipelineOf("lead", {}, [], { id: "q", companyId, isDefault: true });
  const undefaulted = (others: readonly PipelineDefinition[]) =>
    planOf([a, b, done, gone], { others }).writes.filter((write) => "record" in write && write.record.id === "q");

  it("STATUS-2 have one default for each company", () => {
    expect(undefaulted([other(null)])).toEqual([
      expect.objectContaining({ op: "replace", record: expect.objectContaining({ isDefault: false, version: 2 }) }),
    ]);
    expect(undefaulted([other("acme")])).toEqual([]);
    expect(undefaulted([{ ...other(null), stored: false }])).toEqual([]);
  });
});
