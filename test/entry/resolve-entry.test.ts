import { describe, expect, it } from "vitest";
import { choicesOfEntry } from "../../src/entry/entry-choices.js";
import type { EntryState } from "../../src/entry/entry-state.js";
import { planArchive } from "../../src/entry/plan-archive.js";
import type { EntryInput } from "../../src/entry/resolve-entry.js";
import { resolveEntry } from "../../src/entry/resolve-entry.js";
import { shippedSizeBands } from "../../src/entry/size-bands.js";
import { toldChanges } from "../../src/entry/told-changes.js";
import { keyOf } from "../../src/kernel/id.js";
import type { NamedEntry } from "../../src/reference-data/named-kinds.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const fields = { sourceId: "source", categoryId: "category" } as const;
const entry = (
  type: "source" | "tag",
  id: string,
  archivedAt: Date | null = null,
): [ReturnType<typeof keyOf>, NamedEntry] => [keyOf(type, id), recordWith(type, { id, archivedAt })];
const nothing: EntryState = { claims: new Map(), entries: new Map(), foreign: new Set() };
const env = decisionEnv({ companyIds: ["acme" as never, "zeus" as never] });
const resolve = (input: EntryInput & object, state: Partial<EntryState> = {}) =>
  resolveEntry<Record<string, unknown>>(fields, input, { ...nothing, ...state }, { sizeBands: shippedSizeBands }, env);
const codes = (input: EntryInput & object, state: Partial<EntryState> = {}) =>
  resolve(input, state).refusals.map(({ code, path }) => [code, ...(path ?? [])].join(" "));

describe("an entry", () => {
  const entries = new Map([entry("source", "fair"), entry("tag", "vip"), entry("source", "old", new Date(0))]);

  it("LEAD-3 keeps what was said, and nothing of what was not", () => {
    const input = { lastName: "Lee", firstName: undefined, email: null, custom: { shoe: 7 }, companyId: "zeus" };
    const { details, companyId, custom, refusals, writes } = resolve(input);
    expect(details).toStrictEqual({ lastName: "Lee", email: null });
    expect([companyId, custom, refusals, writes]).toEqual(["zeus", { shoe: 7 }, [], []]);
    expect(resolve({}).companyId).toBeUndefined();
    expect(resolve({}).custom).toEqual({});
    expect(resolve({ companyId: null }).companyId).toBeNull();
  });

  it("LEAD-18 has the ids of what was chosen, each label once, and checks that it is still there", () => {
    const input = { sourceId: "fair", categoryId: null, tagIds: ["vip", "vip"] };
    const { details, writes, refusals } = resolve(input, { entries });
    expect(details).toEqual({ sourceId: "fair", categoryId: null, tagIds: ["vip"] });
    expect(writes.map(({ op, type }) => `${op} ${type}`)).toEqual(["check source", "check tag"]);
    expect(refusals).toEqual([]);
  });

  it("LEAD-18 names each choice that there is not, or that was put away, unless the record had it before", () => {
    const input = { sourceId: "old", tagIds: ["vip", "none"] };
    expect(codes(input, { entries })).toEqual(["REFERENCE_ARCHIVED sourceId", "REFERENCE_UNKNOWN tagIds 1"]);
    expect(resolve(input, { entries }).details).toMatchObject({ tagIds: ["vip"] });
    const before = { companyId: "acme", assignedToId: null, teamId: null, sourceId: "old", tagIds: ["none"] };
    expect(codes(input, { entries, before })).toEqual([]);
  });

  it("LEAD-18 adds names that are new", () => {
    const {
      details,
      writes,
      entries: told,
    } = resolve({ sourceId: { name: " Fair " }, tagIds: [{ name: "VIP" }] } as EntryInput);
    const made = writes.flatMap((write) => (write.op === "insert" && write.type !== "claim" ? [write] : []));
    expect(made.map(({ type }) => type)).toEqual(["source", "tag"]);
    expect(made[0]?.record).toMatchObject({ name: "Fair" });
    expect(details).toEqual({ sourceId: made[0]?.record.id, tagIds: [made[1]?.record.id] });
    expect(told).toHaveLength(2);
  });

  it("LEAD-3 takes for unknown whom the actor may not see, unless they are in charge already", () => {
    const foreign = new Set([keyOf("user", "eve"), keyOf("team", "far")]);
    const input = { assignedToId: "eve", teamId: "far" };
    expect(resolve(input, { foreign }).refusals).toEqual([
      { code: "REFERENCE_UNKNOWN", path: ["assignedToId"], params: { type: "user", id: "eve" } },
      { code: "REFERENCE_UNKNOWN", path: ["teamId"], params: { type: "team", id: "far" } },
    ]);
    const before = { companyId: "acme", assignedToId: "eve", teamId: "far" };
    expect(codes(input, { foreign, before })).toEqual([]);
    expect(codes({ assignedToId: "bob", teamId: null }, { foreign })).toEqual([]);
    expect(codes({ assignedToId: null, teamId: "sales" }, { foreign })).toEqual([]);
  });

  it("LEAD-15 takes a band of company sizes that is offered, or that the record has", () => {
    expect(codes({ sizeBand: "10-49" })).toEqual([]);
    expect(codes({ sizeBand: null })).toEqual([]);
    expect(resolve({ sizeBand: "7" }).refusals).toEqual([
      {
        code: "SIZE_BAND_UNKNOWN",
        path: ["sizeBand"],
        params: { sizeBand: "7", known: ["0-9", "10-49", "50-249", "250+"] },
      },
    ]);
    const before = { companyId: "acme", assignedToId: null, teamId: null, sizeBand: "7" };
    expect(codes({ sizeBand: "7" }, { before })).toEqual([]);
    const sizeBands = shippedSizeBands.map((band) => ({ ...band, retired: band.code === "0-9" }));
    const { refusals } = resolveEntry(fields, { sizeBand: "0-9" }, nothing, { sizeBands }, env);
    expect(refusals.map(({ code }) => code)).toEqual(["SIZE_BAND_UNKNOWN"]);
  });

  it("ACC-4 names companies of the actor's, or those that the record has", () => {
    expect(codes({ companyId: "acme", sharedCompanyIds: ["zeus"] })).toEqual([]);
    expect(codes({ companyId: null })).toEqual([]);
    expect(resolve({ companyId: "hera", sharedCompanyIds: ["acme", "hera"] }).refusals).toEqual([
      { code: "COMPANY_FORBIDDEN", path: ["companyId"], params: { companyId: "hera" } },
      { code: "COMPANY_FORBIDDEN", path: ["sharedCompanyIds", 1], params: { companyId: "hera" } },
    ]);
    const before = { companyId: "hera", assignedToId: null, teamId: null, sharedCompanyIds: ["ares"] };
    expect(codes({ companyId: "hera", sharedCompanyIds: ["ares"] }, { before })).toEqual([]);
    expect(codes({ companyId: "ares", sharedCompanyIds: ["hera"] }, { before })).toEqual([]);
  });

  it("LEAD-18 has its choices named, to be looked up, and none of another object's", () => {
    const input = { sourceId: "fair", categoryId: { name: "Hot" }, tagIds: ["vip"], lastName: "Lee" };
    expect(choicesOfEntry(fields, input)).toEqual([
      { kind: "source", choice: "fair" },
      { kind: "category", choice: { name: "Hot" } },
      { kind: "tag", choice: "vip" },
    ]);
    expect(
      choicesOfEntry({ ...fields, constructor: "source" } as const, { sourceId: null, categoryId: undefined }),
    ).toEqual([]);
  });
});

