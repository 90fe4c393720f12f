import { describe, expect, it } from "vitest";
import { decideMerge } from "../../src/merge/decide-merge.js";
import { foldedRowsOf } from "../../src/merge/folded-rows.js";
import type { MergeState } from "../../src/merge/merge-state.js";
import type { MergeableType } from "../../src/merge/mergeable-type.js";
import { decisionEnv, leadRules } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const named = { name: "Lee", lastName: "Lee" };
const command = { originalId: "s", duplicateIds: ["d"] };

function planOf<T extends MergeableType>(type: T, original: object, duplicate: object, changes: object = {}) {
  const state = {
    type,
    original: recordWith(type, { id: "s", companyId: "globex", version: 4, ...named, ...original } as never),
    duplicates: [recordWith(type, { id: "d", companyId: "globex", version: 2, ...duplicate } as never)],
    merged: new Map(),
    moves: [],
    shared: [],
    rows: [],
    links: [],
    journalId: "merge-1",
    ...changes,
  } as unknown as MergeState<T>; // ids are given as plain strings
  const decision = decideMerge(command, state, leadRules(), env);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
}
const journalsIn = ({ writes }: ReturnType<typeof planOf>) =>
  writes.flatMap((write) => (write.op === "insert" && write.type === "journal" ? [write.record] : []));

describe("the plan of a merge", () => {
  const plan = planOf("lead", {}, { email: "d@x.example" });

  it("DUP-9 DUP-12 writes the survivor, and the duplicate with its name and out of use", () => {
    expect(plan.writes.slice(0, 2)).toMatchObject([
      { op: "replace", expectedVersion: 4, record: { id: "s", version: 5, email: "d@x.example", updatedAt: env.now } },
      { op: "replace", expectedVersion: 2, record: { id: "d", version: 3, mergedIntoId: "s", archivedAt: env.now } },
    ]);
    expect([plan.writes.length, plan.warnings]).toEqual([3, []]);
  });

  it("LOG-1 DUP-13 tells on the timelines of all of them what was merged and what changed", () => {
    expect(plan.entries).toMatchObject([
      {
        kind: "merged",
        companyId: "globex",
        subjectKey: "lead/s",
        relatedKeys: ["lead/s", "lead/d"],
        data: { from: ["lead/d"], changes: { email: { from: null, to: "d@x.example" } } },
      },
    ]);
  });

  it("DUP-13 writes down what it did to each, the survivor first, under the id that it was given", () => {
    expect(journalsIn(plan)).toMatchObject([
      {
        id: "merge-1",
        companyId: "globex",
        kind: "merge",
        actorId: "ann",
        subjectKey: "lead/s",
        writtenKeys: ["lead/s", "lead/d"],
        changes: [
          { version: 5, changes: { email: { from: null, to: "d@x.example" } } },
          { version: 3, changes: { mergedIntoId: { from: null, to: "s" } } },
        ],
        result: { duplicateIds: ["d"] },
        undoneAt: null,
      },
    ]);
    expect(plan.result).toMatchObject({ record: { id: "s" }, journalId: "merge-1", moved: [], folded: [] });
  });
});

describe("the rows and references of records that are merged", () => {
  const [guests] = foldedRowsOf("lead");
  const guest = (id: string, personKey: string, fields: object = {}) =>
    recordWith("guest", { id, eventId: "v", personKey, email: null, ...fields });
  const rows = [{ of: guests, owners: [[guest("g1", "lead/s")], [guest("g2", "lead/d", { email: "d@x.example" })]] }];
  const move = { type: "guest", field: "personKey", many: false, from: "lead/d", to: "lead/s" };

  it("DUP-11 DUP-13 are folded and moved, no row both, and written down page by page", () => {
    const plan = planOf("lead", {}, {}, { rows, moves: [{ ...move, ids: ["g2", "g3"] }] });
    expect(plan.writes.slice(2, 5)).toMatchObject([
      { op: "replace", type: "guest", record: { id: "g1", email: "d@x.example" } },
      { op: "remove", type: "guest", id: "g2" },
      { op: "reassign", ...move, at: env.now, expected: 1 },
    ]);
    expect(plan.result).toMatchObject({
      moved: [{ type: "guest", field: "personKey", count: 1 }],
      folded: [{ type: "guest", field: "personKey", count: 1 }],
    });
    const pages = journalsIn(plan).slice(1);
    expect(pages.map(({ result, writtenKeys, changes }) => [result, writtenKeys, changes])).toMatchObject([
      [{ part: "moved", ...move }, ["guest/g3"], []],
      [{ part: "changed" }, ["guest/g1"], [{ changes: { email: { from: null, to: "d@x.example" } } }]],
      [{ part: "folded", rows: [{ type: "guest", record: { id: "g2" } }] }, [], []],
    ]);
  });

  it("DUP-11 ACC-7 leave a contact the main account of its main link", () => {
    const links = ["x", "y"].map((accountId, i) =>
      recordWith("accountContact", { id: `l${i}`, contactId: "s", accountId, isMain: true }),
    );
    const main = (original: object, duplicate: object) =>
      planOf("contact", original, duplicate, { links }).result.record.mainAccountId;
    expect(main({ mainAccountId: "y" }, { mainAccountId: "x" })).toBe("y");
    expect(main({ mainAccountId: null }, { mainAccountId: "y" })).toBe("y");
    expect(planOf("contact", { mainAccountId: "gone" }, {}).result.record.mainAccountId).toBeNull();
  });
});

describe("where a merged account stands", () => {
  const stands = { statusId: "b", statusSince: new Date(5), boardRank: "K", lostReasonId: "r", lostNote: "n" };
  const lost = { ...stands, lostAt: new Date(6) };
  const supplier = { kinds: ["supplier"], statusId: null, boardRank: null };
  const prospect = { kinds: ["prospect"] };
  const standing = (original: object, duplicate: object) => planOf("account", original, duplicate).result.record;

  it("DUP-10 is where the duplicate stands whose kind it takes over", () => {
    expect(standing(supplier, { ...prospect, ...lost })).toMatchObject({ kinds: ["supplier", "prospect"], ...lost });
  });

  it("DUP-10 is where it stood, if it did", () => {
    const own = { ...prospect, statusId: "a", boardRank: "A" };
    expect(standing(own, { ...prospect, ...lost })).toMatchObject({
      statusId: "a",
      boardRank: "A",
      lostReasonId: null,
    });
  });

  it("DUP-10 is nowhere where nobody stands anywhere, or nobody is a prospect", () => {
    expect(standing(supplier, { ...prospect, statusId: null })).toMatchObject({ statusId: null, boardRank: null });
    expect(standing(supplier, { ...supplier, ...lost })).toMatchObject({ statusId: null, boardRank: null });
  });
});
