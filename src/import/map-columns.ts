import type { Refusal } from "../kernel/decision.js";
import type { ImportRefusalCode } from "./import-refusal-code.js";
import type { CustomColumn, LeadColumn, LeadColumnMapping } from "./lead-columns.js";

/** What a caller says of columns, by header or by place (`#3`); `null` leaves a column out. */
export type ToldColumns = Readonly<Record<string, LeadColumn | CustomColumn | null>>;

/** What each column holds, and what is wrong with what was told. */
export interface MappedColumns {
  /** By the place of the column. */
  readonly mapping: LeadColumnMapping;
  /** Columns that the file does not have, and kinds that two columns would hold. */
  readonly refusals: readonly Refusal<ImportRefusalCode>[];
}

/** Decides what each column holds: what was told, else what was recognised and not told of another column. */
export function mapColumns(
  headers: readonly string[],
  told: ToldColumns,
  recognised: LeadColumnMapping,
): MappedColumns {
  const refusals: Refusal<ImportRefusalCode>[] = [];
  const kinds = new Map<number, LeadColumn | CustomColumn | null>();
  for (const [column, kind] of Object.entries(told)) {
    const place = placeOf(column, headers);
    const fault = (code: ImportRefusalCode): void => void refusals.push({ code, path: [column], params: { column } });
    if (place === null) fault("IMPORT_COLUMN_UNKNOWN");
    else if (kinds.has(place) || (kind !== null && [...kinds.values()].includes(kind))) fault("IMPORT_COLUMN_TWICE");
    else kinds.set(place, kind);
  }
  const taken = new Set(kinds.values());
  const mapping = headers.map((_, place) => {
    const found = kinds.has(place) ? kinds.get(place) : recognised[place];
    return found === undefined || (!kinds.has(place) && taken.has(found)) ? null : found;
  });
  return { mapping, refusals };
}

/** The first column with a header, else the one at a place; `null` where there is none. */
function placeOf(column: string, headers: readonly string[]): number | null {
  const named = headers.indexOf(column);
  if (named >= 0) return named;
  const place = Number(/^#(\d{1,6})$/.exec(column)?.[1] ?? 0);
  return place >= 1 && place <= headers.length ? place - 1 : null;
}
