import { describe, expect, it } from "vitest";
import { decideUnmerge } from "../../src/merge/decide-unmerge.js";
import { keysOf } from "../../src/merge/merge-journal.js";
import type { MergeableType } from "../../src/merge/mergeable-type.js";
import type { UnmergeState } from "../../src/merge/unmerge-state.js";
import { recordToJson } from "../../src/model/record-json.js";
import { decisionEnv, leadRules } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const day = (date: number) => new Date(Date.UTC(2026, 0, date));

type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** The journal of a merge of `d` and `e` into `s`, and what it changed in each of them. */
const journalOf = (type: MergeableType, changes: { readonly [id: string]: Changes } = {}) =>
  recordWith("journal", {
    id: "merge-1",
    kind: "merge",
    writtenKeys: ["s", "d", "e"].map((id) => `${type}/${id}`),
    changes: ["s", "d", "e"].map((id) => ({ version: 2, changes: changes[id] ?? {} })),
    result: { duplicateIds: ["d", "e"] },
  });

const tombstone = { mergedIntoId: "s", archivedAt: day(9) };
const stateOf = <T extends MergeableType>(type: T, changes: object = {}) =>
  ({
    type,
    survivor: recordWith(type, { id: "s", version: 5 } as never),
    duplicates: ["d", "e"].map((id) => recordWith(type, { id, version: 3, ...tombstone } as never)),
    journal: journalOf(type),
    later: [],
    pages: [],
    records: new Map(),
    moves: [],
    elsewhere: [],
    since: [],
    links: [],
    contacts: [],
    survivors: new Map(),
    ...changes,
  }) as unknown as UnmergeState<T>; // ids are given as plain strings
const decide = <T extends MergeableType>(type: T, changes: object = {}) =>
  decideUnmerge(stateOf(type, changes), leadRules(), env);
function planOf<T extends MergeableType>(type: T, changes: object = {}) {
  const decision = decide(type, changes);
  if (!decision.ok) throw new Error("it is taken back");
  return decision.value;
}
const writesOf = (plan: ReturnType<typeof planOf>, type: string) =>
  plan.writes.flatMap((write) =>
    write.type === type && (write.op === "replace" || write.op === "insert") ? [[write.op, write.record]] : [],
  );
const byKey = (type: string, ...records: readonly { readonly id: string }[]) =>
  new Map(records.map((record) => [`${type}/${record.id}`, record]));
const changedPage = (...steps: readonly (readonly [string, Changes])[]) =>
  recordWith("journal", {
    id: "page-1",
    kind: "mergePage",
    result: { part: "changed" },
    writtenKeys: steps.map(([key]) => key),
    changes: steps.map(([, changes]) => ({ version: 2, changes })),
  });

describe("what stands against taking a merge back", () => {
  const refusals = (changes: object) => {
    const decision = decide("lead", { survivor: recordWith("lead", { id: "s", fullName: "Ann Lee" }), ...changes });
    return decision.ok ? [] : decision.refusals;
  };
  const found = (code: string, params: object) => [{ code, params }];

  it("DUP-13 is that there is none, or that what it knew was erased", () => {
    expect(refusals({ journal: undefined })).toEqual(found("MERGE_NOT_FOUND", { record: "Ann Lee" }));
    const erased = { ...journalOf("lead"), archivedAt: day(1) };
    expect(refusals({ journal: erased, duplicates: [] })).toEqual(found("MERGE_ERASED", { record: "Ann Lee" }));
  });

  it("DUP-13 are later merges, each told by its record and time, and nothing else then", () => {
    const later = ["s", "t"].map((id) => recordWith("journal", { subjectKey: `lead/${id}`, createdAt: day(7) }));
    const params = { at: "2026-01-07T00:00:00.000Z" };
    expect(refusals({ later, duplicates: [] })).toEqual([
      ...found("MERGE_LATER_FIRST", { ...params, record: "lead/s" }),
      ...found("MERGE_LATER_FIRST", { ...params, record: "lead/t" }),
    ]);
  });

  it("DUP-13 are duplicates that are there no more", () => {
    expect(refusals({ duplicates: [recordWith("lead", { id: "d" })] })).toEqual(
      found("MERGE_RECORD_GONE", { record: "lead/e" }),
    );
    expect(refusals({})).toEqual([]);
  });
});

