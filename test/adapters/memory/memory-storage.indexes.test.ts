import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { seededRandom } from "../../../src/testing/build/seeded-random.js";
import { nearly } from "../../../src/testing/kit/nearly.js";
import { requireSame } from "../../../src/testing/kit/require-same.js";
import { modelPage, modelRows } from "../../../src/testing/random/model-answers.js";
import type { RandomType } from "../../../src/testing/random/random-fields.js";
import { randomAggregateQuery, randomFindQuery } from "../../../src/testing/random/random-queries.js";
import { takeStep, twinStorages } from "./twin-storages.js";

const types = fc.constantFrom<RandomType[]>("lead", "opportunity");

/** A history of some forty records, of which each is put, taken out and put again several times. */
const histories = fc.array(
  fc.tuple(
    fc.constantFrom("put" as const, "put" as const, "put" as const, "take" as const, "reassign" as const),
    fc.nat(40),
  ),
  { minLength: 20, maxLength: 200 },
);

describe("a memory storage", () => {
  test.prop([types, histories, fc.nat()])(
    "answers the same with its indexes, without any, and as the model does, whatever came before",
    async (type, history, seed) => {
      const random = seededRandom(seed);
      const twins = twinStorages();
      for (const step of history) await takeStep(twins, random, type, step);
      const records = [...twins.records.values()];
      for (let i = 0; i < 25; i++) {
        const query = randomFindQuery(random, type, records);
        const expected = modelPage(records, query);
        for (const storage of twins.storages)
          requireSame(await storage.find(query), expected, `find ${JSON.stringify(query)}`);
      }
      for (let i = 0; i < 10; i++) {
        const query = randomAggregateQuery(random, type);
        const expected = modelRows(records, query);
        for (const storage of twins.storages)
          requireSame(await storage.aggregate(query), expected, `aggregate ${JSON.stringify(query)}`, nearly);
      }
      const [indexed, plain] = twins.storages;
      const ids = ["none", ...twins.records.keys()];
      expect(await indexed.get(type, ids)).toEqual(await plain.get(type, ids));
    },
  );
});
