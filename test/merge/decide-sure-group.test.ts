import { describe, expect, it } from "vitest";
import { decideSureGroup } from "../../src/merge/decide-sure-group.js";
import type { QueuedPair } from "../../src/merge/merge-sure.schema.js";
import { recordWith } from "../support/store-record.js";

const lead = (id: string, fields: object = {}) => recordWith("lead", { id, version: 3, ...fields });
const keyOf = (id: string) => `lead/${id}`;
const pair = (one: string, other: string, verdict: QueuedPair["verdict"] = "sure", bits = 30): QueuedPair => ({
  keys: [keyOf(one), keyOf(other)],
  bits,
  verdict,
});
const groupOf = (ids: readonly string[], ...pairs: readonly QueuedPair[]) => ({
  records: ids.map((id) => ({ key: keyOf(id), version: 3 })),
  pairs,
});

interface Known {
  readonly there?: readonly ReturnType<typeof lead>[];
  readonly dismissed?: readonly (readonly [string, string])[];
}

const decide = (
  group: Parameters<typeof decideSureGroup>[0],
  { there, dismissed = [] }: Known = {},
  rule: "first" | "oldest" = "first",
) => {
  const records = there ?? group.records.map(({ key }) => lead(key.slice("lead/".length)));
  return decideSureGroup(
    group,
    {
      type: "lead",
      records: new Map(records.map((record) => [keyOf(record.id), record])),
      isDismissed: (one, other) => dismissed.some(([a, b]) => keyOf(a) === one && keyOf(b) === other),
    },
    rule,
  );
};

describe("whether a group is merged", () => {
  it("DUP-9 DUP-13 is where every record is surely the one that remains, at the versions that were compared", () => {
    expect(decide(groupOf(["a", "b", "c"], pair("a", "b", "sure", 40), pair("c", "a", "sure", 31)))).toEqual({
      merge: { originalId: "a", duplicateIds: ["b", "c"], expectedVersions: { a: 3, b: 3, c: 3 } },
      bits: 31,
    });
  });

  it("DUP-9 asks nothing of pairs of two duplicates", () => {
    const group = groupOf(["a", "b", "c"], pair("a", "b"), pair("a", "c"), pair("b", "c", "review", 1));
    expect(decide(group)).toMatchObject({ bits: 30 });
  });

  it("DUP-9 is not where a record is but probably the one that remains, or was not compared with it", () => {
    const ids = ["a", "b", "c"];
    expect(decide(groupOf(ids, pair("a", "b"), pair("a", "c", "same", 12)))).toEqual({ left: "notSure", bits: 12 });
    expect(decide(groupOf(ids, pair("a", "b"), pair("b", "c")))).toEqual({ left: "notSure", bits: null });
  });

  it("DUP-9 goes by the record that remains under the rule", () => {
    const there = [lead("a", { createdAt: new Date(2_000) }), lead("b", { createdAt: new Date(1_000) }), lead("c")];
    const group = groupOf(["a", "b"], pair("a", "b"));
    expect(decide(group, { there }, "oldest")).toMatchObject({ merge: { originalId: "b", duplicateIds: ["a"] } });
    expect(decide(group, { there })).toMatchObject({ merge: { originalId: "a", duplicateIds: ["b"] } });
  });

  it("DUP-9 is not where it has a record of another type, whatever else there is against it", () => {
    const { records, pairs } = groupOf(["a", "b"], pair("a", "b"));
    const mixed = { records: [...records, { key: "contact/c", version: 1 }], pairs };
    expect(decide(mixed, { there: [] })).toEqual({ left: "otherType", bits: null });
  });

  it("DUP-9 is of at most 51 records", () => {
    const ids = Array.from({ length: 52 }, (_, i) => `r${i}`);
    const pairs = ids.slice(1).map((id) => pair("r0", id));
    expect(decide(groupOf(ids, ...pairs))).toEqual({ left: "tooMany", bits: null });
    expect(decide(groupOf(ids.slice(0, 51), ...pairs))).toMatchObject({ bits: 30 });
  });

  it("DUP-7 DUP-8 is not where a record is gone or was changed since, or of any two somebody said that they differ", () => {
    const group = groupOf(["a", "b", "c"], pair("a", "b"), pair("a", "c"));
    expect(decide(group, { there: [lead("a"), lead("c")] })).toEqual({ left: "gone", bits: null });
    expect(decide(groupOf([]))).toEqual({ left: "gone", bits: null });
    const changed = [lead("a"), lead("b"), lead("c", { version: 4 })];
    expect(decide(group, { there: changed })).toEqual({ left: "changed", bits: null });
    expect(decide(group, { dismissed: [["b", "c"]] })).toEqual({ left: "dismissed", bits: null });
    expect(decide(group, { dismissed: [["b", "b"]] })).toMatchObject({ bits: 30 });
  });
});
