import { describe, expect, it } from "vitest";
import { quoteName, quoteReserved, sqlName } from "../../../src/adapters/postgres/sql-name.js";
import { tableOf } from "../../../src/adapters/postgres/table.js";
import { indexesOf } from "../../../src/model/indexes.js";
import { recordSchemas } from "../../../src/model/record-schemas.js";
import type { RecordType } from "../../../src/model/record-types.js";

const types = Object.keys(recordSchemas) as RecordType[];

describe("names in SQL", () => {
  it("are those of the model in lower case, with underscores", () => {
    expect(sqlName("address.countryCode")).toBe("address_country_code");
    expect(sqlName("lead")).toBe("lead");
  });

  it("are quoted where SQL keeps a word to itself, and where the host chose them", () => {
    expect(quoteReserved("user")).toBe('"user"');
    expect(quoteReserved("lead")).toBe("lead");
    expect(quoteName('a"b')).toBe('"a""b"');
  });

  it("differ, also those of indexes, and are short enough for PostgreSQL", () => {
    for (const type of types) {
      const { columns, objects } = tableOf(type);
      const names = [...columns.map(({ name }) => name), ...objects.map(({ presence }) => presence)];
      expect(new Set(names).size).toBe(names.length);
    }
    const fields = (index: ReturnType<typeof indexesOf>[number]) => ("list" in index ? [index.list] : index.fields);
    const indexes = types.flatMap((type) =>
      indexesOf(type).map((index) => [type, ...fields(index), "idx"].map(sqlName).join("_")),
    );
    const all = [...types.map(sqlName), ...types.map((type) => `write_${sqlName(type)}`), ...indexes];
    expect(new Set(all).size).toBe(all.length);
    expect(Math.max(...all.map((name) => name.length))).toBeLessThanOrEqual(63);
  });
});
