import { seededRandom } from "../build/seeded-random.js";
import type { StorageCase } from "../kit/storage-case.js";
import { compareFiguresWithModel, comparePagesWithModel } from "../random/compare-with-model.js";

const types = ["lead", "opportunity"] as const;

/** Random queries, the same each time, against the model's own evaluation. */
export const randomCases: readonly StorageCase[] = [
  {
    id: "find.filter/random queries",
    proves: "200 random pages of 60 varied records are those that the rules of the model give.",
    check: async (storage) => {
      for (const [i, type] of types.entries()) {
        await comparePagesWithModel(storage, { random: seededRandom(2026 + i), type, records: 60, queries: 100 });
      }
    },
  },
  {
    id: "aggregate.groups/random queries",
    proves: "200 random figures of 60 varied records are those that the rules of the model give.",
    check: async (storage) => {
      for (const [i, type] of types.entries()) {
        await compareFiguresWithModel(storage, { random: seededRandom(3026 + i), type, records: 60, queries: 100 });
      }
    },
  },
];
