import type { ExportCell } from "./export-table.js";
import { neutralJson, neutralText } from "./neutral-text.js";

/** How cells are written. */
export interface CsvCells {
  /** The character between cells. */
  readonly delimiter: string;
  /** Whether texts are kept from being taken for formulas. */
  readonly neutral: boolean;
}

/** Writes one cell: quoted where it must be, with its quotes doubled. */
export function csvCell(cell: ExportCell, { delimiter, neutral }: CsvCells): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  const text = textOf(cell, neutral);
  // Excel takes a file that begins with ID for one of the format SYLK; readers may drop blanks at the ends of a bare cell.
  const mustBeQuoted = /["\r\n]|^\s|\s$|^ID/.test(text) || text.includes(delimiter);
  return mustBeQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

function textOf(cell: string | object, neutral: boolean): string {
  const isListed = Array.isArray(cell) && cell.every((item) => typeof item === "string");
  if (typeof cell === "string" || isListed) {
    const text = typeof cell === "string" ? cell : cell.join(", ");
    return neutral ? neutralText(text) : text;
  }
  const json = JSON.stringify(cell);
  return neutral ? neutralJson(json) : json;
}
