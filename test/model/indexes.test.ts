import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../src/model/field-kinds.js";
import type { ListIndex, OrderedIndex } from "../../src/model/indexes.js";
import { indexes, indexesOf } from "../../src/model/indexes.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";

const types = Object.keys(recordSchemas) as RecordType[];
const isList = (index: OrderedIndex | ListIndex): index is ListIndex => "list" in index;
const ordered = (type: RecordType): OrderedIndex[] =>
  indexesOf(type).flatMap((index) => (isList(index) ? [] : [index]));

describe.each(Object.keys(indexes) as RecordType[])("the indexes of %s", (type) => {
  const fields = fieldsOf(type);

  it("are on fields that exist and can be ordered, or are lists", () => {
    for (const index of indexesOf(type)) {
      if (isList(index)) expect(fields.get(index.list)?.kind, index.list).toBe("list");
      else
        for (const field of index.fields)
          expect(["list", "json", undefined], field).not.toContain(fields.get(field)?.kind);
    }
  });

  it("each say which query needs them", () => {
    const reasons = indexesOf(type).map((index) => index.for);
    for (const reason of reasons) expect(reason).toMatch(/^[a-z].{5,}[^.]$/);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it("are none twice, nor the mere beginning of another", () => {
    const names = ordered(type).map((index) => index.fields.join());
    for (const [i, name] of names.entries())
      expect(names.filter((other, j) => j !== i && `${other},`.startsWith(`${name},`))).toEqual([]);
    const lists = indexesOf(type)
      .filter(isList)
      .map(({ list }) => list);
    expect(new Set(lists).size).toBe(lists.length);
  });

  it("do not write down the id, in which they all end", () => {
    for (const index of ordered(type)) expect(index.fields).not.toContain("id");
  });
});

describe("indexesOf", () => {
  it("has none for types of few records, and takes the host's own instead", () => {
    expect(indexesOf("tag")).toEqual([]);
    const own = { tag: [{ fields: ["name"], for: "tags by name" }] } as const;
    expect(indexesOf("tag", own)).toBe(own.tag);
    expect(types.filter((type) => indexesOf(type).length > 0).sort()).toEqual(Object.keys(indexes).sort());
  });

  it("LEAD-18 finds whatever lists its keys, and the record that another system names", () => {
    for (const type of ["lead", "account", "contact"] as const) {
      const lists = indexesOf(type)
        .filter(isList)
        .map(({ list }) => list);
      expect(lists).toEqual(expect.arrayContaining(["matchKeys", "tagIds"]));
      expect(ordered(type).map((index) => index.fields[0])).toEqual(
        expect.arrayContaining(["email", "externalId", "mergedIntoId"]),
      );
    }
  });
});
