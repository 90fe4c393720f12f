import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { compareKeys } from "../../../src/adapters/memory/key.js";
import type { OrderedRows } from "../../../src/adapters/memory/ordered-rows.js";
import { orderedRows } from "../../../src/adapters/memory/ordered-rows.js";
import type { Row } from "../../../src/adapters/memory/row.js";
import type { Lead } from "../../../src/model/lead.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

const leadRow = (id: number, score: number): Row => ({
  record: buildRecord("lead", { id: `l${String(id).padStart(4, "0")}`, score }),
});
const idsOf = (rows: Iterable<Row>): string[] => [...rows].map(({ record }) => record.id);
const scoreOf = ({ record }: Row): number => (record as Lead).score;
const whole = (index: OrderedRows): [ReturnType<typeof index.seek>, ReturnType<typeof index.seek>] => [
  index.seek([]),
  index.seek([], true),
];

/** Rows that come and go in bursts, with questions between them. */
const steps = fc.array(
  fc.oneof(
    fc.record({ step: fc.constant("insert" as const), scores: fc.array(fc.integer({ min: 0, max: 9 })) }),
    fc.record({ step: fc.constant("remove" as const), which: fc.nat(200) }),
    fc.record({ step: fc.constant("ask" as const), score: fc.integer({ min: -1, max: 10 }) }),
  ),
  { maxLength: 40 },
);

describe("orderedRows", () => {
  test.prop([steps])("answers as a list that is sorted anew for every question", (done) => {
    const index = orderedRows(["score"]);
    const rows: Row[] = [];
    let made = 0;
    for (const it of done) {
      if (it.step === "insert")
        for (const score of it.scores) {
          const row = leadRow(made++, score);
          rows.push(row);
          index.insert(row);
        }
      if (it.step === "remove") for (const row of rows.splice(it.which, 1)) index.remove(row);
      const sorted = [...rows].sort((a, b) => scoreOf(a) - scoreOf(b) || compareKeys(a.record.id, b.record.id));
      if (it.step === "ask") {
        const [from, to] = [index.seek([it.score]), index.seek([it.score], true)];
        const expected = sorted.filter((row) => scoreOf(row) === it.score);
        expect(index.count(from, to)).toBe(expected.length);
        expect(idsOf(index.between(from, to, true))).toEqual(idsOf(expected).reverse());
        expect(idsOf(index.between(...whole(index), false))).toEqual(idsOf(sorted));
      }
    }
  });

  it("keeps its order when a few rows come to many", () => {
    const index = orderedRows(["score"]);
    for (let i = 0; i < 2_000; i++) index.insert(leadRow(i, i % 7));
    expect(index.count(...whole(index))).toBe(2_000);
    for (const i of [2_000, 2_001]) index.insert(leadRow(i, 3));
    const [from, to] = [index.seek([3]), index.seek([3], true)];
    expect(idsOf(index.between(from, to, true)).slice(0, 3)).toEqual(["l2001", "l2000", "l1998"]);
    expect(index.count(...whole(index))).toBe(2_002);
  });
});
