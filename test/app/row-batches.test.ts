import { describe, expect, it } from "vitest";
import { rowBatches } from "../../src/app/row-batches.js";
import type { ImportSource } from "../../src/import/import-source.js";
import { reasonsOf } from "../support/refused.js";
import { rowSource } from "../support/row-source.js";

/** A source that gives whatever a host may give in place of rows. */
const sourceOf = (rows: unknown): ImportSource => ({ name: "x", columns: ["a"], rows: () => rows as never });

async function batchSizes(source: ImportSource, size: number): Promise<number[]> {
  const sizes: number[] = [];
  for await (const batch of rowBatches(source, size)) sizes.push(batch.length);
  return sizes;
}

describe("the rows of a source", () => {
  it.each([
    [0, []],
    [2, [2]],
    [3, [3]],
    [7, [3, 3, 1]],
  ])("%i in batches of three", async (count, sizes) => {
    const rows = Array.from({ length: count }, (_, i) => [String(i)]);
    expect(await batchSizes(rowSource(["a"], rows), 3)).toEqual(sizes);
  });

  const row = { number: 1, line: 2, cells: ["x"], fault: null };
  it.each<[string, unknown, string]>([
    ["no rows at all", 1, "INPUT_WRONG_TYPE source rows"],
    ["a text", "rows", "INPUT_WRONG_TYPE source rows"],
    ["an object", {}, "INPUT_WRONG_TYPE source rows"],
    ["null for a row", [row, null], "INPUT_WRONG_TYPE source rows 1"],
    ["a cell that is no text", [{ ...row, cells: ["x", 1] }], "INPUT_WRONG_TYPE source rows 0"],
    ["cells that are no list", [{ ...row, cells: "x" }], "INPUT_WRONG_TYPE source rows 0"],
    ["an unknown fault", [{ ...row, fault: "BAD" }], "INPUT_WRONG_TYPE source rows 0"],
    ["a row without a line", [{ ...row, line: undefined }], "INPUT_WRONG_TYPE source rows 0"],
    ["rows that are counted from 0", [{ ...row, number: 0 }], "INPUT_WRONG_TYPE source rows 0"],
    ["a row twice", [row, row], "INPUT_WRONG_TYPE source rows 1"],
  ])("SEC-3 turns down %s", async (_what, rows, reason) => {
    expect(await reasonsOf(batchSizes(sourceOf(rows), 3), "INPUT_INVALID")).toEqual([reason]);
  });

  it("passes on what the source throws", async () => {
    const failure = new Error("the disk is gone");
    const rows = (async function* () {
      yield row;
      throw failure;
    })();
    await expect(batchSizes(sourceOf(rows), 3)).rejects.toBe(failure);
  });
});
