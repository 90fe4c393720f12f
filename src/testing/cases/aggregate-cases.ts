import type { Scalar } from "../../query/filter.js";
import type { AggregateRow } from "../../query/query.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store } from "./ask.js";
import { aggregateQuery, byValue, requireRows } from "./ask-figures.js";
import type { Ladder } from "./ladders.js";
import { ladders, storeLadder } from "./ladders.js";

/** A row of one measure. */
const row = (group: readonly (Scalar | null)[], measure: Scalar | null): AggregateRow => ({
  group,
  measures: [measure],
});

const groupsOf = (ladder: Ladder): StorageCase => ({
  id: `aggregate.groups/${ladder.name}`,
  proves: `One row for each value of ${ladder.name}, ascending, and a last one for those without.`,
  check: async (storage) => {
    await storeLadder(storage, ladder);
    const { type, field, kind, values, without } = ladder;
    const rows = values.map((value) => row([value], 2));
    const nulls = without.length === 0 ? [] : [row([null], without.length * 2)];
    await requireRows(storage, aggregateQuery(type, { groupBy: [byValue(field, kind)] }), [...rows, ...nulls]);
  },
});

/** Texts in ascending order of their code points. */
const texts = ["", "1", "A", "a", "a ", "a\u0308", "null", "\u00e4", "\uff5e", "\u{1f600}"];

const pairs = [
  ["x", true],
  [null, true],
  ["x", false],
  [null, false],
  ["y", true],
  ["x", true],
] as const;

/** Which rows there are. */
export const aggregateCases: readonly StorageCase[] = [
  ...ladders.map(groupsOf),
  {
    id: "aggregate.groups/texts by code point",
    proves: "Texts that differ in case, blanks or composition are groups of their own, in the order of code points.",
    check: async (storage) => {
      const leads = texts.map((title, i) => buildRecord("lead", { id: `l${(i * 7) % 11}`, title }));
      await store(storage, "lead", leads);
      const rows = texts.map((title) => row([title], 1));
      await requireRows(storage, aggregateQuery("lead", { groupBy: [byValue("title")] }), rows);
    },
  },
  {
    id: "aggregate.groups/several keys",
    proves: "One row for each combination that a record has, in the order of the keys.",
    check: async (storage) => {
      const leads = pairs.map(([title, keyAccount], i) => buildRecord("lead", { id: `l${i}`, title, keyAccount }));
      await store(storage, "lead", leads);
      const groupBy = [byValue("title"), byValue("keyAccount", "boolean")];
      await requireRows(storage, aggregateQuery("lead", { groupBy }), [
        row(["x", false], 1),
        row(["x", true], 2),
        row(["y", true], 1),
        row([null, false], 1),
        row([null, true], 1),
      ]);
      await requireRows(storage, aggregateQuery("lead", { groupBy: [...groupBy].reverse() }), [
        row([false, "x"], 1),
        row([false, null], 1),
        row([true, "x"], 2),
        row([true, "y"], 1),
        row([true, null], 1),
      ]);
    },
  },
  {
    id: "aggregate.groups/none",
    proves: "Without group keys there is exactly one row, also of nothing; with them none where there is no record.",
    check: async (storage) => {
      await requireRows(storage, aggregateQuery("lead"), [row([], 0)]);
      await requireRows(storage, aggregateQuery("lead", { groupBy: [byValue("title")] }), []);
      await store(storage, "lead", [buildRecord("lead", { id: "a", title: "x" })]);
      await requireRows(storage, aggregateQuery("lead"), [row([], 1)]);
      const filter = { op: "eq", field: "title", kind: "text", value: "y" } as const;
      await requireRows(storage, aggregateQuery("lead", { filter }), [row([], 0)]);
      await requireRows(storage, aggregateQuery("lead", { filter, groupBy: [byValue("title")] }), []);
    },
  },
  {
    id: "aggregate.groups/filter",
    proves: "Only what the filter lets through makes groups and is counted.",
    check: async (storage) => {
      const leads = pairs.map(([title, keyAccount], i) => buildRecord("lead", { id: `l${i}`, title, keyAccount }));
      await store(storage, "lead", leads);
      const filter = { op: "eq", field: "keyAccount", kind: "boolean", value: false } as const;
      const rows = [row(["x"], 1), row([null], 1)];
      await requireRows(storage, aggregateQuery("lead", { filter, groupBy: [byValue("title")] }), rows);
    },
  },
];