describe("what becomes of the records of a merge that is taken back", () => {
  const changes = {
    s: { email: { from: null, to: "d@x.example" }, website: { from: null, to: "d.example" } },
    d: { archivedAt: { from: null, to: day(9).toISOString() }, mergedIntoId: { from: null, to: "s" } },
    e: { archivedAt: { from: day(4).toISOString(), to: day(9).toISOString() }, mergedIntoId: { from: null, to: "s" } },
  };
  const survivor = recordWith("lead", { id: "s", version: 5, email: "d@x.example", website: "new.example" });
  const plan = planOf("lead", { survivor, journal: journalOf("lead", changes) });

  it("DUP-13 is what was before, each as it was, but for what was changed since, which is told", () => {
    const [s, d, e] = writesOf(plan, "lead").map(([, record]) => record);
    expect(s).toMatchObject({ id: "s", version: 6, email: null, website: "new.example", updatedAt: env.now });
    expect(d).toMatchObject({ id: "d", version: 4, archivedAt: null, mergedIntoId: null });
    expect(e).toMatchObject({ id: "e", version: 4, archivedAt: day(4), mergedIntoId: null });
    expect(plan.result).toMatchObject({ record: s, restored: [d, e], kept: [{ key: "lead/s", fields: ["website"] }] });
  });

  it("LOG-1 DUP-13 is told on the timelines of all of them, with what changed, and marks the journal", () => {
    expect(plan.entries).toMatchObject([
      {
        kind: "unmerged",
        subjectKey: "lead/s",
        relatedKeys: ["lead/s", "lead/d", "lead/e"],
        data: { from: ["lead/d", "lead/e"], changes: { email: { from: "d@x.example", to: null } } },
      },
    ]);
    expect(writesOf(plan, "journal")).toMatchObject([["replace", { id: "merge-1", undoneAt: env.now }]]);
    expect([plan.writes.length, plan.warnings]).toEqual([4, []]);
  });

  it("DUP-13 is nothing but that they are apart where the journal tells of nothing", () => {
    const silent = { ...journalOf("lead"), writtenKeys: [], changes: [] };
    const { result, writes } = planOf("lead", { survivor, journal: silent });
    expect(result).toMatchObject({
      record: { email: "d@x.example", website: "new.example", version: 6 },
      kept: [],
      moved: [],
    });
    expect(writes.length).toBe(4);
  });

  it("DUP-13 moves back what still refers to the survivor, and passes on what does not", () => {
    const move = { type: "calendarEvent", field: "leadId", many: false, from: "s", to: "d" };
    const elsewhere = [{ type: "calendarEvent", field: "leadId", count: 2 }];
    const since = [{ type: "calendarEvent", field: "leadId", count: 3 }];
    const moves = [
      { ...move, ids: ["x", "y"] },
      { ...move, to: "e", ids: [] },
    ];
    const { result, writes } = planOf("lead", { moves, elsewhere, since });
    expect(writes.filter(({ op }) => op === "reassign")).toEqual([
      { op: "reassign", ...move, only: ["x", "y"], expected: 2, at: env.now },
    ]);
    expect(result).toMatchObject({ moved: [{ type: "calendarEvent", field: "leadId", count: 2 }], elsewhere, since });
  });
});

