import { describe, expect, it } from "vitest";
import { batchReads } from "../../../src/adapters/postgres/batch-reads.js";
import type { Statement } from "../../../src/adapters/postgres/statement.js";
import { sampleRecord } from "../../../src/testing/build/sample-record.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";

const read = (sql: string, ...params: string[]): Statement => ({ sql, params });

/** Takes note of what is sent; `broken` fails alone and together with others. */
function sender() {
  const sent: Statement[] = [];
  const run = async (statement: Statement): Promise<readonly string[]> => {
    sent.push(statement);
    if (statement.sql.includes("broken")) throw new Error("broken");
    return statement.sql.includes("unnest") ? ["[1]\n[2]", ""] : ["[0]"];
  };
  return { sent, reads: batchReads(run) };
}

describe("batchReads", () => {
  it("sends one read as it is, and several of one moment as one, each with its own parameters and rows", async () => {
    const { sent, reads } = sender();
    const alone = read("select $1", "a");
    expect(await reads(alone)).toEqual(["[0]"]);
    const both = [reads(read("select $1, $2", "a", "b")), reads(read("select $2, $1, $10", "c", "d"))];
    expect(await Promise.all(both)).toEqual([["[1]", "[2]"], []]);
    expect(sent).toEqual([
      alone,
      {
        sql: "select unnest(array[array_to_string(array(select $1, $2), chr(10)), array_to_string(array(select $4, $3, $12), chr(10))]) as r",
        params: ["a", "b", "c", "d"],
      },
    ]);
  });

  it("lets a read fail alone", async () => {
    const { sent, reads } = sender();
    const [good, bad] = await Promise.allSettled([reads(read("select 1")), reads(read("broken"))]);
    expect(good).toEqual({ status: "fulfilled", value: ["[0]"] });
    expect(bad).toMatchObject({ status: "rejected", reason: { message: "broken" } });
    expect(sent).toHaveLength(3);
  });

  it("leaves room for other connections where very many are asked for", async () => {
    const { sent, reads } = sender();
    await Promise.all(Array.from({ length: 17 }, () => reads(read("select 1"))));
    expect(sent).toHaveLength(3);
  });
});

describe.skipIf(serverUrl === null)("reads that are asked for at once", () => {
  it("share one statement, whose rows keep their order whatever they hold", async () => {
    const pool = serverPool();
    const sent: string[] = [];
    const query: typeof pool.query = ((sql: string, params: string[]) => {
      sent.push(sql);
      return pool.query(sql, params);
    }) as typeof pool.query;
    const { storage, close } = await openStorage({ query });
    const text = 'a line\nand "another", \\n and $1';
    const leads = Array.from({ length: 9 }, (_, i) => ({
      ...sampleRecord("lead", "most"),
      id: `lead-${i}` as never,
      description: text,
      custom: { note: text },
    }));
    await storage.commit({ writes: leads.map((record) => ({ op: "insert", type: "lead", record })), entries: [] });
    sent.length = 0;
    const sort = [{ field: "id", kind: "text", direction: "desc", nulls: "last" }] as const;
    const filter = { op: "and", filters: [] } as const;
    const [some, page, none] = await Promise.all([
      storage.get("lead", ["lead-3", "lead-1"]),
      storage.find({ type: "lead", filter, sort, after: null, limit: 5 }),
      storage.get("claim", ["none"]),
    ]);
    expect(some).toEqual([leads[3], leads[1]]);
    expect(page).toEqual({ records: leads.toReversed().slice(0, 5), more: true });
    expect(none).toEqual([]);
    expect(sent).toHaveLength(1);
    await close();
    await pool.end();
  });
});