describe("what is told of a record", () => {
  const lead = recordWith("lead", { id: "1" });
  const archived = recordWith("lead", { id: "1", archivedAt: new Date(0) });

  it("LOG-1 is that it was put away or taken out again, once", () => {
    const away = planArchive("lead", lead, true, env);
    expect(away.result).toEqual({ ...lead, archivedAt: env.now, updatedAt: env.now, version: lead.version + 1 });
    expect(away.writes).toMatchObject([{ op: "replace", type: "lead", record: away.result }]);
    expect(away.entries.map(({ kind }) => kind)).toEqual(["archived"]);
    const back = planArchive("lead", archived, false, env);
    expect(back.result.archivedAt).toBeNull();
    expect(back.entries.map(({ kind }) => kind)).toEqual(["restored"]);
    expect(planArchive("lead", archived, true, env)).toEqual({
      writes: [],
      entries: [],
      warnings: [],
      result: archived,
    });
    expect(planArchive("lead", lead, false, env)).toEqual({ writes: [], entries: [], warnings: [], result: lead });
  });

  it("LOG-1 is an assignment by itself, and everything else in one entry", () => {
    const change = { from: null, to: "x" };
    const told = (changes: Parameters<typeof toldChanges>[2]) =>
      toldChanges("lead", lead, changes, env).map(({ kind, data }) => [kind, data]);
    expect(told({ assignedToId: change, teamId: change, lastName: change, email: change })).toEqual([
      ["assigned", { changes: { assignedToId: change, teamId: change } }],
      ["updated", { changes: { lastName: change, email: change } }],
    ]);
    expect(told({ teamId: change })).toEqual([["assigned", { changes: { teamId: change } }]]);
    expect(told({ assignedToId: change })).toEqual([["assigned", { changes: { assignedToId: change } }]]);
    expect(told({})).toEqual([]);
  });
});
