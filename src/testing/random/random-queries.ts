import type { AnyRecord } from "../../model/record-types.js";
import { positionReader } from "../../query/compare-values.js";
import type { AggregateQuery, FindQuery, GroupKey, Measure, Position, SortKey } from "../../query/query.js";
import type { SeededRandom } from "../build/seeded-random.js";
import type { RandomField, RandomType } from "./random-fields.js";
import { randomFields } from "./random-fields.js";
import { randomFilter } from "./random-filter.js";

/** Draws a query for a page of random records; most positions are those of one of the records given. */
export function randomFindQuery(
  random: SeededRandom,
  type: RandomType,
  records: readonly AnyRecord[],
): FindQuery<RandomType> {
  const sort = randomSort(random, type);
  const limit = random.chance(0.3) ? 1_000 : 1 + random.below(12);
  return { type, filter: randomFilter(random, type), sort, after: randomPosition(random, sort, records), limit };
}

/** Draws an order; its last key is the id. */
export function randomSort(random: SeededRandom, type: RandomType): SortKey[] {
  const fields = Object.entries(randomFields[type]).filter(([, { kind }]) => kind !== "list");
  const drawn = new Map(Array.from({ length: random.below(4) }, () => random.pick(fields)));
  const way = () => ({
    direction: random.pick(["asc", "desc"] as const),
    nulls: random.pick(["first", "last"] as const),
  });
  const keys = [...drawn].map(([field, { kind }]): SortKey => ({ field, kind, ...way() }));
  return [...keys, { field: "id", kind: "text", ...way() }];
}

function randomPosition(
  random: SeededRandom,
  sort: readonly SortKey[],
  records: readonly AnyRecord[],
): Position | null {
  if (records.length === 0 || random.chance(0.4)) return null;
  const position = positionReader(sort)(random.pick(records));
  if (random.chance(0.6)) return position;
  const other = positionReader(sort)(random.pick(records)); // a mixture of two: mostly the position of no record
  return position.map((value, i) => (random.chance(0.5) ? value : (other[i] ?? null)));
}

/** Draws a query for figures of random records. */
export function randomAggregateQuery(random: SeededRandom, type: RandomType): AggregateQuery {
  const groupable = Object.entries(randomFields[type]).filter(([, { kind }]) => kind !== "list");
  const drawn = new Map(Array.from({ length: random.below(4) }, () => random.pick(groupable)));
  return {
    type,
    filter: randomFilter(random, type, 2),
    groupBy: [...drawn].map(([field, of]) => randomGroup(random, field, of)),
    measures: Array.from({ length: 1 + random.below(3) }, () => randomMeasure(random, groupable)),
  };
}

const zones = ["UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"];

function randomGroup(random: SeededRandom, field: string, { kind }: RandomField): GroupKey {
  const dated = kind === "instant" || kind === "date";
  const period = dated && random.chance(0.8) ? random.pick(["day", "week", "month", "year"] as const) : null;
  return { field, kind, period, zone: random.pick(zones) };
}

function randomMeasure(random: SeededRandom, fields: readonly (readonly [string, RandomField])[]): Measure {
  if (random.chance(0.3)) return { op: "count", field: null, kind: "number" };
  const [field, { kind }] = random.pick(fields);
  const op =
    kind === "number" ? random.pick(["sum", "min", "max", "average"] as const) : random.pick(["min", "max"] as const);
  return { op, field, kind };
}
