import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilPeriod } from "../../src/kernel/civil-date.js";
import { aggregateRecords } from "../../src/query/aggregate.js";
import type { Scalar } from "../../src/query/filter.js";
import type { GroupKey, Measure } from "../../src/query/query.js";
import { naiveCompare, valueAt } from "../support/naive-query.js";
import type { QueryRecord } from "../support/query-fields.js";
import { kindOf, queryRecords, scalarFields } from "../support/query-fields.js";
import { dateOnWall, wallClock } from "../support/wall-clock.js";

const periods: readonly CivilPeriod[] = ["day", "week", "month", "year"];
const zones = ["UTC", "Europe/Paris", "America/Sao_Paulo", "Asia/Kathmandu"];

const groupKeys: fc.Arbitrary<GroupKey> = fc
  .constantFrom(...scalarFields.filter((field) => field !== "id"))
  .chain((field) =>
    fc.record({
      field: fc.constant(field),
      kind: fc.constant(kindOf(field)),
      period:
        kindOf(field) === "instant"
          ? fc.constantFrom(...periods)
          : kindOf(field) === "date"
            ? fc.constantFrom(null, ...periods)
            : fc.constant(null),
      zone: fc.constantFrom(...zones),
    }),
  );

const measures: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant<Measure>({ op: "count", field: null, kind: "number" }),
  fc.record<Measure>({
    op: fc.constantFrom("sum", "average", "min", "max"),
    field: fc.constantFrom("number", "nested.number", "custom.number"),
    kind: fc.constant("number"),
  }),
  fc.constantFrom("text", "instant", "date").chain((field) =>
    fc.record<Measure>({
      op: fc.constantFrom("min", "max"),
      field: fc.constant(field),
      kind: fc.constant(field as "text"),
    }),
  ),
);

/** The first day of a period, by the runtime's own calendar. */
function firstDayOf(date: string, period: CivilPeriod): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (period === "week") day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  if (period === "month") day.setUTCDate(1);
  if (period === "year") day.setUTCMonth(0, 1);
  return day.toISOString().slice(0, 10);
}

function groupValue(record: QueryRecord, { field, period, zone }: GroupKey): unknown {
  const value = valueAt(record, field);
  if (period === null || value === null) return value;
  return firstDayOf(value instanceof Date ? dateOnWall(wallClock(zone)(value.getTime())) : String(value), period);
}

/** A figure, from a list of the values that count. */
function figureOf(records: readonly QueryRecord[], { op, field }: Measure): unknown {
  if (op === "count" || field === null) return records.length;
  const values = records.map((record) => valueAt(record, field)).filter((value) => value !== null);
  const sum = values.reduce<number>((total, value) => total + Number(value), 0);
  if (op === "sum") return sum;
  if (values.length === 0) return null;
  if (op === "average") return sum / values.length;
  return [...values].sort(naiveCompare).at(op === "min" ? 0 : -1);
}

/** Groups by comparing each record with each group, and orders the groups at the end. */
function naiveAggregate(
  records: readonly QueryRecord[],
  groupBy: readonly GroupKey[],
  figures: readonly Measure[],
): unknown {
  const groups: { key: unknown[]; records: QueryRecord[] }[] = groupBy.length === 0 ? [{ key: [], records: [] }] : [];
  for (const record of records) {
    const key = groupBy.map((part) => groupValue(record, part));
    const group = groups.find((known) => known.key.every((part, i) => naiveCompare(part, key[i]) === 0));
    if (group === undefined) groups.push({ key, records: [record] });
    else group.records.push(record);
  }
  return groups
    .sort((a, b) => a.key.map((part, i) => naiveCompare(part, b.key[i])).find((order) => order !== 0) ?? 0)
    .map((group) => ({ group: group.key, measures: figures.map((figure) => figureOf(group.records, figure)) }));
}

/** One zero, so that what is equal looks equal. */
const positive = (value: unknown): unknown => (value === 0 ? 0 : Array.isArray(value) ? value.map(positive) : value);

