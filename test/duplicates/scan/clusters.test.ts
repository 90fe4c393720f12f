import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clustersOf } from "../../../src/duplicates/scan/clusters.js";
import { inOrder, pairCollector } from "../../../src/duplicates/scan/scored-pairs.js";

type Scored = readonly [number, number, number];
const rules = { same: 3, apart: -4, largest: 100 };

function groupsOf(pairs: readonly Scored[], evidence = (_a: number, _b: number) => 0, limits = rules) {
  const collector = pairCollector();
  for (const [a, b, bits] of pairs) collector.add(a, b, bits);
  const scored = inOrder([collector.all()]);
  const order = Uint32Array.from({ length: scored.size }, (_, p) => p).sort(
    (p, q) => (scored.bits[q] ?? 0) - (scored.bits[p] ?? 0),
  );
  return clustersOf(scored, order, limits, evidence);
}

describe("clustersOf", () => {
  it("DUP-3 joins pairs that are the same, not those to be reviewed", () => {
    expect(
      groupsOf([
        [0, 1, 9],
        [1, 2, 3],
        [3, 4, 2.9],
      ]),
    ).toEqual([[0, 1, 2]]);
    expect(groupsOf([])).toEqual([]);
  });

  it("DUP-6 gives groups and their rows in the order of reading, however sure they are", () => {
    const pairs: readonly Scored[] = [
      [6, 7, 20],
      [1, 2, 9],
      [0, 2, 8],
      [3, 5, 10],
      [4, 5, 7],
    ];
    expect(groupsOf(pairs)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ]);
  });

  it("DUP-3 does not chain across two that are known to be different", () => {
    const apart = (a: number, b: number) => (a + b === 2 && a * b === 0 ? -4.1 : 5);
    expect(
      groupsOf(
        [
          [0, 1, 9],
          [1, 2, 8],
        ],
        apart,
      ),
    ).toEqual([[0, 1]]);
    expect(
      groupsOf(
        [
          [0, 1, 8],
          [1, 2, 9],
        ],
        apart,
      ),
    ).toEqual([[1, 2]]);
    expect(
      groupsOf(
        [
          [0, 1, 9],
          [1, 2, 8],
        ],
        () => -4,
      ),
    ).toEqual([[0, 1, 2]]);
  });

  it("DUP-3 looks at every pair between two groups that are to be joined", () => {
    const apart = (a: number, b: number) => (Math.min(a, b) === 0 && Math.max(a, b) === 3 ? -9 : 5);
    expect(
      groupsOf(
        [
          [0, 1, 9],
          [2, 3, 9],
          [1, 2, 8],
        ],
        apart,
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("DUP-3 asks for the evidence of those that a pair brings together, not for the pair's own", () => {
    const asked: string[] = [];
    const note = (a: number, b: number) => {
      asked.push([a, b].sort().join(" "));
      return 0;
    };
    const pairs: Scored[] = [
      [0, 1, 9],
      [1, 2, 8],
    ];
    expect(groupsOf(pairs, note)).toEqual([[0, 1, 2]]);
    expect(asked).toEqual(["0 2"]);
  });

  it("DUP-6 leaves a group in parts that would be larger than allowed", () => {
    const chain = Array.from({ length: 9 }, (_, i): Scored => [i, i + 1, 20 - i]);
    const groups = groupsOf(chain, () => 0, { ...rules, largest: 4 });
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(4);
    expect(groups[0]).toEqual([0, 1, 2, 3]);
  });

  const scored = fc.uniqueArray(
    fc.tuple(fc.nat(12), fc.nat(12)).filter(([a, b]) => a < b),
    {
      maxLength: 25,
      selector: ([a, b]) => `${a} ${b}`,
    },
  );

  test.prop([scored, fc.func(fc.integer({ min: -8, max: 8 }))])(
    "DUP-3 never has two in a group that are apart, nor one in two groups",
    (pairs, drawn) => {
      const likely = new Set(pairs.slice(rules.same).map(String)); // whose own evidence is for them
      const evidence = (a: number, b: number) => {
        const pair: [number, number] = [Math.min(a, b), Math.max(a, b)];
        return likely.has(String(pair)) ? 0 : drawn(...pair);
      };
      const groups = groupsOf(
        pairs.map(([a, b], i): Scored => [a, b, i]),
        evidence,
      );
      for (const group of groups)
        for (const a of group)
          for (const b of group) if (a < b) expect(evidence(a, b)).toBeGreaterThanOrEqual(rules.apart);
      expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      for (const group of groups) expect(group.length).toBeGreaterThan(1);
    },
  );
});