describe("what becomes of records that a merge changed one by one", () => {
  const list = { relatedKeys: { from: ["lead/d", "quote/1", "lead/s"], to: ["lead/s", "quote/1"] } };
  const attachment = (relatedKeys: readonly string[], fields: object = {}) =>
    recordWith("attachment", { id: "a", version: 2, relatedKeys, ...fields });
  const restored = (now: ReturnType<typeof attachment>, changes: Changes = list) => {
    const pages = [changedPage(["attachment/a", changes], ["attachment/gone", list])];
    const plan = planOf("lead", { pages, records: byKey("attachment", now) });
    return [writesOf(plan, "attachment").map(([, record]) => record), plan.result.kept];
  };

  it("DUP-11 DUP-13 is that lists name again what they named, with what was added since", () => {
    const now = attachment(["lead/s", "quote/1", "quote/2"]);
    const relatedKeys = ["lead/s", "quote/1", "quote/2", "lead/d"];
    expect(restored(now)).toEqual([[{ ...now, version: 3, relatedKeys, updatedAt: env.now }], []]);
  });

  it("DUP-13 is that lists from which the survivor was taken name no duplicate", () => {
    expect(restored(attachment(["quote/1"]))).toMatchObject([[{ relatedKeys: ["quote/1"] }], []]);
  });

  it("DUP-13 is that other fields have their former values, but for what was changed since, which is told", () => {
    const fields = { name: { from: "a", to: "b" }, mediaType: { from: "c", to: "d" } };
    const now = attachment(["quote/1"], { name: "b", mediaType: "own" });
    expect(restored(now, fields)).toMatchObject([
      [{ name: "a", mediaType: "own", relatedKeys: ["quote/1"] }],
      [{ key: "attachment/a", fields: ["mediaType"] }],
    ]);
  });

  it("DUP-13 is all that several steps of one record tell, in one write", () => {
    const now = attachment(["lead/s", "quote/1"], { name: "b" });
    const steps = [
      ["attachment/a", list],
      ["attachment/a", { name: { from: "a", to: "b" } }],
    ] as const;
    const plan = planOf("lead", { pages: [changedPage(...steps)], records: byKey("attachment", now) });
    const whole = { ...now, version: 3, name: "a", relatedKeys: ["lead/d", "quote/1", "lead/s"], updatedAt: env.now };
    expect(writesOf(plan, "attachment")).toEqual([["replace", whole]]);
  });
});

const link = (id: string, contactId: string, accountId: string, fields: object = {}) =>
  recordWith("accountContact", { id, contactId, accountId, roleId: null, isMain: false, ...fields });
const folded = (...rows: readonly (readonly [string, { readonly id: string }])[]) =>
  recordWith("journal", {
    id: "page-2",
    kind: "mergePage",
    result: {
      part: "folded",
      rows: rows.map(([type, row]) => ({ type, record: recordToJson(type as never, row as never) })),
    },
    writtenKeys: [],
    changes: [],
  });
const linksIn = (plan: ReturnType<typeof planOf>) =>
  writesOf(plan, "accountContact").map(([op, record]) => {
    const { id, contactId, accountId, isMain } = record as ReturnType<typeof link>;
    return [op, id, contactId, accountId, isMain];
  });

describe("the rows that a merge removed", () => {
  const guest = recordWith("guest", { id: "g", personKey: "lead/d", answeredAt: day(3) });

  it("DUP-11 DUP-13 come back as they were, at a new version", () => {
    expect(writesOf(planOf("lead", { pages: [folded(["guest", guest])] }), "guest")).toEqual([
      ["insert", { ...guest, version: guest.version + 1, updatedAt: env.now }],
    ]);
  });

  it("DUP-13 are not made twice that are there", () => {
    const plan = planOf("lead", { pages: [folded(["guest", guest])], records: byKey("guest", guest) });
    expect(writesOf(plan, "guest")).toEqual([]);
  });

  it("DUP-13 DUP-14 name what answers for the other side by now", () => {
    const pages = [folded(["accountContact", link("l", "d", "old")], ["guest", { ...guest, eventId: "old" } as never])];
    const plan = planOf("contact", { pages, survivors: new Map([["old", "new"]]) });
    expect(linksIn(plan)).toEqual([["insert", "l", "d", "new", true]]);
    expect(writesOf(plan, "guest")).toMatchObject([["insert", { eventId: "old" }]]);
    const accounts = planOf("account", {
      pages: [folded(["accountContact", link("l", "old", "d")])],
      survivors: new Map([["old", "new"]]),
      contacts: [recordWith("contact", { id: "new", mainAccountId: "d" })],
    });
    expect(linksIn(accounts)).toEqual([["insert", "l", "new", "d", true]]);
  });
});

