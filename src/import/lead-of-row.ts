import type { Refusal } from "../kernel/decision.js";
import { foldWords } from "../kernel/fold-text.js";
import type { ImportRow } from "./import-source.js";
import type { CustomColumn, LeadColumn, LeadColumnMapping } from "./lead-columns.js";
import { customName } from "./lead-columns.js";
import type { CellReading, CellRefusalCode } from "./read-cell.js";
import { readCell } from "./read-cell.js";

/** Why a cell or a row cannot be read. */
export type ImportRowRefusalCode = "ROW_TOO_LONG" | "ROW_TOO_SHORT" | "ROW_MALFORMED" | CellRefusalCode;

/** Other values for cells, by kind of column and cell as it stands; `null` for nothing. */
export type CellValues = {
  readonly [C in LeadColumn | CustomColumn]?: Readonly<Record<string, string | null>> | undefined;
};

/** How the cells of a file are read. */
export interface LeadRowReading extends CellReading {
  /** What each column holds. */
  readonly mapping: LeadColumnMapping;
  /** Texts that mean "nothing", folded. */
  readonly blanks: ReadonlySet<string>;
  /** Other values for cells. */
  readonly values: CellValues;
}

/** What a row says of a lead: input for the same checks as any other. */
export interface LeadOfRow {
  /** The fields, as a user would enter them. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Cells that could not be read. */
  readonly refusals: readonly Refusal<ImportRowRefusalCode>[];
}

/** Reads the cells of a row. First and last name win over a name in one cell, and a conversion over another status. */
export function leadOfRow({ cells, fault }: ImportRow, reading: LeadRowReading): LeadOfRow {
  if (fault !== null) return { input: {}, refusals: [{ code: fault, params: { cells: cells.length } }] };
  const parts = { name: {}, lead: {}, conversion: {}, address: {}, custom: {} };
  const refusals: Refusal<ImportRowRefusalCode>[] = [];
  for (const [place, column] of reading.mapping.entries()) {
    const cell = column === null ? null : cellValue(cells[place] ?? "", column, reading);
    if (column === null || cell === null) continue;
    const read = readCell(column, cell, reading);
    if (typeof read === "string") refusals.push({ code: read, path: [column], params: { value: cell.slice(0, 200) } });
    else Object.assign(parts[partOf(column)], read);
  }
  const { name, lead, conversion, ...nested } = parts;
  const given = Object.entries(nested).filter(([, part]) => Object.keys(part).length > 0);
  return { input: { ...name, ...lead, ...conversion, ...Object.fromEntries(given) }, refusals };
}

type Part = "name" | "lead" | "conversion" | "address" | "custom";

const partsOfColumns: { readonly [C in LeadColumn]?: Part } = {
  name: "name",
  converted: "conversion",
  addressExtra: "address",
  street: "address",
  postalCode: "address",
  city: "address",
  region: "address",
  country: "address",
};

const partOf = (column: LeadColumn | CustomColumn): Part =>
  customName(column) === null ? (partsOfColumns[column as LeadColumn] ?? "lead") : "custom";

function cellValue(raw: string, column: LeadColumn | CustomColumn, { blanks, values }: LeadRowReading): string | null {
  const cell = raw.trim();
  const mapped = values[column];
  if (mapped !== undefined && Object.hasOwn(mapped, cell)) return mapped[cell] ?? null;
  return cell === "" || blanks.has(foldWords(cell)) ? null : cell;
}
