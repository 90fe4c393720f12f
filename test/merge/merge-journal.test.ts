import { describe, expect, it } from "vitest";
import { batchOf, batchOfCommand, mergeIdOf, newMergeBatch } from "../../src/merge/merge-batch.js";
import { mergePages, pageOf } from "../../src/merge/merge-journal.js";
import { journalSchema } from "../../src/model/journal.schema.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const main = recordWith("journal", { id: "merge-1", companyId: "globex", actorId: "bob", kind: "merge" });
const nothing = { moves: [], shared: [], steps: [], rows: { changed: [], removed: [] } };
type Parts = Parameters<typeof mergePages>[1];
const pagesOf = (parts: Partial<Parts>) => mergePages(main, { ...nothing, ...parts }, env);
const namesOf = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);

const move = { type: "attachment", field: "relatedKeys", many: true, from: "lead/dup", to: "lead/own" } as const;
const shared = (id: string) =>
  ({
    type: "attachment",
    field: "relatedKeys",
    id,
    version: 3,
    before: ["lead/dup", "lead/own"],
    after: ["lead/own"],
  }) as const;
const step = (id: string) => ({ key: `guest/${id}`, version: 2, changes: { email: { from: null, to: id } } }) as never; // a key
const row = (id: string) =>
  ({ of: { type: "guest" }, row: recordWith("guest", { id }) }) as unknown as Parts["rows"]["removed"][number]; // the rest is not read

describe("the pages of a merge's journal", () => {
  it("DUP-13 are none where nothing refers to the records", () => {
    expect(pagesOf({})).toEqual([]);
    expect(pagesOf({ moves: [{ ...move, ids: [] }] })).toEqual([]);
  });

  it("DUP-13 belong to the company and the author of the merge, and name its journal", () => {
    const pages = pagesOf({ moves: [{ ...move, ids: ["a"] }], steps: [step("s")] });
    for (const page of pages) {
      expect(page).toMatchObject({
        kind: "mergePage",
        companyId: "globex",
        actorId: "bob",
        subjectKey: "journal/merge-1",
        undoneAt: null,
      });
      expect(journalSchema.parse(page)).toEqual(page);
    }
    expect(new Set(pages.map(({ id }) => id)).size).toBe(2);
  });

  it("DUP-11 DUP-13 tell what was moved, set by set, without the lists that named several, which are told one by one", () => {
    const pages = pagesOf({ moves: [{ ...move, ids: ["a", "b", "c"] }], shared: [shared("b")], steps: [step("s")] });
    expect(pages.map((page) => [pageOf(page), page.writtenKeys, page.changes])).toEqual([
      [{ part: "moved", ...move }, ["attachment/a", "attachment/c"], []],
      [
        { part: "changed" },
        ["guest/s", "attachment/b"],
        [
          { version: 2, changes: { email: { from: null, to: "s" } } },
          { version: 4, changes: { relatedKeys: { from: ["lead/dup", "lead/own"], to: ["lead/own"] } } },
        ],
      ],
    ]);
  });

  it("DUP-13 keep rows that were removed as they were, instants as texts", () => {
    const at = new Date("2026-03-01T10:00:00.000Z");
    const removed = { ...row("g"), row: recordWith("guest", { id: "g", answeredAt: at }) };
    const [page, ...others] = pagesOf({ rows: { changed: [], removed: [removed] } });
    expect(others).toEqual([]);
    expect(page?.writtenKeys).toEqual([]);
    expect(page?.result).toMatchObject({
      part: "folded",
      rows: [{ type: "guest", record: { id: "g", answeredAt: "2026-03-01T10:00:00.000Z" } }],
    });
  });

  it("DUP-13 are of a bounded size, and tell everything once, in order", () => {
    const moved = pagesOf({ moves: [{ ...move, ids: namesOf(10_001) }] });
    expect(moved.map(({ writtenKeys }) => writtenKeys.length)).toEqual([5_000, 5_000, 1]);
    expect(moved.flatMap(({ writtenKeys }) => writtenKeys)).toEqual(namesOf(10_001).map((id) => `attachment/${id}`));
    const changed = pagesOf({ steps: namesOf(501).map(step) });
    expect(changed.map(({ writtenKeys, changes }) => [writtenKeys.length, changes.length])).toEqual([
      [500, 500],
      [1, 1],
    ]);
    expect(changed.flatMap(({ writtenKeys }) => writtenKeys)).toEqual(namesOf(501).map((id) => `guest/${id}`));
    const folded = pagesOf({ rows: { changed: [], removed: namesOf(501).map(row) } }).map(pageOf);
    const ids = folded.map((page) => (page.part === "folded" ? page.rows.map(({ record }) => record["id"]) : []));
    expect(ids.map(({ length }) => length)).toEqual([500, 1]);
    expect(ids.flat()).toEqual(namesOf(501));
  });
});

describe("the journal of a batch of merges", () => {
  const command = { type: "lead", groups: [], idempotencyKey: "click-1" } as unknown as Parameters<
    typeof batchOfCommand
  >[0]; // what else a command holds is not read
  const batchId = "batch-1" as never; // a test's ids are plain strings

  it("DUP-13 tells the command, whatever key it was sent under, and holds no steps of its own", () => {
    const batch = batchOfCommand(command);
    expect(batchOfCommand({ ...command, idempotencyKey: "click-2" })).toEqual(batch);
    expect(batchOfCommand({ ...command, type: "contact" }).command).not.toBe(batch.command);
    const journal = newMergeBatch(batchId, batch, env);
    expect(journal).toMatchObject({
      id: "batch-1",
      companyId: "acme",
      actorId: "ann",
      kind: "mergeBatch",
      subjectKey: "journal/batch-1",
      writtenKeys: [],
      changes: [],
      undoneAt: null,
    });
    expect(journalSchema.parse(journal)).toEqual(journal);
    expect(batchOf(journal)).toEqual(batch);
    expect(batchOf({ ...journal, kind: "merge" })).toBeNull();
  });

  it("DUP-13 gives its merges ids that follow from its own and their places", () => {
    const ids = ["batch-1", "batch-2"].flatMap((id) => [0, 1].map((place) => mergeIdOf(id as never, place)));
    expect(new Set(ids).size).toBe(4);
    expect(mergeIdOf(batchId, 0)).toBe(ids[0]);
  });
});
