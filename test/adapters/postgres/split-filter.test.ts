import { describe, expect, it } from "vitest";
import { splitFilter } from "../../../src/adapters/postgres/split-filter.js";
import type { Filter } from "../../../src/query/filter.js";
import { matches } from "../../../src/query/matches.js";
import { sampleRecord } from "../../../src/testing/build/sample-record.js";

const oneOf = (field: string, ...values: (string | null)[]): Filter => ({ op: "in", field, kind: "text", values });
const named: Filter = { op: "eq", field: "lastName", kind: "text", value: "Lee" };
const all = (...filters: Filter[]): Filter => ({ op: "and", filters });
const split = (filter: Filter) => splitFilter("lead", filter, () => true);

describe("splitFilter", () => {
  it("makes a filter for each value, which together let each record through once", () => {
    const filter = all(named, oneOf("companyId", "a", null, "a"));
    const parts = split(filter);
    expect(parts).toHaveLength(2);
    for (const companyId of ["a", "b", null])
      for (const lastName of ["Lee", "Ray"]) {
        const lead = { ...sampleRecord("lead", "most"), companyId, lastName } as never;
        const through = parts.filter((part) => matches(part, lead));
        expect(through).toHaveLength(matches(filter, lead) ? 1 : 0);
      }
  });

  it("splits only what all records have to fulfil, and only where that is worth it", () => {
    const either: Filter = { op: "or", filters: [named, oneOf("companyId", "a", null)] };
    expect(split(either)).toEqual([either]);
    const filter = all(oneOf("statusId", "s", "t"), oneOf("companyId", "a", null));
    const [first] = splitFilter("lead", filter, ({ field }) => field === "companyId");
    expect(first).toEqual(all(oneOf("statusId", "s", "t"), { op: "eq", field: "companyId", kind: "text", value: "a" }));
    expect(splitFilter("lead", filter, () => false)).toEqual([filter]);
  });

  it("leaves one value, none, many values, and what is no text as they are", () => {
    const day: Filter = { op: "in", field: "createdOn", kind: "text", values: ["2026-01-01", null] };
    for (const filter of [
      oneOf("companyId", "a"),
      oneOf("companyId"),
      oneOf("companyId", "a", "b", "c", "d", null),
      oneOf("custom.colour", "red", null),
      day,
    ])
      expect(split(filter)).toEqual([filter]);
  });
});
