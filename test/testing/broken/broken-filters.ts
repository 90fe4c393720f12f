import { foldText } from "../../../src/kernel/fold-text.js";
import { compareScalars } from "../../../src/query/compare-values.js";
import { fieldValue } from "../../../src/query/field-value.js";
import type { Filter, Scalar } from "../../../src/query/filter.js";
import { matches } from "../../../src/query/matches.js";
import type { BrokenStorage } from "./broken-storage.js";
import { filtering, searching } from "./searching.js";

const never: Filter = { op: "or", filters: [] };

/** SQL's third answer: a comparison with null is neither true nor false, nor is its contrary. */
function threeValued(filter: Filter, record: object): boolean | null {
  if (filter.op === "not") {
    const inner = threeValued(filter.filter, record);
    return inner === null ? null : !inner;
  }
  if ("filters" in filter) {
    const parts = filter.filters.map((part) => threeValued(part, record));
    const settled = filter.op === "or";
    return parts.includes(settled) ? settled : parts.includes(null) ? null : !settled;
  }
  const asksForNull = (filter.op === "eq" && filter.value === null) || filter.op === "in";
  return fieldValue(record, filter.field) === null && !asksForNull ? null : matches(filter, record);
}

/** Compares changed texts with changed texts. */
const comparing = (change: (text: string) => string) => (filter: Filter, record: object) =>
  matches(changedTexts(filter, change), changedTexts(record, change));

function changedTexts<T>(value: T, change: (text: string) => string, key = ""): T {
  if (typeof value === "string") return (["op", "field", "kind"].includes(key) ? value : change(value)) as T;
  if (Array.isArray(value)) return value.map((item) => changedTexts(item, change)) as T;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, changedTexts(item, change, name)])) as T;
}

/** Another answer for one operator. */
const answering = (op: Filter["op"], answer: (filter: never, actual: unknown) => boolean) => {
  const holds = (filter: Filter, record: object): boolean => {
    if (filter.op === "not") return !holds(filter.filter, record);
    if ("filters" in filter)
      return filter.filters[filter.op === "and" ? "every" : "some"]((part) => holds(part, record));
    return filter.op === op ? answer(filter as never, fieldValue(record, filter.field)) : matches(filter, record);
  };
  return holds;
};

const wildcards = (text: string): RegExp =>
  new RegExp(
    text
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("%", ".*")
      .replaceAll("_", "."),
    "s",
  );

/** Storages that let the wrong records through. */
export const brokenFilters: readonly BrokenStorage[] = [
  {
    fault: "has a third answer for null",
    breaks: ["find.contains", "find.filter"],
    make: searching({ holds: (filter, record) => threeValued(filter, record) === true }),
  },
  {
    fault: "finds nothing equal to null",
    breaks: ["find.filter"],
    make: filtering((node) => (node.op === "eq" && node.value === null ? never : node)),
  },
  {
    fault: "overlooks null among the values of a list",
    breaks: ["find.filter"],
    make: filtering((node) => (node.op === "in" ? { ...node, values: node.values.filter((v) => v !== null) } : node)),
  },
  {
    fault: "lets everything through an empty or",
    breaks: ["find.filter"],
    make: filtering((node) => (node.op === "or" && node.filters.length === 0 ? { op: "and", filters: [] } : node)),
  },
  {
    fault: "takes at most for less",
    breaks: ["find.filter", "find.text"],
    make: filtering((node) => (node.op === "lte" ? { ...node, op: "lt" } : node)),
  },
  {
    fault: "wants every one of the texts that lists are to overlap",
    breaks: ["find.filter"],
    make: filtering((node) =>
      node.op === "overlaps" && node.values.length > 1
        ? { op: "and", filters: node.values.map((value) => ({ ...node, values: [value] })) }
        : node,
    ),
  },
  {
    fault: "compares custom numbers as texts",
    breaks: ["find.filter"],
    make: searching({
      holds: answering("gt", ({ value }: { value: Scalar }, actual) => {
        if (typeof actual !== typeof value) return false;
        return (
          compareScalars(
            ...((typeof value === "number" ? [String(actual), String(value)] : [actual, value]) as [Scalar, Scalar]),
          ) > 0
        );
      }),
    }),
  },
  {
    fault: "compares instants by the second",
    breaks: ["find.filter"],
    make: searching({
      holds: answering("eq", ({ value }: { value: Scalar | null }, actual) =>
        value instanceof Date && actual instanceof Date
          ? Math.floor(value.getTime() / 1000) === Math.floor(actual.getTime() / 1000)
          : value === actual,
      ),
    }),
  },
  {
    fault: "does not look into nested objects",
    breaks: ["find.filter"],
    make: filtering((node) => ("field" in node && node.field.startsWith("address.") ? never : node)),
  },
  {
    fault: "fails on custom values of another kind",
    breaks: ["find.filter"],
    make: searching({
      holds: (filter, record) => {
        const wrong =
          "field" in filter && filter.kind === "number" && typeof fieldValue(record, filter.field) === "string";
        if (wrong) throw new Error("invalid input syntax for type numeric");
        return matches(filter, record);
      },
    }),
  },
  {
    fault: "makes no difference of case",
    breaks: ["find.filter", "find.text"],
    make: searching({ holds: comparing((text) => text.toLowerCase()) }),
  },
  {
    fault: "makes no difference of trailing blanks",
    breaks: ["find.filter", "find.text"],
    make: searching({ holds: comparing((text) => text.trimEnd()) }),
  },
  {
    fault: "takes signs of a search for wildcards",
    breaks: ["find.contains"],
    make: searching({
      holds: answering(
        "contains",
        ({ text }: { text: string }, actual) => typeof actual === "string" && wildcards(text).test(foldText(actual)),
      ),
    }),
  },
  {
    fault: "folds the search but not what it searches",
    breaks: ["find.contains", "find.filter"],
    make: searching({
      holds: answering("contains", ({ text }: { text: string }, actual) => String(actual ?? "\n").includes(text)),
    }),
  },
  {
    fault: "finds the empty text nowhere",
    breaks: ["find.contains", "find.filter"],
    make: filtering((node) => (node.op === "contains" && node.text === "" ? never : node)),
  },
];
