import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LargeBlock } from "../../../src/duplicates/scan/candidate-pairs.js";
import { candidatePairs } from "../../../src/duplicates/scan/candidate-pairs.js";
import { keyBlocks } from "../../../src/duplicates/scan/key-blocks.js";
import type { RowKeys } from "../../../src/duplicates/scan/row-keys.js";

const keysOf = (name: string, width: number, rows: readonly (readonly number[])[]): RowKeys => ({
  rule: { name, parts: [] },
  width,
  stride: width,
  from: 0,
  keys: Uint32Array.from(rows.flatMap((row) => Array.from({ length: width }, (_, i) => row[i] ?? 0))),
});

function pairsOf(all: readonly RowKeys[], limits = { largest: 60, window: 10 }) {
  const pairs: string[] = [];
  const large: LargeBlock[] = [];
  const onPair = (a: number, b: number) => void pairs.push(`${a} ${b}`);
  const blocks = all.map((own) => keyBlocks(own, limits.largest));
  for (const cut of candidatePairs(blocks, limits.window, () => 0, onPair)) large.push(...cut);
  return { pairs, large };
}

function naive(all: readonly RowKeys[], rows: number): string[] {
  const found: string[] = [];
  const own = ({ keys, width }: RowKeys, row: number) =>
    keys.slice(row * width, (row + 1) * width).filter((k) => k !== 0);
  for (let a = 0; a < rows; a++)
    for (let b = a + 1; b < rows; b++)
      if (all.some((rule) => own(rule, a).some((key) => own(rule, b).includes(key)))) found.push(`${a} ${b}`);
  return found;
}

/** The keys of up to 40 rows by three rules, each key of a row once. */
const keyed = fc
  .array(fc.tuple(...[1, 2, 3].map((width) => fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: width }))), {
    maxLength: 40,
  })
  .map((rows) => ({
    rows: rows.length,
    all: [1, 2, 3].map((width, r) =>
      keysOf(
        `rule ${r}`,
        width,
        rows.map((row) => row[r] ?? []),
      ),
    ),
  }));

describe("candidatePairs", () => {
  test.prop([keyed])(
    "DUP-6 brings together what shares a key, each pair once, as a loop over all pairs does",
    ({ rows, all }) => {
      const { pairs, large } = pairsOf(all);
      expect([...pairs].sort()).toEqual(naive(all, rows).sort());
      expect(large).toEqual([]);
    },
  );

  test.prop([keyed, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 })])(
    "DUP-6 cuts large blocks to windows, tells which, and loses nothing of the others",
    ({ rows, all }, largest, window) => {
      const { pairs, large } = pairsOf(all, { largest, window });
      const small = all.map(({ keys, ...rest }) => ({
        ...rest,
        keys: keys.map((key) => (keys.filter((other) => other === key).length > largest ? 0 : key)),
      }));
      for (const pair of naive(small, rows)) expect(pairs.filter((other) => other === pair).length).toBeGreaterThan(0);
      for (const pair of pairs) expect(naive(all, rows)).toContain(pair);
      for (const { key, row, place, size, compared } of large) {
        const rule = all.find(({ rule: { name } }) => name === key);
        const own = rule?.keys[row * rule.width + place];
        expect(rule?.keys.filter((other) => other === own)).toHaveLength(size);
        expect(size).toBeGreaterThan(largest);
        expect(compared).toBeLessThanOrEqual(size * window);
        expect(compared).toBeGreaterThanOrEqual(size - 1);
      }
      const sizes = all.flatMap(({ keys }) =>
        [...new Set(keys)].map((key) => (key === 0 ? 0 : keys.filter((k) => k === key).length)),
      );
      expect(large).toHaveLength(sizes.filter((size) => size > largest).length);
    },
  );

  it("DUP-6 puts likes beside each other in a large block", () => {
    const likes = [5, 1, 4, 1, 5, 4];
    const pairs: string[] = [];
    const onPair = (a: number, b: number) => void pairs.push(`${a} ${b}`);
    const all = [
      keysOf(
        "all",
        1,
        likes.map(() => [7]),
      ),
    ];
    const byLikes = (a: number, b: number) => (likes[a] ?? 0) - (likes[b] ?? 0);
    const blocks = all.map((own) => keyBlocks(own, 2));
    const cut = [...candidatePairs(blocks, 1, byLikes, onPair)].flat();
    expect(pairs).toEqual(["1 3", "2 3", "2 5", "0 5", "0 4"]);
    expect(cut).toEqual([{ key: "all", row: 1, place: 0, size: 6, compared: 5 }]);
  });

  it("DUP-6 lets others have their turn about every four thousand rows", () => {
    const all = [
      keysOf(
        "own",
        1,
        Array.from({ length: 20_000 }, (_, i) => [i + 1]),
      ),
    ];
    const blocks = all.map((own) => keyBlocks(own, 60));
    const turns = candidatePairs(
      blocks,
      10,
      () => 0,
      () => undefined,
    );
    expect([...turns]).toHaveLength(5);
  });
});
