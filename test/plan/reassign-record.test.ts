import { describe, expect, it } from "vitest";
import { holdersOf, reassignedRecords, reassignRecord, requireExpected } from "../../src/plan/reassign-record.js";
import type { Reassign } from "../../src/plan/write.js";
import { matches } from "../../src/query/matches.js";
import { buildRecord } from "../../src/testing/build/build-record.js";

const at = new Date("2026-03-02T09:00:00.123Z");
const reassign = (field: string, many: boolean): Reassign => ({
  op: "reassign",
  type: "lead",
  field,
  many,
  from: "x",
  to: "y",
  at,
});
const lead = buildRecord("lead", { id: "a", version: 4 });

describe("holdersOf", () => {
  it("holds for records that refer to the old value, by one field or by a list", () => {
    const one = holdersOf(reassign("sourceId", false));
    const many = holdersOf(reassign("tagIds", true));
    expect([lead, { ...lead, sourceId: "x" }].map((record) => matches(one, record))).toEqual([false, true]);
    expect([lead, { ...lead, tagIds: ["w", "x"] }].map((record) => matches(many, record))).toEqual([false, true]);
    expect(many).toMatchObject({ kind: "list" });
  });

  it("leaves out the records that are not among those named", () => {
    const only = holdersOf({ ...reassign("sourceId", false), only: ["b", "c"] });
    const held = ["a", "b", "c"].map((id) => matches(only, { ...lead, id, sourceId: "x" }));
    expect(held).toEqual([false, true, true]);
    expect(matches(only, { ...lead, id: "b", sourceId: "z" })).toBe(false);
    expect(only).toMatchObject({ filters: [{}, { op: "in", field: "id", kind: "text", values: ["b", "c"] }] });
  });
});

describe("requireExpected", () => {
  it("takes any number where none is expected, and the number that is", () => {
    expect(() => requireExpected(reassign("sourceId", false), 3)).not.toThrow();
    expect(() => requireExpected({ ...reassign("sourceId", false), expected: 3 }, 3)).not.toThrow();
  });

  it.each([0, 2, 4])("is a conflict that names the field where there are %i instead of 3", (changed) => {
    const conflict = { code: "VERSION_CONFLICT", record: "lead/sourceId" };
    expect(() => requireExpected({ ...reassign("sourceId", false), expected: 3 }, changed)).toThrow(
      expect.objectContaining(conflict),
    );
  });
});

describe("reassignedRecords", () => {
  const records = ["x", "z", "x"].map((sourceId, i) => ({ ...lead, id: `${i}`, sourceId }) as unknown as typeof lead);

  it("are those that held the old value, as they are afterwards", () => {
    const after = reassignedRecords(new Set(records), reassign("sourceId", false));
    expect(after).toEqual(records.filter((_, i) => i !== 1).map((r) => reassignRecord(r, reassign("sourceId", false))));
    expect(after.map(({ id }) => id)).toEqual(["0", "2"]);
  });

  it("are none where there are not as many as expected", () => {
    const two = { ...reassign("sourceId", false), expected: 2 };
    expect(reassignedRecords(records, two)).toHaveLength(2);
    expect(() => reassignedRecords(records, { ...two, expected: 3 })).toThrow("VERSION_CONFLICT");
  });
});

describe("reassignRecord", () => {
  it("makes the next version, and changes nothing else", () => {
    const before = { ...lead, sourceId: "x" } as typeof lead;
    expect(reassignRecord(before, reassign("sourceId", false))).toEqual({
      ...lead,
      sourceId: "y",
      version: 5,
      updatedAt: at,
    });
    expect(before).toEqual({ ...lead, sourceId: "x" });
  });

  it.each([
    [
      ["a", "x", "b"],
      ["a", "y", "b"],
    ],
    [
      ["a", "y", "x"],
      ["a", "y"],
    ],
    [
      ["x", "b", "y"],
      ["y", "b"],
    ],
  ])("puts the new value in the place of the first of the two, once: %j", (tagIds, expected) => {
    const after = reassignRecord({ ...lead, tagIds } as unknown as typeof lead, reassign("tagIds", true));
    expect(after).toMatchObject({ tagIds: expected });
  });
});