describe("aggregateRecords", () => {
  test.prop(
    [
      fc.array(queryRecords, { maxLength: 25 }),
      fc.array(groupKeys, { maxLength: 3 }),
      fc.array(measures, { maxLength: 4 }),
    ],
    { numRuns: 300 },
  )("gives the figures that counting by hand gives", (records, groupBy, figures) => {
    const rows = aggregateRecords(records, { groupBy, measures: figures });
    const expected = naiveAggregate(records, groupBy, figures) as typeof rows;
    const plain = (list: typeof rows): unknown =>
      list.map((row) => ({ group: positive(row.group), measures: positive(row.measures) }));
    expect(plain(rows)).toEqual(plain(expected));
  });

  const key = (field: string, kind: GroupKey["kind"], period: CivilPeriod | null = null, zone = "UTC"): GroupKey => ({
    field,
    kind,
    period,
    zone,
  });
  const count: Measure = { op: "count", field: null, kind: "number" };
  const figure = (op: Measure["op"]): Measure => ({ op, field: "n", kind: "number" });

  it("REP-6 of nothing is one row without groups, and none with them", () => {
    const all = [count, ...(["sum", "min", "max", "average"] as const).map(figure)];
    expect(aggregateRecords([], { groupBy: [], measures: all })).toEqual([
      { group: [], measures: [0, 0, null, null, null] },
    ]);
    expect(aggregateRecords([], { groupBy: [key("n", "number")], measures: all })).toEqual([]);
  });

  it("REP-6 has none as a group, the last one, and leaves it out of the figures", () => {
    const records = [
      { g: null, n: 5 },
      { g: "b", n: null },
      { g: "a", n: 1 },
      { g: "a", n: 2 },
    ];
    expect(
      aggregateRecords(records, { groupBy: [key("g", "text")], measures: [count, figure("sum"), figure("average")] }),
    ).toEqual([
      { group: ["a"], measures: [2, 3, 1.5] },
      { group: ["b"], measures: [1, 0, null] },
      { group: [null], measures: [1, 5, 5] },
    ]);
  });

  it("keeps groups apart whose values look alike", () => {
    const texts = ["null", "[null]", "s", "1", "true", "[1]", '"', ""].map((g) => ({ g }));
    expect(aggregateRecords([...texts, { g: null }], { groupBy: [key("g", "text")], measures: [count] })).toHaveLength(
      9,
    );
    const pairs = [
      ["a,", "b"],
      ["a", ",b"],
      ['a"', '"b'],
      [null, "null"],
      ["null", null],
    ].map(([g, h]) => ({ g, h }));
    expect(aggregateRecords(pairs, { groupBy: [key("g", "text"), key("h", "text")], measures: [count] })).toHaveLength(
      5,
    );
  });

  it("REP-6 counts instants by the calendar of the zone, across changes of its clocks", () => {
    const days = (zone: string, ...instants: string[]): (Scalar | null)[] =>
      aggregateRecords(
        instants.map((iso) => ({ at: new Date(iso) })),
        { groupBy: [key("at", "instant", "day", zone)], measures: [count] },
      ).map(({ group }) => group[0] ?? null);
    expect(days("Europe/Paris", "2026-03-28T22:59:59.999Z", "2026-03-28T23:00:00.000Z")).toEqual([
      "2026-03-28",
      "2026-03-29",
    ]);
    expect(days("Europe/Paris", "2026-03-29T21:59:59.999Z", "2026-03-29T22:00:00.000Z")).toEqual([
      "2026-03-29",
      "2026-03-30",
    ]);
    expect(days("America/Sao_Paulo", "2018-11-04T02:59:59.999Z", "2018-11-04T03:00:00.000Z")).toEqual([
      "2018-11-03",
      "2018-11-04",
    ]);
    expect(days("Pacific/Apia", "2011-12-30T09:59:59.999Z", "2011-12-30T10:00:00.000Z")).toEqual([
      "2011-12-29",
      "2011-12-31",
    ]);
  });

  it("sums whole numbers exactly up to 2^53", () => {
    const records = [2 ** 53 - 3, 1, 1, 1].map((n) => ({ n }));
    expect(aggregateRecords(records, { groupBy: [], measures: [figure("sum")] })[0]?.measures).toEqual([2 ** 53]);
  });

  it("reads the records once, as they come", () => {
    function* stream(): Generator<object> {
      for (let n = 1; n <= 10_000; n++) yield { n };
    }
    const [row] = aggregateRecords(stream(), {
      groupBy: [],
      measures: [count, figure("sum"), figure("min"), figure("max")],
    });
    expect(row?.measures).toEqual([10_000, 50_005_000, 1, 10_000]);
  });
});
