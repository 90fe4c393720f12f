import { describe, expect, it } from "vitest";
import { parameters } from "../../../src/adapters/postgres/statement.js";
import { listSql, valueSql } from "../../../src/adapters/postgres/value-sql.js";

describe("values in SQL", () => {
  it("SEC-3 are parameters, all texts, cast to what they are", () => {
    const params = parameters();
    const sql = [
      valueSql("text", "'; drop", params),
      valueSql("number", 0.1, params),
      valueSql("boolean", true, params),
      valueSql("date", "2026-01-05", params),
      valueSql("instant", new Date("2026-01-05T08:00:00.123Z"), params),
    ];
    expect(sql).toEqual([
      "$1::text",
      "$2::text::float8",
      "$3::text::boolean",
      "$4::text::date",
      "$5::text::timestamptz",
    ]);
    expect(params.values).toEqual(["'; drop", "0.1", "true", "2026-01-05", "2026-01-05T08:00:00.123Z"]);
  });

  it("puts instants that no record holds before or after all others", () => {
    const params = parameters();
    for (const time of [8.64e15, -8.64e15, Date.parse("9999-12-31T23:59:59.999Z"), Date.parse("0001-01-01T00:00:00Z")])
      valueSql("instant", new Date(time), params);
    expect(params.values).toEqual(["infinity", "-infinity", "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z"]);
  });

  it("SEC-3 writes lists as arrays, each text quoted", () => {
    const params = parameters();
    expect(listSql("text", ["a", 'b"c', "d\\e", "{,}", "NULL", ""], params)).toBe("$1::text::text[]");
    expect(params.values).toEqual(['{"a","b\\"c","d\\\\e","{,}","NULL",""}']);
  });
});
