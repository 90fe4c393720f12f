import type { Filter } from "../../query/filter.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { requireMatches, store } from "./ask.js";

const rows = [
  ["a", "red", 1],
  ["b", "red", null],
  ["c", "blue", 1],
  ["d", null, null],
] as const;
const leads = rows.map(([id, title, manualScore]) => buildRecord("lead", { id, title, manualScore }));

const red: Filter = { op: "eq", field: "title", kind: "text", value: "red" };
const one: Filter = { op: "eq", field: "manualScore", kind: "number", value: 1 };
const none: Filter = { op: "eq", field: "title", kind: "text", value: null };
const and = (...filters: readonly Filter[]): Filter => ({ op: "and", filters });
const or = (...filters: readonly Filter[]): Filter => ({ op: "or", filters });
const not = (filter: Filter): Filter => ({ op: "not", filter });

const combinations = (id: string, proves: string, expected: readonly (readonly [Filter, string])[]): StorageCase => ({
  id: `find.filter/${id}`,
  proves,
  check: async (storage) => {
    await store(storage, "lead", leads);
    for (const [filter, ids] of expected) await requireMatches(storage, "lead", filter, [...ids]);
  },
});

/** `and`, `or` and `not` of several conditions, and of none. */
export const groupCases: readonly StorageCase[] = [
  combinations("and", "`and` holds where all hold, and always for none.", [
    [and(), "abcd"],
    [and(red), "ab"],
    [and(red, one), "a"],
    [and(red, and(), one), "a"],
    [and(red, none), ""],
  ]),
  combinations("or", "`or` holds where one holds, and never for none.", [
    [or(), ""],
    [or(red), "ab"],
    [or(red, one), "abc"],
    [or(one, or(), none), "acd"],
    [or(and(), red), "abcd"],
  ]),
  combinations("not of groups", "`not` of a group has no third answer, whatever is `null`.", [
    [not(and()), ""],
    [not(or()), "abcd"],
    [not(and(red, one)), "bcd"],
    [not(or(red, one)), "d"],
    [not(not(and(red, one))), "a"],
    [and(not(red), not(one)), "d"],
    [or(not(red), not(one)), "bcd"],
  ]),
  combinations("nested groups", "Groups stand within groups.", [
    [and(or(red, none), not(one)), "bd"],
    [or(and(red, not(one)), and(not(red), one)), "bc"],
    [and(or(and(or(red))), not(or(and(none), one))), "b"],
  ]),
];
