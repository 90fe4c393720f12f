import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { SortedChunks } from "../../../src/adapters/memory/sorted-chunks.js";
import { sortedChunks } from "../../../src/adapters/memory/sorted-chunks.js";

interface Item {
  readonly key: number;
}

const sideOf =
  (key: number) =>
  (item: Item): number =>
    item.key - key;

const whole = (list: SortedChunks<Item>): [ReturnType<typeof list.seek>, ReturnType<typeof list.seek>] => [
  list.seek(() => 1),
  list.seek(() => -1),
];
const keysOf = (items: Iterable<Item>): number[] => [...items].map(({ key }) => key);

/** What is done to the list: a key is put in, or taken out. */
const steps = fc.array(fc.tuple(fc.constantFrom("insert", "remove"), fc.integer({ min: 0, max: 40 })), {
  maxLength: 120,
});

describe("sortedChunks", () => {
  test.prop([steps, fc.integer({ min: 4, max: 8 })])("holds what a sorted array would", (done, most) => {
    const list = sortedChunks<Item>(most);
    const expected: number[] = [];
    for (const [step, key] of done) {
      const at = expected.indexOf(key);
      if (step === "insert") {
        list.insert({ key }, sideOf(key));
        expected.push(key);
      } else {
        expect(list.remove(sideOf(key))).toBe(at >= 0);
        if (at >= 0) expected.splice(at, 1);
      }
      expected.sort((a, b) => a - b);
      expect(list.size()).toBe(expected.length);
    }
    const [from, to] = whole(list);
    expect(keysOf(list.between(from, to, false))).toEqual(expected);
    expect(keysOf(list.between(from, to, true))).toEqual([...expected].reverse());
  });

  test.prop([
    fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 80 }),
    fc.integer({ min: -1, max: 31 }),
    fc.integer({ min: -1, max: 31 }),
  ])("finds, counts and reads what lies between two keys, both included", (keys, low, high) => {
    const list = sortedChunks<Item>(5);
    for (const key of keys) list.insert({ key }, sideOf(key));
    const expected = keys.filter((key) => key >= low && key <= high).sort((a, b) => a - b);
    const [from, to] = [list.seek(sideOf(low)), list.seek(sideOf(high), true)];
    expect(list.count(from, to)).toBe(expected.length);
    if (low <= high) expect(keysOf(list.between(from, to, false))).toEqual(expected);
  });

  it("fills its chunks when keys rise, and keeps them few when they are taken out", () => {
    const list = sortedChunks<Item>(10);
    for (let key = 0; key < 100; key++) list.insert({ key }, sideOf(key));
    expect(whole(list)[1]).toEqual({ chunk: 10, at: 0 });
    for (let key = 0; key < 100; key++) if (key % 10 !== 0) list.remove(sideOf(key));
    expect(whole(list)[1].chunk).toBeLessThanOrEqual(4);
  });

  it("is empty at first", () => {
    const list = sortedChunks<Item>();
    const [from, to] = whole(list);
    expect([list.size(), list.count(from, to), keysOf(list.between(from, to, true))]).toEqual([0, 0, []]);
    expect(list.remove(sideOf(1))).toBe(false);
  });
});
