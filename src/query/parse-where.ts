import { foldText } from "../kernel/fold-text.js";
import type { Field } from "../model/field-kinds.js";
import type { Filter, OrderFilter, Scalar } from "./filter.js";
import { allOf, everything } from "./filter.js";
import { parseValue } from "./parse-value.js";
import type { QueryPath, QueryScope } from "./query-scope.js";
import { fieldNamed, isPlainObject } from "./query-scope.js";

const maxDepth = 16;
const maxNodes = 1_000;
const maxValues = 10_000;

/** What the parsing of one condition carries along. */
interface Walk extends QueryScope {
  readonly size: { nodes: number };
}

/**
 * Checks a condition and makes the filter that storages get; takes note of every fault. A key whose value is
 * `undefined` is one: a value that was forgotten must not widen what is found.
 */
export function parseWhere(scope: QueryScope, where: unknown, path: QueryPath): Filter {
  return parseGroup({ ...scope, size: { nodes: 0 } }, where, path, 0);
}

/** Takes note once, and has nothing more looked at. */
function tooLarge(walk: Walk, path: QueryPath, most: number): void {
  if (walk.size.nodes !== Number.POSITIVE_INFINITY) walk.fault({ code: "QUERY_TOO_LARGE", path, params: { most } });
  walk.size.nodes = Number.POSITIVE_INFINITY;
}

/** Counts one part more; `false` where there are too many. */
function hasRoom(walk: Walk, path: QueryPath): boolean {
  if (++walk.size.nodes > maxNodes) tooLarge(walk, path, maxNodes);
  return walk.size.nodes <= maxNodes;
}

function parseGroup(walk: Walk, where: unknown, path: QueryPath, depth: number): Filter {
  if (!isPlainObject(where)) {
    walk.fault({ code: "QUERY_MALFORMED", path, params: { expected: "object" } });
    return everything;
  }
  if (depth > maxDepth) tooLarge(walk, path, maxDepth);
  if (!hasRoom(walk, path)) return everything;
  return allOf(
    ...Object.keys(where).flatMap((key) =>
      key === "and" || key === "or" || key === "not"
        ? [parseCombination(walk, key, where[key], [...path, key], depth + 1)]
        : parseField(walk, key, where[key], [...path, key]),
    ),
  );
}

function parseCombination(
  walk: Walk,
  key: "and" | "or" | "not",
  value: unknown,
  path: QueryPath,
  depth: number,
): Filter {
  if (key === "not") return { op: "not", filter: parseGroup(walk, value, path, depth) };
  if (!Array.isArray(value)) {
    walk.fault({ code: "QUERY_MALFORMED", path, params: { expected: "list" } });
    return everything;
  }
  if (value.length > maxNodes) tooLarge(walk, path, maxNodes);
  const parts: readonly unknown[] = walk.size.nodes > maxNodes ? [] : value;
  const filters = parts.map((part, i) => parseGroup(walk, part, [...path, i], depth));
  return key === "and" ? allOf(...filters) : { op: "or", filters };
}

function parseField(walk: Walk, name: string, condition: unknown, path: QueryPath): Filter[] {
  if (walk.size.nodes > maxNodes) return [];
  const field = fieldNamed(walk, name, path);
  if (field === null) {
    hasRoom(walk, path);
    return [];
  }
  const operators = isPlainObject(condition) ? condition : { eq: condition };
  return Object.keys(operators).flatMap((operator) => {
    const at = operators === condition ? [...path, operator] : path;
    if (!hasRoom(walk, at)) return [];
    return parseOperator(walk, name, field, operator, operators[operator], at) ?? [];
  });
}

/** Makes the node of one operator, or takes note why not. */
type OperatorParser = (walk: Walk, name: string, field: Field, value: unknown, path: QueryPath) => Filter | undefined;

const operators: Readonly<Record<string, { readonly fits: readonly Field["kind"][]; readonly parse: OperatorParser }>> =
  {
    eq: { fits: ["text", "number", "boolean", "instant", "date"], parse: parseEq },
    in: { fits: ["text", "number", "boolean", "instant", "date"], parse: parseIn },
    lt: { fits: ["text", "number", "instant", "date"], parse: parseOrder("lt") },
    lte: { fits: ["text", "number", "instant", "date"], parse: parseOrder("lte") },
    gt: { fits: ["text", "number", "instant", "date"], parse: parseOrder("gt") },
    gte: { fits: ["text", "number", "instant", "date"], parse: parseOrder("gte") },
    contains: { fits: ["text"], parse: parseContains },
    overlaps: { fits: ["list"], parse: parseOverlaps },
  };

function parseOperator(
  walk: Walk,
  name: string,
  field: Field,
  key: string,
  value: unknown,
  path: QueryPath,
): Filter | undefined {
  const operator = Object.hasOwn(operators, key) ? operators[key] : undefined;
  if (operator === undefined) {
    walk.fault({ code: "QUERY_OPERATOR_UNKNOWN", path, params: { operator: key.slice(0, 128) } });
    return undefined;
  }
  if (!operator.fits.includes(field.kind)) {
    walk.fault({ code: "QUERY_OPERATOR_UNFIT", path, params: { operator: key, field: name, kind: field.kind } });
    return undefined;
  }
  return operator.parse(walk, name, field, value, path);
}

function parseEq(walk: Walk, name: string, { kind }: Field, value: unknown, path: QueryPath): Filter | undefined {
  const parsed = value === null ? null : parseValue(walk, kind, value, path);
  return parsed === undefined ? undefined : { op: "eq", field: name, kind, value: parsed };
}

function parseIn(walk: Walk, name: string, { kind }: Field, value: unknown, path: QueryPath): Filter | undefined {
  const values = parseList(walk, value, path, (item, at) => (item === null ? null : parseValue(walk, kind, item, at)));
  return values && { op: "in", field: name, kind, values };
}

function parseOrder(op: OrderFilter["op"]): OperatorParser {
  return (walk, name, { kind }, value, path) => {
    const parsed = parseValue(walk, kind, value, path);
    return parsed === undefined ? undefined : { op, field: name, kind, value: parsed };
  };
}

function parseContains(walk: Walk, name: string, { kind }: Field, value: unknown, path: QueryPath): Filter | undefined {
  const parsed = parseValue(walk, "text", value, path);
  return parsed === undefined ? undefined : { op: "contains", field: name, kind, text: foldText(String(parsed)) };
}

function parseOverlaps(walk: Walk, name: string, { kind }: Field, value: unknown, path: QueryPath): Filter | undefined {
  const values = parseList(walk, value, path, (item, at) => parseValue(walk, "text", item, at));
  return values && { op: "overlaps", field: name, kind, values: values.map(String) };
}

function parseList<T extends Scalar | null>(
  walk: Walk,
  value: unknown,
  path: QueryPath,
  parse: (item: unknown, path: QueryPath) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value)) {
    walk.fault({ code: "QUERY_MALFORMED", path, params: { expected: "list" } });
    return undefined;
  }
  if (value.length > maxValues) {
    walk.fault({ code: "QUERY_TOO_LARGE", path, params: { most: maxValues } });
    return undefined;
  }
  return value.map((item, i) => parse(item, [...path, i])).filter((item) => item !== undefined);
}
