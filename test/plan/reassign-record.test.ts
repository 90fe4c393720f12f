import { describe, expect, it } from "vitest";
import { holdersOf, reassignRecord } from "../../src/plan/reassign-record.js";
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
