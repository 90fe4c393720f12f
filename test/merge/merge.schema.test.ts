import { describe, expect, it } from "vitest";
import { mergeSchema, unmergeSchema } from "../../src/merge/merge.schema.js";
import { mergeSureSchema, unmergeAllSchema } from "../../src/merge/merge-sure.schema.js";

const many = <V>(count: number, value: V): V[] => Array.from({ length: count }, () => value);

describe("the command that merges records", () => {
  const least = { originalId: "a", duplicateIds: ["b"] };
  const takes = (changes: object) => mergeSchema("lead").safeParse({ ...least, ...changes }).success;

  it("DUP-9 names an original and 1 to 50 duplicates", () => {
    expect([{}, { duplicateIds: many(50, "b") }].every(takes)).toBe(true);
    const wrong = [{ originalId: undefined }, { originalId: "" }, { duplicateIds: undefined }];
    expect([...wrong, { duplicateIds: [] }, { duplicateIds: many(51, "b") }, { duplicateIds: [""] }].some(takes)).toBe(
      false,
    );
  });

  it("DUP-10 may choose whose value a field gets, say which versions were seen, and have a key, and says nothing else", () => {
    const field = "f".repeat(80);
    const id = "i".repeat(128);
    expect(
      [{ choose: { [field]: "b" } }, { expectedVersions: { [id]: 1 } }, { idempotencyKey: "k" }].every(takes),
    ).toBe(true);
    const choices = [{ choose: { [`${field}f`]: "b" } }, { choose: { email: "" } }, { choose: { email: 1 } }];
    const versions = [{ [`${id}i`]: 1 }, { a: 0 }, { a: 1.5 }, { a: "1" }].map((expectedVersions) => ({
      expectedVersions,
    }));
    expect([...choices, ...versions, { idempotencyKey: " " }, { more: 1 }].some(takes)).toBe(false);
  });

  it.each(["lead", "contact", "account"] as const)(
    "DUP-13 is taken back by the id of a %s, and of a duplicate",
    (type) => {
      const takesBack = (command: object) => unmergeSchema(type).safeParse(command).success;
      expect([{ [`${type}Id`]: "a" }, { [`${type}Id`]: "a", duplicateId: "b" }].every(takesBack)).toBe(true);
      const wrong = [
        {},
        { [`${type}Id`]: "" },
        { [`${type}Id`]: "a", duplicateId: "" },
        { [`${type}Id`]: "a", more: 1 },
      ];
      expect([...wrong, { recordId: "a" }].some(takesBack)).toBe(false);
    },
  );
});

describe("the command that merges what is surely the same", () => {
  const record = { key: "lead/a", version: 1 };
  const pair = { keys: ["lead/a", "lead/b"], bits: 1, verdict: "sure" };
  const takes = (changes: object) => mergeSureSchema.safeParse({ type: "lead", groups: [], ...changes }).success;
  const takesGroup = (changes: object) => takes({ groups: [{ records: [record, record], pairs: [pair], ...changes }] });

  it("DUP-9 is of one type, and of at most 5,000 groups", () => {
    expect(["lead", "contact", "account"].every((type) => takes({ type }))).toBe(true);
    expect(takes({ groups: many(5_000, { records: [record, record], pairs: [] }) })).toBe(true);
    expect(takes({ groups: many(5_001, { records: [record, record], pairs: [] }) })).toBe(false);
    expect([{ type: "opportunity" }, { type: undefined }, { groups: undefined }, { more: 1 }].some(takes)).toBe(false);
  });

  it("DUP-9 may say which record remains, and have a key", () => {
    expect(["mostComplete", "oldest", "first", undefined].every((keep) => takes({ keep }))).toBe(true);
    expect(takes({ idempotencyKey: "k" })).toBe(true);
    expect([{ keep: "newest" }, { keep: "" }, { idempotencyKey: " " }].some(takes)).toBe(false);
  });

  it("DUP-9 has groups of 2 to 100 records, each with the version that was compared", () => {
    expect([2, 100].every((count) => takesGroup({ records: many(count, record) }))).toBe(true);
    expect([1, 101].some((count) => takesGroup({ records: many(count, record) }))).toBe(false);
    const wrong = [{ key: "a", version: 1 }, { key: "lead/a", version: 0 }, { key: "lead/a" }, { ...record, more: 1 }];
    for (const one of wrong) expect(takesGroup({ records: [record, one] })).toBe(false);
    expect([{ records: undefined }, { pairs: undefined }, { more: 1 }].some(takesGroup)).toBe(false);
  });

  it("DUP-9 has for each pair that was compared its keys, bits and verdict, as many as 100 records have", () => {
    expect(["sure", "same", "review"].every((verdict) => takesGroup({ pairs: [{ ...pair, verdict }] }))).toBe(true);
    expect(takesGroup({ pairs: many(4_950, pair) })).toBe(true);
    expect(takesGroup({ pairs: many(4_951, pair) })).toBe(false);
    const keys = [["lead/a"], ["lead/a", "b"], ["lead/a", "lead/b", "lead/c"]].map((some) => ({ ...pair, keys: some }));
    const wrong = [...keys, { ...pair, bits: "1" }, { ...pair, verdict: "other" }, { ...pair, more: 1 }];
    for (const one of wrong) expect(takesGroup({ pairs: [one] })).toBe(false);
  });

  it("DUP-13 is taken back by its batch", () => {
    const takesBack = (command: object) => unmergeAllSchema.safeParse(command).success;
    expect(takesBack({ batchId: "b" })).toBe(true);
    expect([{}, { batchId: "" }, { batchId: "b", more: 1 }].some(takesBack)).toBe(false);
  });
});
