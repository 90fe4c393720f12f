import type { Storage } from "../../ports/storage.js";
import type { Scalar } from "../../query/filter.js";
import type { Measure } from "../../query/query.js";
import { buildRecord } from "../build/build-record.js";
import type { SameNumber } from "../kit/difference-of.js";
import { nearly } from "../kit/nearly.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store } from "./ask.js";
import { aggregateQuery, byValue, count } from "./ask-figures.js";
import { ladders, storeLadder } from "./ladders.js";

const of = (op: Measure["op"], field: string, kind: Measure["kind"] = "number"): Measure => ({ op, field, kind });

async function requireFigures(
  storage: Storage,
  type: "lead" | "opportunity" | "account",
  expected: readonly (readonly [Measure, Scalar | null])[],
  sameNumber?: SameNumber,
): Promise<void> {
  const query = aggregateQuery(type, { measures: expected.map(([measure]) => measure) });
  const rows = [{ group: [], measures: expected.map(([, figure]) => figure) }];
  requireSame(await storage.aggregate(query), rows, () => `aggregate ${showValue(query)}`, sameNumber);
}

const amounts = (...values: readonly (number | null)[]) =>
  values.map((amount, i) => buildRecord("opportunity", { id: `o${i}`, amount }));
const sizes = (...values: readonly (number | null)[]) =>
  values.map((size, i) => buildRecord("account", { id: `a${i}`, custom: size === null ? {} : { size } }));

/** What figures come to. */
export const measureCases: readonly StorageCase[] = [
  {
    id: "aggregate.measures/each",
    proves: "Count, sum, least, greatest and mean are right, leaving `null` out of all but the count.",
    check: async (storage) => {
      await store(storage, "opportunity", amounts(5, null, 10, 3, null));
      await requireFigures(storage, "opportunity", [
        [count, 5],
        [of("sum", "amount"), 18],
        [of("min", "amount"), 3],
        [of("max", "amount"), 10],
        [of("average", "amount"), 6],
      ]);
    },
  },
  {
    id: "aggregate.measures/nothing",
    proves: "The sum of nothing is 0, least, greatest and mean of nothing are `null`; `null` alone is nothing.",
    check: async (storage) => {
      const nothing = (counted: number) =>
        [
          [count, counted],
          [of("sum", "amount"), 0],
          [of("min", "amount"), null],
          [of("max", "amount"), null],
          [of("average", "amount"), null],
        ] as const;
      await requireFigures(storage, "opportunity", nothing(0));
      await store(storage, "opportunity", amounts(null, null));
      await requireFigures(storage, "opportunity", nothing(2));
    },
  },
  {
    id: "aggregate.measures/exact sums",
    proves: "Sums of whole numbers are exact up to 2^53, whatever their sizes and signs.",
    check: async (storage) => {
      const rest = Array.from({ length: 100 }, () => 3);
      await store(storage, "opportunity", amounts(4_503_599_627_370_496, 1, 4_503_599_627_370_494 - 300, ...rest));
      await requireFigures(storage, "opportunity", [[of("sum", "amount"), 9_007_199_254_740_991]]);
      await store(storage, "account", sizes(-9_007_199_254_740_991, 9_007_199_254_740_990, -1, 1, null));
      await requireFigures(storage, "account", [[of("sum", "custom.size"), -1]]);
    },
  },
  {
    id: "aggregate.measures/fractions",
    proves: "Sums of fractions and means are right but for the rounding of doubles.",
    check: async (storage) => {
      await store(storage, "account", sizes(0.1, 0.2, 0.3, 0.4, 2.25, null));
      await requireFigures(
        storage,
        "account",
        [
          [of("sum", "custom.size"), 3.25],
          [of("average", "custom.size"), 0.65],
          [of("min", "custom.size"), 0.1],
          [of("max", "custom.size"), 2.25],
        ],
        nearly,
      );
      await store(storage, "opportunity", amounts(1, 0, 0));
      await requireFigures(storage, "opportunity", [[of("average", "amount"), 1 / 3]], nearly);
    },
  },
  ...ladders.map(
    ({ name, ...ladder }): StorageCase => ({
      id: `aggregate.measures/least and greatest of ${name}`,
      proves: `The least and the greatest of ${name} come as values of the kind.`,
      check: async (storage) => {
        await storeLadder(storage, { name, ...ladder });
        const { type, field, kind, values } = ladder;
        const query = aggregateQuery(type, { measures: [of("max", field, kind), of("min", field, kind)] });
        const rows = [{ group: [], measures: [values.at(-1), values[0]] }];
        requireSame(await storage.aggregate(query), rows, () => `aggregate ${showValue(query)}`);
      },
    }),
  ),
  {
    id: "aggregate.measures/texts by code point",
    proves: "The least and the greatest of texts go by code point.",
    check: async (storage) => {
      const leads = ["b", "B", "\u00e4", "\uff5e", "\u{1f600}", "a"].map((title, i) =>
        buildRecord("lead", { id: `l${i}`, title }),
      );
      await store(storage, "lead", leads);
      await requireFigures(storage, "lead", [
        [of("min", "title", "text"), "B"],
        [of("max", "title", "text"), "\u{1f600}"],
      ]);
    },
  },
  {
    id: "aggregate.measures/in groups",
    proves: "Each group has figures of its own, in the order of the measures.",
    check: async (storage) => {
      const rows = [
        ["x", 1],
        ["y", 5],
        ["x", 3],
        ["y", null],
        [null, 4],
      ] as const;
      await store(
        storage,
        "lead",
        rows.map(([title, manualScore], i) => buildRecord("lead", { id: `l${i}`, title, manualScore })),
      );
      const measures = [of("average", "manualScore"), count, of("sum", "manualScore"), of("max", "manualScore"), count];
      const query = aggregateQuery("lead", { groupBy: [byValue("title")], measures });
      const expected = [
        { group: ["x"], measures: [2, 2, 4, 3, 2] },
        { group: ["y"], measures: [5, 2, 5, 5, 2] },
        { group: [null], measures: [4, 1, 4, 4, 1] },
      ];
      requireSame(await storage.aggregate(query), expected, () => `aggregate ${showValue(query)}`);
    },
  },
];
