import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendList, emptyIntLists, withRoom } from "../../../src/duplicates/columns/int-lists.js";

describe("IntLists", () => {
  test.prop([fc.array(fc.array(fc.integer({ min: -5, max: 1_000 }), { maxLength: 8 }), { maxLength: 120 })])(
    "DUP-6 keep lists one after the other, empty ones too",
    (all) => {
      const lists = emptyIntLists();
      for (const list of all) appendList(lists, list);
      expect(lists.size).toBe(all.length);
      const { starts, items } = lists;
      expect(all.map((_, i) => Array.from(items.subarray(starts[i], starts[i + 1])))).toEqual(all);
    },
  );

  it("DUP-6 make room without forgetting, and only where it is needed", () => {
    const array = Uint8Array.from([1, 2, 3]);
    expect(withRoom(array, 3)).toBe(array);
    const wider = withRoom(array, 4);
    expect(wider).toBeInstanceOf(Uint8Array);
    expect(Array.from(wider)).toEqual([1, 2, 3, ...Array.from({ length: 13 }, () => 0)]);
    expect(withRoom(array, 100)).toHaveLength(100);
    expect(withRoom(new Int32Array(20), 21)).toHaveLength(40);
  });
});
