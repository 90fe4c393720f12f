import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { fieldsOf } from "../../../src/model/field-kinds.js";
import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { Filter } from "../../../src/query/filter.js";
import { matches } from "../../../src/query/matches.js";
import { seededRandom } from "../../../src/testing/build/seeded-random.js";
import { compareFiguresWithModel, comparePagesWithModel } from "../../../src/testing/random/compare-with-model.js";
import { randomFields } from "../../../src/testing/random/random-fields.js";
import { randomFilter } from "../../../src/testing/random/random-filter.js";
import { randomAggregateQuery, randomFindQuery } from "../../../src/testing/random/random-queries.js";
import { randomRecords } from "../../../src/testing/random/random-records.js";

const nodesOf = (filter: Filter): Filter[] => {
  if (filter.op === "not") return [filter, ...nodesOf(filter.filter)];
  return "filters" in filter ? [filter, ...filter.filters.flatMap(nodesOf)] : [filter];
};

describe.each(["lead", "opportunity"] as const)("random records and queries of type %s", (type) => {
  const draw = (seed: number) => {
    const random = seededRandom(seed);
    const records = randomRecords(random, type, 60);
    const queries = Array.from({ length: 400 }, () => randomFindQuery(random, type, records));
    return { records, queries, figures: Array.from({ length: 400 }, () => randomAggregateQuery(random, type)) };
  };
  const { records, queries, figures } = draw(1);

  it("are the same for the same seed", () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it("are records that the schema accepts, under ids of their own", () => {
    for (const record of records) expect(recordSchemas[type].safeParse(record).error?.issues ?? []).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(60);
  });

  it("ask for fields that there are, as what they are", () => {
    for (const [name, { kind }] of Object.entries(randomFields[type])) {
      if (!name.startsWith("custom.")) expect(fieldsOf(type).get(name)?.kind, name).toBe(kind);
    }
  });

  it("use every operator, every kind of figure, null, groups within groups, and none at all", () => {
    const nodes = queries.flatMap(({ filter }) => nodesOf(filter));
    const ops = ["and", "contains", "eq", "gt", "gte", "in", "lt", "lte", "not", "or", "overlaps"];
    expect([...new Set(nodes.map(({ op }) => op))].sort()).toEqual(ops);
    expect(nodes.some((node) => node.op === "eq" && node.value === null)).toBe(true);
    expect(nodes.some((node) => "filters" in node && node.filters.length === 0)).toBe(true);
    const measures = new Set(figures.flatMap((query) => query.measures.map(({ op }) => op)));
    expect([...measures].sort()).toEqual(["average", "count", "max", "min", "sum"]);
    expect(new Set(figures.map(({ groupBy }) => groupBy.length)).size).toBeGreaterThan(2);
  });

  it("let through some records, not only none or all", () => {
    const random = seededRandom(5);
    const found = Array.from({ length: 300 }, () => randomFilter(random, type)).map(
      (filter) => records.filter((record) => matches(filter, record)).length,
    );
    expect(found.filter((count) => count > 0 && count < 60).length).toBeGreaterThan(100);
  });

  it("find the first answer that is not the model's", async () => {
    const run = () => ({ random: seededRandom(9), type, records: 60, queries: 50 });
    await comparePagesWithModel(memoryStorage(), run());
    await compareFiguresWithModel(memoryStorage(), run());
    const sound = memoryStorage();
    const broken = {
      ...sound,
      find: async (query: never) => ({ ...(await sound.find(query)), more: true }) as never,
      aggregate: async (query: never) => (await sound.aggregate(query)).slice(1),
    };
    await expect(comparePagesWithModel(broken, run())).rejects.toThrow(/query \d+: find [\s\S]+differ at more/);
    const other = { ...broken, commit: memoryStorage().commit };
    await expect(compareFiguresWithModel(other, run())).rejects.toThrow(/query \d+: aggregate /);
  });
});
