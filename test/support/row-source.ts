import type { ImportSource } from "../../src/import/import-source.js";

/** Rows of a file that a test writes down: a header and rows of cells, each on a line of its own. */
export function rowSource(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  name = "leads.csv",
): ImportSource {
  return {
    name,
    columns,
    async *rows() {
      for (const [i, cells] of rows.entries()) yield { number: i + 1, line: i + 2, cells, fault: null };
    },
  };
}

/** The same, with a header and rows of cells as a text: `Name; E-mail`, one row a line. */
export function textSource(text: string, name?: string): ImportSource {
  const [columns = [], ...rows] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(";").map((cell) => cell.trim()));
  return rowSource(columns, rows, name);
}
