import { describe, expect, it } from "vitest";
import { mapColumns } from "../../src/import/map-columns.js";

describe("mapping columns", () => {
  it("LEAD-23 takes what was told before what was recognised, and gives no kind to two columns", () => {
    const told = { Mail: "email", "#1": null } as const;
    expect(mapColumns(["Name", "E-mail", "Mail"], told, ["name", "email", null])).toEqual({
      mapping: [null, null, "email"],
      refusals: [],
    });
  });

  it("LEAD-23 takes a header before a place, and the first of two headers", () => {
    expect(mapColumns(["x", "#1", "x"], { "#1": "city", x: "email" }, [null, null, null])).toEqual({
      mapping: ["email", "city", null],
      refusals: [],
    });
  });

  it("LEAD-23 refuses columns that are not there, and what was told before", () => {
    const codes = (told: Parameters<typeof mapColumns>[1]) =>
      mapColumns(["a", "b"], told, [null, null]).refusals.map(({ code, params }) => `${code} ${params?.["column"]}`);
    expect(codes({ c: "city", "#0": "city", "#3": null, "#x": null })).toEqual(
      ["c", "#0", "#3", "#x"].map((column) => `IMPORT_COLUMN_UNKNOWN ${column}`),
    );
    expect(codes({ a: "city", b: "city" })).toEqual(["IMPORT_COLUMN_TWICE b"]);
    expect(codes({ a: "city", "#1": "email" })).toEqual(["IMPORT_COLUMN_TWICE #1"]);
    expect(codes({ a: null, b: null })).toEqual([]);
    expect(mapColumns(["a"], { c: "city" }, [null]).refusals.map(({ path }) => path)).toEqual([["c"]]);
    const headers = Array.from({ length: 12 }, (_, i) => `h${i}`);
    const recognised = headers.map(() => null);
    expect(mapColumns(headers, { "#12": "city" }, recognised).mapping[11]).toBe("city");
    expect(mapColumns(headers, { "x#1": null, "#1x": null }, recognised).refusals).toHaveLength(2);
  });
});
