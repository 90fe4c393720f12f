import { foldText } from "../kernel/fold-text.js";
import { compareScalars, sameScalar } from "./compare-values.js";
import { fieldReader } from "./field-value.js";
import type { Filter, OrderFilter, Scalar } from "./filter.js";

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
      return isOneOf(filter.field, [filter.value]);
    case "in":
      return isOneOf(filter.field, filter.values);
    case "contains":
      return contains(filter.field, filter.text);
    case "overlaps":
      return overlaps(filter.field, filter.values);
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

function isOneOf(field: string, values: readonly (Scalar | null)[]): Matcher {
  const read = fieldReader(field);
  const [only] = values;
  if (values.length === 1 && only !== undefined) return (record) => sameScalar(only, read(record) as Scalar | null);
  const wanted = new Set(values.map(comparable));
  return (record) => wanted.has(comparable(read(record) as Scalar | null));
}

function isOrdered({ field, op, value }: OrderFilter): Matcher {
  const read = fieldReader(field);
  const holds = orders[op];
  return (record) => {
    const actual = read(record) as Scalar | null;
    return actual !== null && sameKind(actual, value) && holds(compareScalars(actual, value));
  };
}

const orders: Readonly<Record<OrderFilter["op"], (order: number) => boolean>> = {
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
};

function contains(field: string, text: string): Matcher {
  const read = fieldReader(field);
  return (record) => {
    const actual = read(record);
    return typeof actual === "string" && foldText(actual).includes(text);
  };
}

function overlaps(field: string, values: readonly string[]): Matcher {
  const read = fieldReader(field);
  const wanted = new Set(values);
  return (record) => {
    const actual = read(record);
    return Array.isArray(actual) && actual.some((value) => wanted.has(value));
  };
}

const comparable = (value: Scalar | null): string | number | boolean | null =>
  value instanceof Date ? value.getTime() : value;

/** A custom field may hold another kind of value than its declaration says, after the declaration changed. */
const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b;
