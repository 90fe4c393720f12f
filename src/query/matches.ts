import { foldText } from "../kernel/fold-text.js";
import { compareScalars, sameScalar } from "./compare-values.js";
import { listReader, scalarReader } from "./field-value.js";
import type { ContainsFilter, EqFilter, Filter, InFilter, OrderFilter, OverlapsFilter, Scalar } from "./filter.js";

/** A condition made ready to be asked of many records. */
export type Matcher = (record: object) => boolean;

/** Makes a filter ready to be asked of many records. */
export function matcherOf(filter: Filter): Matcher {
  switch (filter.op) {
    case "and":
      return everyOf(filter.filters.map(matcherOf));
    case "or":
      return someOf(filter.filters.map(matcherOf));
    case "not": {
      const matches = matcherOf(filter.filter);
      return (record) => !matches(record);
    }
    case "eq":
      return isOneOf(filter, [filter.value]);
    case "in":
      return isOneOf(filter, filter.values);
    case "contains":
      return contains(filter);
    case "overlaps":
      return overlaps(filter);
    default:
      return isOrdered(filter);
  }
}

/** Whether a filter holds for one record. */
export const matches = (filter: Filter, record: object): boolean => matcherOf(filter)(record);

function everyOf(parts: readonly Matcher[]): Matcher {
  return (record) => {
    for (const part of parts) if (!part(record)) return false;
    return true;
  };
}

function someOf(parts: readonly Matcher[]): Matcher {
  return (record) => {
    for (const part of parts) if (part(record)) return true;
    return false;
  };
}

function isOneOf(filter: EqFilter | InFilter, values: readonly (Scalar | null)[]): Matcher {
  const read = scalarReader(filter);
  const [only] = values;
  if (values.length === 1 && only !== undefined) return (record) => sameScalar(only, read(record));
  const wanted = new Set(values.map(comparable));
  return (record) => wanted.has(comparable(read(record)));
}

function isOrdered(filter: OrderFilter): Matcher {
  const { op, value } = filter;
  const read = scalarReader(filter);
  const holds = orders[op];
  return (record) => {
    const actual = read(record);
    return actual !== null && holds(compareScalars(actual, value));
  };
}

const orders: Readonly<Record<OrderFilter["op"], (order: number) => boolean>> = {
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
};

function contains(filter: ContainsFilter): Matcher {
  const { text } = filter;
  const read = scalarReader(filter);
  return (record) => {
    const actual = read(record);
    return typeof actual === "string" && foldText(actual).includes(text);
  };
}

function overlaps({ field, values }: OverlapsFilter): Matcher {
  const read = listReader(field);
  const wanted = new Set(values);
  return (record) => read(record).some((value) => wanted.has(value));
}

const comparable = (value: Scalar | null): string | number | boolean | null =>
  value instanceof Date ? value.getTime() : value;
