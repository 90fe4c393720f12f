import type pg from "pg";
import type { Matcher } from "../../src/duplicates/matcher.js";
import { candidatePairs } from "../../src/duplicates/scan/candidate-pairs.js";
import { keyBlocks } from "../../src/duplicates/scan/key-blocks.js";
import { rowKeys } from "../../src/duplicates/scan/row-keys.js";
import type { Bench, Figure } from "../measure.js";
import { inTurns } from "../measure.js";
import { onServer } from "../on-server.js";
import { peopleInMemory, peopleWithKeys } from "./keyed-people.js";
import type { CountCandidates } from "./sql-stores.js";
import { largest, peopleInDuckDb, peopleInPostgres } from "./sql-stores.js";

const names = ["in memory", "on PostgreSQL", "on DuckDB"] as const;

/**
 * The search for candidates by SQL beside the engine in memory: the same records, by the same keys, are there before it
 * begins; pairs are counted, not fetched. All have to find as many.
 */
export const duplicatesSql: Bench = async ({ quick }) => {
  return onServer({ durable: false, connections: 1 }, async (pool) => {
    const client = await pool.connect();
    try {
      const figures: Figure[] = [];
      for (const size of quick ? [2_000] : [100_000, 1_000_000])
        figures.push(...(await candidatesOf(client, size, quick || size > 100_000 ? 1 : 5)));
      return figures;
    } finally {
      client.release();
    }
  });
};

async function candidatesOf(client: pg.PoolClient, size: number, rounds: number): Promise<readonly Figure[]> {
  const matcher = peopleInMemory(size);
  const searches = [
    inMemory(matcher),
    await peopleInPostgres(client, peopleWithKeys(matcher)),
    await peopleInDuckDb(peopleWithKeys(matcher)),
  ];
  const pairs = await inMemory(matcher)();
  const took = await inTurns(rounds, 1, searches.map(requireSame(pairs)));
  const what = `candidates of ${size.toLocaleString("en")}`;
  const [memory = Number.NaN] = took;
  return [
    { what: `${what}: pairs found`, value: pairs, unit: "pairs" },
    ...took.flatMap((ms, i) => [
      { what: `${what}, ${names[i]}`, value: (1_000 * size) / ms, unit: "records per second" },
      ...(i === 0 ? [] : [{ what: `${what}, ${names[i]}, to memory`, value: ms / memory, unit: "times its time" }]),
    ]),
  ];
}

/** The engine's own search. A block that is too large is left out as SQL leaves it out: it has no window. */
function inMemory({ rules, table }: Matcher): CountCandidates {
  return async () => {
    let pairs = 0;
    const blocks = rowKeys(table, rules.keys).map((own) => keyBlocks(own, largest));
    for (const _ of candidatePairs(
      blocks,
      0,
      () => 0,
      () => pairs++,
    ));
    return pairs;
  };
}

const requireSame = (pairs: number) => (search: CountCandidates) => async () => {
  const found = await search();
  if (found !== pairs) throw new Error(`${found} pairs are found instead of ${pairs}`);
};
