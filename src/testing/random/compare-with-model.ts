import type { AnyRecord, RecordTypes } from "../../model/record-types.js";
import { insert } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import type { AggregateQuery, FindQuery } from "../../query/query.js";
import type { SeededRandom } from "../build/seeded-random.js";
import { nearly } from "../kit/nearly.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import { modelPage, modelRows } from "./model-answers.js";
import type { RandomType } from "./random-fields.js";
import { randomAggregateQuery, randomFindQuery } from "./random-queries.js";
import { randomRecords } from "./random-records.js";

/** How many random records and queries. */
export interface RandomRun {
  /** Where they are drawn from: the same seed draws the same. */
  readonly random: SeededRandom;
  /** Of which type. */
  readonly type: RandomType;
  /** How many records are stored. */
  readonly records: number;
  /** How many queries are asked. */
  readonly queries: number;
}

/**
 * Stores random records, asks for random pages, and throws at the first that is not the one that the model's own
 * evaluation gives; `narrow` may ask for less.
 */
export async function comparePagesWithModel(
  storage: Storage,
  run: RandomRun,
  narrow: (query: FindQuery<RandomType>) => FindQuery<RandomType> = (query) => query,
): Promise<void> {
  const records = await storeRandom(storage, run);
  for (let i = 0; i < run.queries; i++) {
    const query = narrow(randomFindQuery(run.random, run.type, records));
    const expected = modelPage(records, query);
    const found = await storage.find(query);
    requireSame(idsAndMore(found), idsAndMore(expected), () => `query ${i}: find ${showValue(query)}`);
  }
}

/**
 * Stores random records, asks for random figures, and throws at the first that are not those that the model's own
 * evaluation gives; `narrow` may ask for less.
 */
export async function compareFiguresWithModel(
  storage: Storage,
  run: RandomRun,
  narrow: (query: AggregateQuery) => AggregateQuery = (query) => query,
): Promise<void> {
  const records = await storeRandom(storage, run);
  for (let i = 0; i < run.queries; i++) {
    const query = narrow(randomAggregateQuery(run.random, run.type));
    const rows = await storage.aggregate(query);
    requireSame(rows, modelRows(records, query), () => `query ${i}: aggregate ${showValue(query)}`, nearly);
  }
}

async function storeRandom(storage: Storage, { random, type, records }: RandomRun): Promise<RecordTypes[RandomType][]> {
  const drawn = randomRecords(random, type, records);
  await storage.commit({ writes: drawn.map((record) => insert(type, record)), entries: [] });
  return drawn;
}

const idsAndMore = ({ records, more }: { readonly records: readonly AnyRecord[]; readonly more: boolean }) => ({
  ids: records.map(({ id }) => id as string),
  more,
});
