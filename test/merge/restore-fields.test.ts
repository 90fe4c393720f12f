import { describe, expect, it } from "vitest";
import { mergesToUndo } from "../../src/merge/merges-to-undo.js";
import { restoreFields, restoreList } from "../../src/merge/restore-fields.js";
import { recordWith } from "../support/store-record.js";

describe("fields that a merge changed", () => {
  const changes = {
    email: { from: null, to: "a@x.example" },
    lostAt: { from: "2026-01-05T08:00:00.000Z", to: null },
    lastName: { from: "Lee", to: "Leigh" },
  };

  it("DUP-13 get their values back, instants as instants, but those that were changed since", () => {
    const record = { email: "a@x.example", lostAt: null, lastName: "Li" };
    expect(restoreFields("lead", { changes }, record)).toEqual({
      values: { email: null, lostAt: new Date("2026-01-05T08:00:00.000Z") },
      kept: ["lastName"],
    });
  });

  it("DUP-13 are none of a record that was made", () => {
    expect(restoreFields("lead", { changes: null }, {})).toEqual({ values: {}, kept: [] });
  });
});

describe("a list that a merge changed", () => {
  it("DUP-13 is what it was where nothing happened since, in its order", () => {
    expect(restoreList(["a", "x"], ["x", "b"], ["a", "x"], [])).toEqual(["x", "b"]);
  });

  it("DUP-13 loses what the change added and gets what it took out, whatever else happened", () => {
    expect(restoreList(["a", "x", "new"], ["x", "b"], ["a", "x"], [])).toEqual(["x", "new", "b"]);
    expect(restoreList(["a"], ["x", "b"], ["a", "x"], [])).toEqual(["b"]);
    expect(restoreList(["a", "y"], ["x", "b"], ["a", "x"], [])).toEqual(["y", "b"]);
    expect(restoreList(["x", "a"], ["x", "b"], ["a", "x"], [])).toEqual(["x", "b"]);
    expect(restoreList(["a", "x", "b"], ["x", "b"], ["a", "x"], [])).toEqual(["x", "b"]);
  });

  it("DUP-13 stays without what the survivor stood for, where nobody is named any more who stood for it", () => {
    expect(restoreList(["x", "s", "new"], ["x", "b"], ["x", "s"], ["s"])).toEqual(["x", "new", "b"]);
    expect(restoreList(["x", "new"], ["x", "b"], ["x", "s"], ["s"])).toEqual(["x", "new"]);
    expect(restoreList(["x", "new"], ["x", "b"], ["x"], ["s"])).toEqual(["x", "new", "b"]);
  });
});

describe("the merge that is taken back", () => {
  const journal = (id: string, subject: string, version: number, ...duplicateIds: string[]) =>
    recordWith("journal", {
      id,
      subjectKey: `lead/${subject}`,
      changes: [{ version, changes: null }],
      result: { duplicateIds },
    });
  const journals = [journal("first", "s", 2, "b"), journal("third", "s", 5, "d", "e"), journal("second", "s", 3, "c")];
  const inner = journal("inner", "b", 9, "f");
  const undo = (duplicateId?: string, all = [...journals, inner]) => {
    const found = mergesToUndo(all, "lead/s" as never, duplicateId);
    return [found.journal?.id, found.later.map(({ id }) => id)];
  };

  it("DUP-13 is the last of the record, or the one that took a duplicate in, with those that came later", () => {
    expect(undo()).toEqual(["third", []]);
    expect(undo("e")).toEqual(["third", []]);
    expect(undo("c")).toEqual(["second", ["third"]]);
    expect(undo("b")).toEqual(["first", ["third", "second"]]);
  });

  it("DUP-13 is taken back after that which took its record in", () => {
    expect(undo("f")).toEqual(["inner", ["first"]]);
  });

  it("DUP-13 is none where nothing was merged, or not that duplicate", () => {
    expect(undo("z")).toEqual([undefined, []]);
    expect(undo(undefined, [inner])).toEqual([undefined, []]);
  });
});