describe("the main accounts of contacts whose merge is taken back", () => {
  const back = { type: "accountContact", field: "contactId", many: false, from: "s", to: "d" };
  const contact = (id: string, mainAccountId: string | null) =>
    recordWith("contact", { id, mainAccountId, ...(id === "s" ? {} : tombstone) });
  const mainsOf = (plan: ReturnType<typeof planOf>) =>
    writesOf(plan, "contact").map(([, record]) => [
      (record as { id: string }).id,
      (record as { mainAccountId: unknown }).mainAccountId,
    ]);

  it("DUP-13 ACC-7 are those of the links that each of them has again", () => {
    const links = [link("l1", "s", "x", { isMain: true }), link("l2", "s", "y"), link("l3", "s", "z")];
    const plan = planOf("contact", {
      survivor: contact("s", "x"),
      duplicates: [contact("d", "z"), contact("e", null)],
      links,
      moves: [{ ...back, ids: ["l2", "l3"] }],
    });
    expect(mainsOf(plan)).toEqual([
      ["s", "x"],
      ["d", "z"],
      ["e", null],
    ]);
    expect(linksIn(plan)).toEqual([["replace", "l3", "s", "z", true]]);
  });

  it("DUP-13 ACC-7 are others where the former link is gone, the marked or the oldest one", () => {
    const links = [
      link("l1", "s", "x", { isMain: true }),
      link("l2", "s", "y", { createdAt: day(2) }),
      link("l3", "s", "z", { createdAt: day(1) }),
    ];
    const plan = planOf("contact", {
      survivor: contact("s", "gone"),
      duplicates: [contact("d", "gone"), contact("e", "x")],
      links,
      moves: [{ ...back, ids: ["l2", "l3"] }],
    });
    expect(mainsOf(plan)).toEqual([
      ["s", "x"],
      ["d", "z"],
      ["e", null],
    ]);
    expect(linksIn(plan)).toEqual([["replace", "l3", "s", "z", true]]);
  });

  it("DUP-11 DUP-13 are among the links that come back, of which none is to an account that the contact has a link to", () => {
    const pages = [folded(["accountContact", link("l2", "d", "y")], ["accountContact", link("l3", "d", "x")])];
    const moved = link("l1", "s", "x", { isMain: true });
    const plan = planOf("contact", {
      survivor: contact("s", "x"),
      duplicates: [contact("d", "y"), contact("e", null)],
      pages,
      links: [moved],
      moves: [{ ...back, ids: ["l1"] }],
    });
    expect(linksIn(plan)).toEqual([
      ["replace", "l1", "s", "x", false],
      ["insert", "l2", "d", "y", true],
    ]);
    expect(mainsOf(plan)).toEqual([
      ["s", null],
      ["d", "y"],
      ["e", null],
    ]);
  });

  it("DUP-13 are told by links that were changed one by one in the same write", () => {
    const now = link("l1", "s", "x", { isMain: true, roleId: "buyer" });
    const pages = [changedPage(["accountContact/l1", { roleId: { from: null, to: "buyer" } }])];
    const plan = planOf("contact", {
      survivor: contact("s", "x"),
      pages,
      links: [now],
      records: byKey("accountContact", now),
    });
    expect(writesOf(plan, "accountContact")).toMatchObject([["replace", { id: "l1", roleId: null, isMain: true }]]);
  });
});

