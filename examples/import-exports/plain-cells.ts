import type { ImportSource } from "crmkit";

/** A source whose cells are as they were entered: some systems put an apostrophe before what a spreadsheet would take for a formula, telephone numbers with a plus among it. */
export const plainCells = (source: ImportSource): ImportSource => ({
  name: source.name,
  columns: source.columns,
  async *rows() {
    for await (const row of source.rows())
      yield { ...row, cells: row.cells.map((cell) => cell.replace(/^'(?=[+\-=@])/, "")) };
  },
});
