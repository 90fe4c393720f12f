import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { boundedList } from "../../../src/adapters/memory/bounded-list.js";

test.prop([fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 10 })])(
  "keeps the first few of many items, whatever the order in which they are offered",
  (items, limit) => {
    const list = boundedList<number>(limit, (a, b) => a - b);
    for (const item of items) list.offer(item);
    expect(list.sorted()).toEqual([...items].sort((a, b) => a - b).slice(0, limit));
  },
);

test.prop([fc.uniqueArray(fc.integer(), { minLength: 200, maxLength: 400 })])(
  "keeps the first of very many, more than it has room for",
  (items) => {
    const list = boundedList<number>(3, (a, b) => b - a);
    for (const item of items) list.offer(item);
    expect(list.sorted()).toEqual([...items].sort((a, b) => b - a).slice(0, 3));
  },
);