describe("the main accounts of contacts whose accounts' merge is taken back", () => {
  const mains = { type: "contact", field: "mainAccountId", many: false, from: "s", to: "d" };
  const back = { type: "accountContact", field: "accountId", many: false, from: "s", to: "d" };
  const contact = recordWith("contact", { id: "c", mainAccountId: "s", companyId: "globex" });
  const changed = (plan: ReturnType<typeof planOf>) => [
    writesOf(plan, "contact").map(([, record]) => (record as typeof contact).mainAccountId),
    plan.entries.filter(({ subjectKey }) => subjectKey === "contact/c").map(({ kind, data }) => [kind, data]),
    plan.writes.flatMap((write) => (write.op === "reassign" ? [[write.type, write.field, write.only]] : [])),
  ];

  it("DUP-13 go back with their links, without being told of", () => {
    const links = [link("l", "c", "s", { isMain: true })];
    const moves = [
      { ...mains, ids: ["c"] },
      { ...back, ids: ["l"] },
    ];
    const plan = planOf("account", { contacts: [contact], links, moves });
    expect(linksIn(plan)).toEqual([]);
    expect(changed(plan)).toEqual([
      [],
      [],
      [
        ["contact", "mainAccountId", ["c"]],
        ["accountContact", "accountId", ["l"]],
      ],
    ]);
  });

  it("DUP-13 ACC-7 stay where the link does, while those of others go back", () => {
    const links = [link("l", "c", "s", { isMain: true })];
    const moves = [{ ...mains, ids: ["c", "other"] }];
    expect(changed(planOf("account", { contacts: [contact], links, moves }))).toEqual([
      [],
      [],
      [["contact", "mainAccountId", ["other"]]],
    ]);
    const events = { type: "calendarEvent", field: "accountId", many: false, from: "s", to: "d", ids: ["c"] };
    const kept = planOf("account", { contacts: [contact], links, moves: [...moves, events, { ...back, ids: ["c"] }] });
    expect(changed(kept)[2]).toEqual([
      ["contact", "mainAccountId", ["other"]],
      ["calendarEvent", "accountId", ["c"]],
      ["accountContact", "accountId", ["c"]],
    ]);
  });

  it("DUP-13 ACC-7 go along with a link that goes back alone, which is told", () => {
    const links = [link("l", "c", "s", { isMain: true })];
    const plan = planOf("account", { contacts: [contact], links, moves: [{ ...back, ids: ["l"] }] });
    const changes = { mainAccountId: { from: "s", to: "d" } };
    expect(changed(plan)).toEqual([["d"], [["updated", { changes }]], [["accountContact", "accountId", ["l"]]]]);
  });

  it("DUP-13 ACC-7 have the one link that is marked, the others are not", () => {
    const links = [link("l1", "c", "s"), link("l2", "c", "z", { isMain: true })];
    const plan = planOf("account", {
      contacts: [contact, recordWith("contact", { id: "lone", mainAccountId: null })],
      links,
      moves: [],
    });
    expect(linksIn(plan)).toEqual([
      ["replace", "l1", "c", "s", true],
      ["replace", "l2", "c", "z", false],
    ]);
    expect(changed(plan)).toEqual([[], [], []]);
  });

  it("DUP-11 DUP-13 ACC-7 are among the links that come back, each to the contact that it names, none twice", () => {
    const rows = [
      link("l1", "c", "d", { isMain: true }),
      link("l2", "c", "y", { isMain: true }),
      link("l3", "gone", "d"),
      link("l4", "lone", "d"),
    ].map((row) => ["accountContact", row] as const);
    const plan = planOf("account", {
      contacts: [contact, recordWith("contact", { id: "lone", mainAccountId: null })],
      links: [link("own", "c", "s", { isMain: true }), link("other", "c", "y")],
      pages: [folded(...rows, ["guest", recordWith("guest", { id: "g" })])],
      moves: [{ ...mains, ids: ["c"] }],
    });
    expect(linksIn(plan)).toEqual([
      ["replace", "own", "c", "s", false],
      ["insert", "l3", "gone", "d", false],
      ["insert", "l1", "c", "d", true],
      ["insert", "l4", "lone", "d", true],
    ]);
    expect(writesOf(plan, "guest").length).toBe(1);
    expect(changed(plan)[0]).toEqual(["d"]);
  });
});

it("DUP-13 names merged records by their keys", () => {
  expect(keysOf("lead", [{ id: "a" }, { id: "b" }])).toEqual(["lead/a", "lead/b"]);
});
