import { CrmError } from "../kernel/crm-error.js";
import type { CsvCells } from "./csv-cell.js";
import { csvCell } from "./csv-cell.js";
import type { ExportCell, ExportTable } from "./export-table.js";
import { inChunks } from "./in-chunks.js";

/** How a table is written as CSV. */
export interface CsvLinesOptions {
  /** The character between cells: a comma unless said otherwise; Excel goes by a semicolon where decimals have commas. */
  readonly delimiter?: "," | ";" | "\t" | undefined;
  /** Whether the text begins with U+FEFF, by which Excel knows that it is UTF-8; not unless said so. */
  readonly byteOrderMark?: boolean | undefined;
  /**
   * What becomes of texts that a spreadsheet would take for a formula: `neutral` puts an apostrophe before them, which
   * also meets phone numbers such as `+33 1`. With `kept`, what somebody once typed into a field runs on the machine of
   * whoever opens the file: for programs only. `neutral` unless said otherwise; numbers and instants are never altered.
   */
  readonly formulas?: "neutral" | "kept" | undefined;
}

/**
 * Writes a table as CSV (RFC 4180): CR LF behind each row, the header first, instants in ISO 8601 by UTC, lists joined by
 * commas, nothing for `null`. It comes in texts of some 64 KB, which are made as they are taken.
 * @throws CrmError `INPUT_INVALID` for a delimiter that is none of these.
 */
export function csvLines(table: ExportTable, options: CsvLinesOptions = {}): AsyncGenerator<string, void, undefined> {
  const { delimiter = ",", byteOrderMark = false, formulas = "neutral" } = options;
  if (![",", ";", "\t"].includes(delimiter))
    throw new CrmError("INPUT_INVALID", {
      refusals: [{ code: "INPUT_NOT_ONE_OF", path: ["options", "delimiter"], params: { values: [",", ";", "\\t"] } }],
    });
  return inChunks(linesOf(table, { delimiter, neutral: formulas !== "kept" }, byteOrderMark ? "\ufeff" : ""));
}

async function* linesOf(
  { header, rows }: ExportTable,
  cells: CsvCells,
  mark: string,
): AsyncGenerator<string, void, undefined> {
  yield mark + lineOf(header, cells);
  for await (const row of rows) yield lineOf(row, cells);
}

function lineOf(row: readonly ExportCell[], cells: CsvCells): string {
  const line = row.map((cell) => csvCell(cell, cells)).join(cells.delimiter);
  return `${line === "" ? '""' : line}\r\n`; // an empty line is no row to many readers
}
