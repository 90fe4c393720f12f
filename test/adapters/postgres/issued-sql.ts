import fc from "fast-check";
import { migrate } from "../../../src/adapters/postgres/migrate.js";
import { postgresStorage } from "../../../src/adapters/postgres/postgres-storage.js";
import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { RecordType } from "../../../src/model/record-types.js";
import { insert } from "../../../src/plan/write.js";
import {
  arbitraryAggregate,
  arbitraryFilter,
  arbitrarySort,
} from "../../../src/testing/arbitraries/arbitrary-query.js";
import { arbitraryScalar } from "../../../src/testing/arbitraries/arbitrary-scalar.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

/** Enough that every form of every clause occurs many times. */
const sampled = { seed: 20_260_105, numRuns: 60 };

const types = Object.keys(recordSchemas) as RecordType[];

const positionOf = (sort: readonly { readonly kind: Parameters<typeof arbitraryScalar>[0] }[]) =>
  fc.tuple(...sort.map(({ kind }) => fc.option(arbitraryScalar(kind), { freq: 3 })));

/** All SQL that the adapter sends: migrations, and the statements of every method for a broad set of queries. */
export async function issuedSql(): Promise<string[]> {
  const issued = new Set<string>();
  const client = {
    query: async (sql: string) => {
      issued.add(sql);
      return { rows: [] };
    },
  };
  await migrate(client, { textSearch: true });
  const storage = postgresStorage(client);
  await storage.commit({ writes: [insert("tag", buildRecord("tag"))], entries: [] });
  await storage.follow(null, 10);
  for (const type of types) {
    await storage.get(type, ["a"]);
    await storage.get(type, ["a", "b"]);
    const query = fc
      .record({ filter: arbitraryFilter(type), sort: arbitrarySort(type) })
      .chain((asked) => fc.record({ ...recordOf(asked), after: fc.option(positionOf(asked.sort)) }));
    for (const asked of fc.sample(query, sampled)) await storage.find({ type, limit: 10, ...asked });
    for (const asked of fc.sample(arbitraryAggregate(type), sampled)) await storage.aggregate(asked);
  }
  return [...issued];
}

const recordOf = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    [Key in keyof T]: fc.Arbitrary<T[Key]>;
  };
