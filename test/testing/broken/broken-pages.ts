import { comparePositions, compareScalars } from "../../../src/query/compare-values.js";
import type { Scalar } from "../../../src/query/filter.js";
import type { Position, SortKey } from "../../../src/query/query.js";
import type { BrokenStorage } from "./broken-storage.js";
import { searching } from "./searching.js";

const keyByKey =
  (compareKey: (a: Scalar, b: Scalar, key: SortKey) => number, nullsOf = (key: SortKey) => key.nulls) =>
  (sort: readonly SortKey[]) =>
  (left: Position, right: Position): number => {
    for (const [i, key] of sort.entries()) {
      const [a = null, b = null] = [left[i], right[i]];
      const nullSide = nullsOf(key) === "first" ? -1 : 1;
      const sign = key.direction === "asc" ? 1 : -1;
      const order =
        a === null || b === null ? (a === b ? 0 : a === null ? nullSide : -nullSide) : sign * compareKey(a, b, key);
      if (order !== 0) return order;
    }
    return 0;
  };

const collator = new Intl.Collator("en");

/** Storages that put records in the wrong order, or into the wrong page. */
export const brokenPages: readonly BrokenStorage[] = [
  {
    fault: "puts nulls last whatever is asked for",
    breaks: ["find.sort"],
    make: searching({ compare: keyByKey(compareScalars, () => "last") }),
  },
  {
    fault: "puts nulls where the database likes them",
    breaks: ["find.sort"],
    make: searching({ compare: keyByKey(compareScalars, ({ direction }) => (direction === "asc" ? "last" : "first")) }),
  },
  {
    fault: "sorts by the first key and the id alone",
    breaks: ["find.sort"],
    make: searching({ compare: (sort) => (a, b) => comparePositions(sort)(only(sort, a), only(sort, b)) }),
  },
  {
    fault: "turns all keys round by the first",
    breaks: ["find.sort"],
    make: searching({
      compare: (sort) => comparePositions(sort.map((key) => ({ ...key, direction: sort[0]?.direction ?? "asc" }))),
    }),
  },
  {
    fault: "sorts numbers as texts",
    breaks: ["find.sort"],
    make: searching({
      compare: keyByKey((a, b) =>
        typeof a === "number" ? compareScalars(String(a), String(b)) : compareScalars(a, b),
      ),
    }),
  },
  {
    fault: "sorts by the rules of a language",
    breaks: ["find.sort", "find.text"],
    make: searching({
      compare: keyByKey((a, b, { field }) =>
        typeof a === "string" && field !== "id" ? collator.compare(a, String(b)) : compareScalars(a, b),
      ),
    }),
  },
  {
    fault: "sorts by units of UTF-16",
    breaks: ["find.sort", "find.text"],
    make: searching({ compare: keyByKey((a, b) => (a < b ? -1 : a > b ? 1 : 0)) }),
  },
  {
    fault: "gives one record too many",
    breaks: ["find.page", "find.stable"],
    make: (sound) => ({
      ...sound,
      find: async (query) => {
        const { records, more } = await sound.find(query);
        const next = more ? await sound.find({ ...query, limit: query.limit + 1 }) : { records };
        return { records: next.records, more };
      },
    }),
  },
  {
    fault: "says that more come after a full page",
    breaks: ["find.page"],
    make: (sound) => ({
      ...sound,
      find: async (query) => {
        const { records } = await sound.find(query);
        return { records, more: records.length === query.limit };
      },
    }),
  },
  {
    fault: "goes on after every record that is equal in the first key",
    breaks: ["find.page", "find.stable"],
    make: searching({ isAfter: (sort, position, after) => comparePositions(sort.slice(0, 1))(position, after) > 0 }),
  },
  {
    fault: "finds nothing after a position without a value",
    breaks: ["find.page", "find.stable"],
    make: searching({
      isAfter: (sort, position, after) =>
        after.every((value) => value !== null) && comparePositions(sort)(position, after) > 0,
    }),
  },
  {
    fault: "begins anew when the record at the position is gone",
    breaks: ["find.page", "find.stable"],
    make: (sound) => ({
      ...sound,
      find: async (query) => {
        const id = query.after?.at(-1);
        const there = typeof id === "string" && (await sound.get(query.type, [id])).length > 0;
        return sound.find(there ? query : { ...query, after: null });
      },
    }),
  },
];

/** The first value and the id of a position, no other. */
const only = (sort: readonly SortKey[], position: Position): Position =>
  position.map((value, i) => (i === 0 || i === sort.length - 1 ? value : null));
