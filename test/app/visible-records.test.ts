import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { actorOf } from "../../src/app/actor.schema.js";
import { visibleRecords } from "../../src/app/visible-records.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { fieldsWith } from "../../src/model/custom-fields.js";
import type { Policy } from "../../src/ports/policy.js";
import { allOf } from "../../src/query/filter.js";
import { actors, openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const byId = [{ field: "id", kind: "text", direction: "asc", nulls: "last" }] as const;
const everything = { filter: allOf(), sort: byId, after: null, limit: 100 } as const;

function visibleTo(companyId: string | null, policy: Policy = {}) {
  const storage = memoryStorage();
  const actor = actorOf({ userId: "ann" as never, companyId: companyId as never, teamIds: ["sales" as never] });
  return { storage, visible: visibleRecords(storage, actor, policy, fieldsWith({})) };
}

describe("the records of a company", () => {
  it.each([
    ["acme", ["acme", "both", "none"]],
    ["globex", ["both", "globex", "none"]],
    ["initech", ["none"]],
    [null, ["none"]],
  ] as const)("SEC-1 ACC-4 are for %s its own, those shared with it, and those of nobody", async (company, seen) => {
    const { storage, visible } = visibleTo(company);
    await storeRecord(storage, "contact", { id: "acme", companyId: "acme" });
    await storeRecord(storage, "contact", { id: "globex", companyId: "globex" });
    await storeRecord(storage, "contact", { id: "both", companyId: "acme", sharedCompanyIds: ["globex"] });
    await storeRecord(storage, "contact", { id: "none", companyId: null });
    const ids = ["acme", "globex", "both", "none"];
    const { records } = await visible.find({ type: "contact", ...everything });
    expect(records.map(({ id }) => id)).toEqual(seen);
    expect([...(await visible.get("contact", ids)).keys()].sort()).toEqual(seen);
    const [row] = await visible.aggregate({
      type: "contact",
      filter: allOf(),
      groupBy: [],
      measures: [{ op: "count", field: null, kind: "number" }],
    });
    expect(row?.measures).toEqual([seen.length]);
    const visibility = await visible.visibility("contact", [...ids, "unknown"]);
    expect([...visibility].flatMap(([id, sees]) => (sees ? [id] : [])).sort()).toEqual(seen);
    expect(visibility.has("unknown")).toBe(false);
  });
});

describe("what a policy does not say plainly", () => {
  it("SEC-1 lets nothing through", async () => {
    const { storage, visible } = visibleTo("acme", { read: () => undefined as never });
    await storeRecord(storage, "contact", { id: "acme", companyId: "acme" });
    expect(await reasonsOf(visible.get("contact", ["acme"]), "INPUT_INVALID")).toEqual(["QUERY_MALFORMED policy"]);
    for (const where of [{ assignedToId: undefined }, { or: [{ assignedToId: { eq: undefined } }] }]) {
      const { visible: blurred } = visibleTo("acme", { read: () => where as never });
      expect((await reasonsOf(blurred.get("contact", ["acme"]), "INPUT_INVALID"))[0]).toContain("policy");
    }
    const { ann } = openWorld({ policy: { may: () => undefined as never } });
    expect(await reasonsOf(ann.leads.create({ lastName: "Lee" }), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
    const { ann: other } = openWorld({ policy: { may: () => "yes" as never } });
    expect(await reasonsOf(other.leads.create({ lastName: "Lee" }), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
  });

  it("SEC-1 is told of where it names a field that there is not", async () => {
    const { visible } = visibleTo("acme", { read: () => ({ colour: "red" }) as never });
    expect(await reasonsOf(visible.get("contact", ["acme"]), "INPUT_INVALID")).toEqual([
      "QUERY_FIELD_UNKNOWN policy colour",
    ]);
  });

  it("SEC-1 never takes the rules away: pipelines, their roles, and names that are taken", async () => {
    const policy: Policy = { read: (_actor, type) => (type === "lead" ? "all" : "none") };
    const { crm, ann, storage } = openWorld({ policy });
    await ann.statuses.define({
      kind: "lead",
      pipelineId: "new",
      isDefault: true,
      statuses: [
        { id: "in", labels: { en: "In" }, open: true },
        { id: "won", labels: { en: "Won" }, open: false },
        { id: "out", labels: { en: "Out" }, open: false },
      ],
      roles: { new: "in", converted: "won", lost: "out" },
    });
    const lead = await ann.leads.create({ lastName: "Lee", sourceId: { name: "Fair" } });
    expect(lead.statusId).toBe("in");
    await storeRecord(storage, "lead", { id: "won", companyId: "acme", statusId: "won", lastName: "Moe" });
    expect(await reasonsOf(ann.leads.move({ leadId: "won", statusId: "in" }))).toEqual(["LEAD_CONVERTED"]);
    const again = ann.leads.create({ lastName: "Nye", sourceId: { name: "FAIR" } });
    expect(await reasonsOf(again)).toEqual(["REFERENCE_UNKNOWN sourceId name"]);
    expect((await crm.as(actors.bob).statuses.pipelines("lead"))[0]?.pipeline.lostStatusId).toBe("out");
  });
});

const teams = fc.array(fc.constantFrom("sales", "north", "west", null), { maxLength: 12 });

describe("a policy by team", () => {
  const policy: Policy = {
    read: (actor, type) => (type === "lead" ? ({ teamId: { in: [...actor.teamIds] } } as never) : "all"),
  };

  test.prop([teams], { numRuns: 25 })("SEC-1 holds for lists, boards, counts and figures", async (given) => {
    const { ann, bob } = openWorld({ policy });
    for (const [i, teamId] of given.entries()) {
      const statusId = i % 3 === 0 ? "lead.nurturing" : "lead.to-process";
      await ann.leads.create({ lastName: `L${i}`, teamId, statusId, assignedToId: i % 2 === 0 ? "bob" : "ann" });
    }
    const seen = given.flatMap((teamId, i) => (teamId === "sales" ? [i] : []));
    const names = (records: readonly { readonly fullName: string }[]) => records.map(({ fullName }) => fullName).sort();
    const named = (places: readonly number[]) => places.map((i) => `L${i}`).sort();
    const nurtured = seen.filter((i) => i % 3 === 0);
    const { leads } = bob;
    expect(names((await leads.list()).records)).toEqual(named(seen));
    expect(names((await leads.open()).records)).toEqual(named(seen));
    expect(names((await leads.mine()).records)).toEqual(named(seen.filter((i) => i % 2 === 0)));
    expect(names((await leads.rows({ columns: ["fullName"] })).records)).toEqual(named(seen));
    expect(await leads.count({ search: "L" })).toBe(seen.length);
    const { columns } = await leads.board();
    const column = columns.find(({ status }) => status.id === "lead.nurturing");
    expect([column?.count, names(column?.cards ?? [])]).toEqual([nurtured.length, named(nurtured)]);
    expect(names((await leads.boardColumn({ statusId: "lead.nurturing" })).records)).toEqual(named(nurtured));
    const figures = await leads.summarize({ groupBy: ["teamId"], measures: { leads: "count" } });
    expect(figures).toEqual(seen.length === 0 ? [] : [{ group: ["sales"], measures: { leads: seen.length } }]);
  });
});

describe("a policy that hides a list of choices", () => {
  it("SEC-1 holds for reference data and for what is chosen", async () => {
    const policy: Policy = { read: (actor, type) => (type === "source" && actor.userId === "bob" ? "none" : "all") };
    const { ann, bob } = openWorld({ policy });
    const source = await ann.referenceData.create({ kind: "source", name: "Fair" });
    expect((await bob.referenceData.list("source")).records).toEqual([]);
    expect(isCrmError(await errorOf(bob.referenceData.get("source", source.id)), "NOT_FOUND")).toBe(true);
    const change = bob.referenceData.update({ kind: "source", id: source.id, changes: { name: "Show" } });
    expect(isCrmError(await errorOf(change), "NOT_FOUND")).toBe(true);
    const chosen = bob.leads.create({ lastName: "Lee", sourceId: source.id });
    expect(await reasonsOf(chosen)).toEqual(["REFERENCE_UNKNOWN sourceId"]);
    const taken = bob.referenceData.create({ kind: "source", name: "Fair" });
    expect(await reasonsOf(taken)).toEqual(["NAME_TAKEN name"]);
  });
});
