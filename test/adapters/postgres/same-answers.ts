import fc from "fast-check";
import { expect } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { RecordType } from "../../../src/model/record-types.js";
import { insert } from "../../../src/plan/write.js";
import type { Storage } from "../../../src/ports/storage.js";
import { positionReader } from "../../../src/query/compare-values.js";
import type { Filter } from "../../../src/query/filter.js";
import type { AggregateRow, FindQuery, Position } from "../../../src/query/query.js";
import {
  arbitraryAggregate,
  arbitraryFilter,
  arbitrarySort,
} from "../../../src/testing/arbitraries/arbitrary-query.js";
import { recordOf } from "../../support/arbitrary-record.js";

/** How much is asked. */
export interface Effort {
  readonly records: number;
  readonly queries: number;
}

/** Fills a storage and a memory storage with the same records, and asks both the same questions at random. */
export async function expectSameAnswers(
  storage: Storage,
  type: RecordType,
  { records, queries }: Effort,
): Promise<void> {
  const reference = memoryStorage();
  const writes = fc.sample(recordOf(type), { numRuns: records, seed: 7 }).map((record) => insert(type, record));
  for (const each of [storage, reference]) await each.commit({ writes, entries: [] });
  const filters = fc.oneof(arbitraryFilter(type), arbitraryFilter(type).map(ofCompanyOrNone));
  const find = fc.record({ filter: filters, sort: arbitrarySort(type), limit: fc.integer({ min: 1, max: 40 }) });
  await fc.assert(
    fc.asyncProperty(find, (query) => expectSamePages(storage, reference, { type, after: null, ...query })),
    { numRuns: queries },
  );
  await fc.assert(
    fc.asyncProperty(arbitraryAggregate(type), fc.boolean(), async (any, within) => {
      const query = within ? { ...any, filter: ofCompanyOrNone(any.filter) } : any;
      expectSameGroups(await storage.aggregate(query), await reference.aggregate(query));
    }),
    { numRuns: queries },
  );
}

/** As the library asks on behalf of an actor. */
const ofCompanyOrNone = (filter: Filter): Filter => ({
  op: "and",
  filters: [{ op: "in", field: "companyId", kind: "text", values: ["c1", null] }, filter],
});

/** Reads up to four pages, each after the last record of the one before. */
async function expectSamePages(storage: Storage, reference: Storage, query: FindQuery): Promise<void> {
  let after: Position | null = null;
  for (let page = 0; page < 4; page++) {
    const expected = await reference.find({ ...query, after });
    expect(await storage.find({ ...query, after })).toEqual(expected);
    const last = expected.records.at(-1);
    if (last === undefined || !expected.more) return;
    after = positionReader(query.sort)(last);
  }
}

/** Sums of fractions differ in the last digits with the order in which they are added. */
function expectSameGroups(actual: readonly AggregateRow[], expected: readonly AggregateRow[]): void {
  expect(actual.map(({ group }) => group)).toEqual(expected.map(({ group }) => group));
  for (const [i, { measures }] of expected.entries()) {
    for (const [j, figure] of measures.entries()) {
      const found = actual[i]?.measures[j] ?? null;
      if (typeof figure === "number" && typeof found === "number" && areClose(found, figure)) continue;
      expect(found).toEqual(figure);
    }
  }
}

const areClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-6);
