import type { Storage } from "../../ports/storage.js";
import { positionReader } from "../../query/compare-values.js";
import { everything } from "../../query/filter.js";
import type { GroupKey } from "../../query/query.js";
import { seededRandom } from "../build/seeded-random.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import type { StorageCase } from "../kit/storage-case.js";
import type { RandomRun } from "../random/compare-with-model.js";
import { compareFiguresWithModel, comparePagesWithModel } from "../random/compare-with-model.js";
import { randomSort } from "../random/random-queries.js";
import { randomRecords } from "../random/random-records.js";
import { byId, findIds, findQuery, store } from "./ask.js";
import { count } from "./ask-figures.js";

/** A case that is checked for either type of random records, the same each time. */
const randomCase = (
  id: string,
  proves: string,
  check: (storage: Storage, run: RandomRun) => Promise<void>,
  queries = 30,
): StorageCase => ({
  id,
  proves,
  check: async (storage) => {
    await check(storage, { random: seededRandom(2026), type: "lead", records: 60, queries });
    await check(storage, { random: seededRandom(3026), type: "opportunity", records: 60, queries });
  },
});

/** Requires that what comes after any record be what comes after it on one large page. */
async function requirePositions(storage: Storage, { random, type, records, queries }: RandomRun): Promise<void> {
  const drawn = randomRecords(random, type, records);
  await store(storage, type, drawn);
  for (let i = 0; i < queries / 2; i++) {
    const sort = randomSort(random, type);
    const read = positionReader(sort);
    const expected = await findIds(storage, findQuery(type, { sort }));
    for (const record of [random.pick(drawn), random.pick(drawn)]) {
      const query = findQuery(type, { sort, after: read(record), limit: 1 + random.below(20) });
      const from = expected.indexOf(record.id) + 1;
      const page = expected.slice(from, from + query.limit);
      requireSame(await findIds(storage, query), page, () => `position of ${record.id}: find ${showValue(query)}`);
    }
  }
}

const createdIn: GroupKey = { field: "createdAt", kind: "instant", period: "month", zone: "Europe/Paris" };

/** Random queries, the same each time, most of them against the model's own evaluation. */
export const randomCases: readonly StorageCase[] = [
  randomCase(
    "find.filter/random filters",
    "200 random filters let through of 60 varied records what they should.",
    (storage, run) =>
      comparePagesWithModel(storage, run, (query) => ({ ...query, sort: [byId], after: null, limit: 100 })),
    100,
  ),
  randomCase("find.sort/random orders", "60 random orders put 60 varied records where they should.", (storage, run) =>
    comparePagesWithModel(storage, run, (query) => ({ ...query, filter: everything, after: null, limit: 100 })),
  ),
  randomCase("find.page/random positions", "After 60 records in random orders comes what should.", requirePositions),
  randomCase(
    "aggregate.groups/random groups",
    "60 random groupings have the groups that they should.",
    (storage, run) =>
      compareFiguresWithModel(storage, run, ({ groupBy, ...query }) => ({
        ...query,
        groupBy: groupBy.map((key) => ({ ...key, period: null })),
        measures: [count],
      })),
  ),
  randomCase("aggregate.measures/random figures", "60 random figures come to what they should.", (storage, run) =>
    compareFiguresWithModel(storage, run, (query) => ({ ...query, groupBy: [] })),
  ),
  randomCase(
    "aggregate.periods/random periods",
    "60 random groupings have the periods that they should.",
    (storage, run) =>
      compareFiguresWithModel(storage, run, ({ groupBy, ...query }) => ({
        ...query,
        groupBy: [createdIn, ...groupBy.filter(({ period }) => period !== null)],
        measures: [count],
      })),
  ),
];
