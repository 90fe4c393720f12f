import { describe, expect, it } from "vitest";
import { repeatedRecords } from "../../src/plan/repeated-records.js";
import type { Reassign } from "../../src/plan/write.js";
import { check, insert, remove, replace } from "../../src/plan/write.js";
import { sampleRecord } from "../support/sample-record.js";

const at = new Date("2026-03-02T09:00:00.000Z");
const tag = (id: string) => ({ ...sampleRecord("tag", "least"), id: id as never });
const entry = (id: string) => ({ ...sampleRecord("timelineEntry", "least"), id: id as never });
const twice = (path: readonly PropertyKey[], record: string) => ({
  code: "COMMIT_RECORD_TWICE",
  path,
  params: { record },
});
const inserted = insert("tag", tag("a"));
const renamed = replace("tag", tag("a"), {}, at);
const removed = remove("tag", tag("a"));
const checked = check("tag", "a", 1);
const reassigned: Reassign = { op: "reassign", type: "lead", field: "tagIds", many: true, from: "a", to: "b", at };

describe("repeatedRecords", () => {
  it.each([
    ["insert", inserted],
    ["replace", renamed],
    ["remove", removed],
  ])("finds an %s of a record that an earlier write touches, and where it stands", (_, write) => {
    const writes = [insert("tag", tag("b")), renamed, write];
    expect(repeatedRecords({ writes, entries: [] })).toEqual([twice(["writes", 2], "tag/a")]);
  });

  it("finds every one after the first", () => {
    expect(repeatedRecords({ writes: [inserted, renamed, removed], entries: [] })).toEqual([
      twice(["writes", 1], "tag/a"),
      twice(["writes", 2], "tag/a"),
    ]);
  });

  it("takes checks and set-based changes beside a write, as often as they come", () => {
    const writes = [checked, inserted, checked, reassigned as never, reassigned as never];
    expect(repeatedRecords({ writes, entries: [] })).toEqual([]);
  });

  it("takes records of the same id that are of two types", () => {
    const writes = [inserted, insert("role", { ...sampleRecord("role", "least"), id: "a" as never })];
    expect(repeatedRecords({ writes, entries: [entry("a")] })).toEqual([]);
  });

  it("finds a timeline entry that stands in the plan twice, or is also written as a record", () => {
    const writes = [insert("timelineEntry", entry("2"))];
    expect(repeatedRecords({ writes, entries: [entry("1"), entry("1"), entry("2")] })).toEqual([
      twice(["entries", 1], "timelineEntry/1"),
      twice(["entries", 2], "timelineEntry/2"),
    ]);
  });
});
