import { createCrm } from "crmkit";
import { migrate, postgresStorage } from "crmkit/postgres";
import type pg from "pg";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { onServer } from "../on-server.js";
import { fillContacts } from "./fill-contacts.js";
import { mergeBySql } from "./merge-by-sql.js";

const schema = "merge";

/**
 * Three contacts with 10,000 events each become one, beside a transaction written by hand that moves the same rows but keeps
 * nothing to take it back by. The contenders take turns, each on contacts of its own in one schema.
 */
export const merge: Bench = ({ quick }) =>
  onServer({ durable: !quick }, (pool) => measured(pool, quick ? 50 : 10_000, quick ? 1 : 5));

async function measured(pool: pg.Pool, each: number, rounds: number): Promise<readonly Figure[]> {
  await migrate(pool, { schema });
  const ann = createCrm({ storage: postgresStorage(pool, { schema }) }).as({ userId: "ann", companyId: "acme" });
  const took = { crmkit: [] as number[], sql: [] as number[], back: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const [ours, theirs] = [await fillContacts(pool, schema, each), await fillContacts(pool, schema, each)];
    const byCrm = async () => void took.crmkit.push(await milliseconds(() => ann.contacts.merge(commandOn(ours))));
    const bySql = async () => void took.sql.push(await milliseconds(() => mergeBySql(pool, schema, theirs)));
    for (const work of round % 2 === 0 ? [byCrm, bySql] : [bySql, byCrm]) await work();
    await requireMoved(pool, [ours[0], theirs[0]], 3 * each);
    took.back.push(await milliseconds(() => ann.contacts.unmerge({ contactId: ours[0] })));
    await requireMoved(pool, ours, each);
  }
  const rate = (times: readonly number[]): number => (1_000 * 2 * each) / middle(times);
  const what = `merge of 3 contacts with ${each.toLocaleString("en")} events each`;
  return [
    { what, value: rate(took.crmkit), unit: "rows moved per second" },
    { what: `${what}, SQL by hand`, value: rate(took.sql), unit: "rows moved per second" },
    { what: `${what}, to SQL by hand`, value: middle(took.crmkit) / middle(took.sql), unit: "times its time" },
    { what: `${what}, taken back`, value: rate(took.back), unit: "rows moved per second" },
  ];
}

const commandOn = ([originalId, ...duplicateIds]: readonly [string, ...string[]]) => ({ originalId, duplicateIds });

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** A benchmark of what went wrong would be none. */
async function requireMoved(pool: pg.Pool, contactIds: readonly string[], events: number): Promise<void> {
  for (const id of contactIds) {
    const { rows } = await pool.query<{ found: number }>(
      `select count(*)::int as found from ${schema}.calendar_event where contact_id = $1`,
      [id],
    );
    if (rows[0]?.found !== events) throw new Error(`${events} events of ${id} are wanted: ${rows[0]?.found}`);
  }
}
