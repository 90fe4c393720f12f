import { isDeepStrictEqual } from "node:util";
import type { Storage } from "crmkit";
import type pg from "pg";
import { firstOfProspect, now, opportunityId, perAccount } from "./seed.js";

/** A benchmark of answers that differ would be none. */
export function requireSame(what: string, answers: Readonly<Record<string, unknown>>): void {
  const [[first, answer], ...others] = Object.entries(answers) as [[string, unknown], ...[string, unknown][]]; // there are some
  for (const [name, other] of others) {
    if (isDeepStrictEqual(answer, other)) continue;
    throw new Error(`${what}: ${first} gives ${shown(answer)}, ${name} gives ${shown(other)}`);
  }
}

const shown = (answer: unknown): string => JSON.stringify(answer)?.slice(0, 2_000) ?? "nothing";

/** Records all over must come out of a storage as they went into the other. */
export async function requireSameRecords(one: Storage, other: Storage, size: number): Promise<void> {
  const ids = Array.from({ length: 1_000 }, (_, k) => opportunityId((k * 104_729) % size));
  const [some, same] = [await one.get("opportunity", ids), await other.get("opportunity", ids)];
  requireSame("opportunities that are stored", { one: some, other: same });
  const accountIds = some.flatMap(({ accountId }) => accountId ?? []);
  requireSame("accounts that are stored", {
    one: await one.get("account", accountIds),
    other: await other.get("account", accountIds),
  });
}

/** What was closed must be stored alike by two storages, but for the ids of the entries, and told alike. */
export async function requireSameEffects(one: Storage, other: Storage, prospects: number): Promise<void> {
  const ids = Array.from({ length: prospects * perAccount }, (_, k) => {
    const first = Number(firstOfProspect(Math.floor(k / perAccount)).slice("opportunity-".length));
    return opportunityId(first + (k % perAccount));
  });
  const read = async (storage: Storage) => {
    const opportunities = await storage.get("opportunity", ids);
    const accounts = await storage.get("account", [
      ...new Set(opportunities.flatMap(({ accountId }) => accountId ?? [])),
    ]);
    if (accounts.length !== prospects || accounts.some(({ kinds }) => kinds.join() !== "customer"))
      throw new Error("an account did not become a customer");
    if (opportunities.some(({ closedAt }) => closedAt?.getTime() !== now.getTime()))
      throw new Error("an opportunity was not closed");
    return { opportunities, accounts, entries: await entriesOf(storage) };
  };
  requireSame("what was closed", { one: await read(one), other: await read(other) });
}

async function entriesOf(storage: Storage) {
  const { records } = await storage.find({
    type: "timelineEntry",
    filter: { op: "gte", field: "at", kind: "instant", value: now },
    sort: [{ field: "subjectKey", kind: "text", direction: "asc", nulls: "last" }],
    after: null,
    limit: 1_000_000,
  });
  return records.map(({ id: _id, ...entry }) => entry);
}

/** The rows that were written in two schemas must be the same in every column but the ids of entries and the numbers of commits. */
export async function requireSameRows(pool: pg.Pool, one: string, other: string): Promise<void> {
  for (const table of ["account", "opportunity", "timeline_entry"]) {
    const { rows } = await pool.query<{ name: string }>(
      "select quote_ident(column_name) as name from information_schema.columns where table_schema = $1 and table_name = $2 and ($2 <> 'timeline_entry' or column_name not in ('id', 'commit_number'))",
      [one, table],
    );
    const names = rows.map(({ name }) => name).join(", ");
    const written = (schema: string): string => `select ${names} from ${schema}.${table} where updated_at >= $1`;
    for (const [some, others] of [
      [one, other],
      [other, one],
    ] as const) {
      const { rows: different } = await pool.query(`${written(some)} except all ${written(others)} limit 1`, [now]);
      if (different.length > 0) throw new Error(`${table} of ${some} only: ${JSON.stringify(different[0])}`);
    }
  }
}
