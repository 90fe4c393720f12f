import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Matcher } from "../../../src/duplicates/matcher.js";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import type { CompareOptions } from "../../../src/duplicates/scan/compare-rows.js";
import { compareRows, together } from "../../../src/duplicates/scan/compare-rows.js";
import { keyBlocks } from "../../../src/duplicates/scan/key-blocks.js";
import { rowKeys } from "../../../src/duplicates/scan/row-keys.js";
import { sharedArray } from "../../../src/duplicates/threads/shared-array.js";
import { blocksOf, roomForKeys } from "../../../src/duplicates/threads/shared-keys.js";
import { shareTable } from "../../../src/duplicates/threads/shared-table.js";
import type { SharedKeys, ThreadMessage } from "../../../src/duplicates/threads/thread-task.js";
import { threadWork } from "../../../src/duplicates/threads/thread-work.js";
import { likeLeads, matcherOf } from "../../support/match-records.js";

const rules = leadMatchRules;

function toTheEnd<Result>(work: Generator<void, Result, undefined>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

const keysHere = ({ table }: Matcher, largest: number) =>
  rowKeys(table, rules.keys).map((own) => keyBlocks(own, largest));
const sharesOf = ({ evidence }: Matcher) => evidence.flatMap((piece) => piece.comparisons.map(({ shares }) => shares));
const first = () => sharedArray(new Int32Array(1));

describe("a thread that does all of the work", () => {
  test.prop([
    fc.array(likeLeads, { maxLength: 40 }),
    fc.constantFrom(2, 60),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.boolean(),
  ])("DUP-6 makes the same keys and pairs of shared memory as one that owns it", (leads, largest, share, some) => {
    const options: CompareOptions = {
      limits: { largest, window: 3 },
      collections: some ? Int32Array.from(leads, (_, i) => i % 3) : null,
      fresh: some ? Uint8Array.from(leads, (_, i) => i % 2) : null,
    };
    const own = matcherOf(rules, leads);
    for (const shares of sharesOf(own)) shares[1] = share; // as calibration changes them
    const blocks = keysHere(own, largest);
    const alone = together([toTheEnd(compareRows(own, blocks, options))]);

    const work = threadWork();
    const ask = (message: ThreadMessage): unknown => work(structuredClone(message)).answer;
    ask({ kind: "rules", task: { rules } });
    const shared = matcherOf(rules, leads);
    const keys = roomForKeys(shared);
    const task = { table: shareTable(shared.table), keys, largest, next: first() };
    const sorted = ask({ kind: "keys", task }) as SharedKeys[];
    expect(sorted.map(({ rule }) => rule)).toEqual(rules.keys.map((_, r) => r));
    expect(blocksOf(shared, keys, sorted)).toEqual(blocks);
    const compare = { keys, sorted: [...sorted].reverse(), options, shares: sharesOf(own), next: first() };
    const compared = ask({ kind: "compare", task: compare }) as typeof alone;
    expect(together([compared])).toEqual(alone);
    expect(ask({ kind: "compare", task: compare })).toMatchObject({ compared: 0, large: [] }); // all is taken
  });
});
