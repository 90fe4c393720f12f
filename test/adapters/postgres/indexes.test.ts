import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileAggregate } from "../../../src/adapters/postgres/compile-aggregate.js";
import { compileFind } from "../../../src/adapters/postgres/compile-find.js";
import { sqlName } from "../../../src/adapters/postgres/sql-name.js";
import { fieldsOf } from "../../../src/model/field-kinds.js";
import type { ListIndex, OrderedIndex } from "../../../src/model/indexes.js";
import { indexes, indexesOf } from "../../../src/model/indexes.js";
import type { RecordType } from "../../../src/model/record-types.js";
import type { Filter } from "../../../src/query/filter.js";
import type { FindQuery, SortKey } from "../../../src/query/query.js";
import type { OwnStorage } from "../../support/postgres.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";
import { fillSchema } from "./fill-schema.js";

const types = Object.keys(indexes) as RecordType[];
const declared = types.flatMap((type) => indexesOf(type).map((index) => [nameOf(type, index), type, index] as const));

function nameOf(type: RecordType, index: OrderedIndex | ListIndex): string {
  const fields = "list" in index ? [index.list] : index.fields;
  return [sqlName(type), ...fields.map(sqlName), "idx"].join("_");
}

/** Asks for given values of an index's first fields, in the order of its last. */
function queryFor(type: RecordType, index: OrderedIndex | ListIndex): FindQuery {
  const kindOf = (field: string): SortKey["kind"] => fieldsOf(type).get(field)?.kind ?? "text";
  const key = (field: string): SortKey => ({ field, kind: kindOf(field), direction: "asc", nulls: "last" });
  const fields = "list" in index ? [] : index.fields;
  const fixed = fields.length === 1 ? fields : fields.slice(0, -1);
  const filters: Filter[] =
    "list" in index
      ? [{ op: "overlaps", field: index.list, kind: "list", values: ["k1"] }]
      : fixed.map((field) => ({ op: "eq", field, kind: kindOf(field), value: kindOf(field) === "text" ? "v1" : null }));
  const sort = [...fields.slice(fixed.length), "id"].map(key);
  return { type, filter: { op: "and", filters }, sort, after: null, limit: 10 };
}

describe.skipIf(serverUrl === null)("declared indexes", () => {
  const pool = serverPool({
    max: 1,
    options: "-c enable_seqscan=off -c enable_sort=off -c enable_incremental_sort=off",
  });
  let own: OwnStorage;
  beforeAll(async () => {
    own = await openStorage(pool);
    for (const type of types) await fillSchema(pool, own.schema, type, 500);
    await pool.query("analyze");
  });
  afterAll(async () => {
    await own.close();
    await pool.end();
  });

  it.each(declared)("%s serves a query that no other does", async (name, type, index) => {
    const query = queryFor(type, index);
    const counting = { ...query, groupBy: [], measures: [{ op: "count", field: null, kind: "number" }] } as const;
    const { sql, params } = "list" in index ? compileAggregate(own.schema, counting) : compileFind(own.schema, query);
    const { rows } = await pool.query<Record<string, string>>(`explain (costs off) ${sql}`, params);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(new RegExp(`(using|on) ${name}\\b`));
    if (!("list" in index)) expect(plan).not.toContain("Sort");
  });
});
