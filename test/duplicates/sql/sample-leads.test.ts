import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvFile } from "../../../src/adapters/csv/csv-file.js";
import { addRows } from "../../../src/duplicates/columns/match-table.js";
import type { Matcher } from "../../../src/duplicates/matcher.js";
import { createMatcher } from "../../../src/duplicates/matcher.js";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import { candidatePairs } from "../../../src/duplicates/scan/candidate-pairs.js";
import { keyBlocks } from "../../../src/duplicates/scan/key-blocks.js";
import { rowKeys } from "../../../src/duplicates/scan/row-keys.js";
import { candidatePairsSql } from "../../../src/duplicates/sql/candidate-pairs-sql.js";
import { exactPairsSql } from "../../../src/duplicates/sql/exact-pairs-sql.js";
import type { Lead } from "../../../src/model/lead.js";
import { hasDuckDb, openDuckDb } from "../../support/duckdb.js";
import { everyStored } from "../../support/every-stored.js";
import { openWorld } from "../../support/open-world.js";
import type { OwnStorage } from "../../support/postgres.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { keepRows } from "./keyed-row.js";
import { cutTexts, naiveCut, naivePairs, pairTexts } from "./naive-pairs.js";
import type { SqlEngine } from "./sql-engine.js";
import { duckDbEngine, postgresEngine } from "./sql-engine.js";

const sample = fileURLToPath(new URL("../../../examples/sample-leads/leads.csv", import.meta.url));
const keyed = { idColumn: "id", keysColumn: "match_keys" };

/** The bits of pairs, by their ids. */
type Scores = ReadonlyMap<string, number>;

describe.skipIf(serverUrl === null)("the candidates among the sample leads", () => {
  const pool = serverPool();
  let own: OwnStorage;
  let leads: readonly Lead[] = [];
  const rows = () => leads.map(({ id, matchKeys }) => ({ id, keys: matchKeys }));

  beforeAll(async () => {
    own = await openStorage(pool);
    const { ann } = openWorld({ storage: own.storage });
    await (await ann.leads.imports.plan(await csvFile(sample))).commit();
    const address = { city: "Lyon" };
    for (const companyName of ["Apollo", "APOLLO", "Apollo"]) await ann.leads.create({ companyName, address });
    leads = await everyStored(own.storage, "lead");
  });
  afterAll(async () => {
    await own.close();
    await pool.end();
  });

  /** Runs some work on the table of leads in PostgreSQL, and on the same leads in DuckDB. */
  async function onEach(work: (engine: SqlEngine, table: string | readonly string[]) => Promise<void>): Promise<void> {
    const client = await pool.connect();
    await work(postgresEngine(client), [own.schema, "lead"]).finally(() => client.release());
    if (!hasDuckDb) return;
    const duckDb = duckDbEngine(await openDuckDb());
    await keepRows(duckDb, "lead", ["id", "match_keys"], rows());
    await work(duckDb, "lead");
  }

  it.each([1, 2, 5, 60])(
    "DUP-6 are those of a loop on every database, where a key may have %i records",
    async (largest) => {
      expect(naivePairs(rows(), 60).length).toBeGreaterThan(10);
      await onEach(async ({ dialect, run }, table) => {
        const sql = candidatePairsSql(dialect, { ...keyed, table, largest });
        expect(pairTexts(await run(sql.pairs)), dialect).toEqual(naivePairs(rows(), largest));
        expect(cutTexts(await run(sql.cut)), dialect).toEqual(naiveCut(rows(), largest));
      });
    },
  );

  it("DUP-1 are told by equal columns of the stored records too", async () => {
    const client = await pool.connect();
    const records = { table: [own.schema, "lead"], idColumn: "id", columns: ["company_name", "address_city"] };
    const found = pairTexts((await client.query(exactPairsSql("postgres", records))).rows);
    client.release();
    const together = (lead: Lead) =>
      lead.companyName === null || !lead.address?.city ? null : [lead.companyName, lead.address.city].join("\n");
    const naive = leads.flatMap((one) =>
      leads.flatMap((other) =>
        one.id < other.id && together(one) !== null && together(one) === together(other)
          ? [`${one.id} ${other.id}`]
          : [],
      ),
    );
    expect(naive.length).toBeGreaterThan(0);
    expect(found).toEqual(naive.sort());
  });

  it("DUP-6 get the same scores, streamed from a database, as in a scan in memory", async () => {
    const scanned = scan(leads);
    await onEach(async ({ dialect, stream }, table) => {
      const { pairs } = candidatePairsSql(dialect, { ...keyed, table, largest: 60 });
      const { matcher, rowOf } = filled(leads.toReversed());
      const scores = new Map<string, number>();
      for await (const found of stream(pairs))
        for (const { left_id: left, right_id: right } of found)
          scores.set(`${left} ${right}`, matcher.score(rowOf(String(left)), rowOf(String(right))));
      expect(scanned.size).toBeGreaterThan(10);
      for (const [pair, bits] of scanned) expect(scores.get(pair), `${dialect}: ${pair}`).toBeCloseTo(bits, 9);
    });
  });
});

/** A matcher of some leads, and the row of each. */
function filled(leads: readonly Lead[]): { readonly matcher: Matcher; readonly rowOf: (id: string) => number } {
  const matcher = createMatcher(leadMatchRules);
  const rows = new Map(leads.map((lead) => [String(lead.id), addRows(matcher.table, [lead])]));
  return { matcher, rowOf: (id) => rows.get(id) ?? Number.NaN };
}

/** The scores of the pairs that the engine in memory brings together by its own keys. */
function scan(leads: readonly Lead[]): Scores {
  const { matcher } = filled(leads);
  const scores = new Map<string, number>();
  const blocks = rowKeys(matcher.table, leadMatchRules.keys).map((own) => keyBlocks(own, 60));
  const onPair = (a: number, b: number): void => {
    const ids = [leads[a]?.id ?? "", leads[b]?.id ?? ""].sort();
    scores.set(ids.join(" "), matcher.score(a, b));
  };
  for (const _ of candidatePairs(blocks, 10, () => 0, onPair));
  return scores;
}
