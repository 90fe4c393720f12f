import type { Refusal } from "../kernel/decision.js";
import { foldWords } from "../kernel/fold-text.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import { booleanOf, dateOf, listOf, numberOf, splitName } from "./cell-values.js";
import { countryCodeOf } from "./country-code.js";
import type { ImportRow } from "./import-source.js";
import type { LeadColumn, LeadColumnMapping } from "./lead-columns.js";

/** Why a cell or a row cannot be read. */
export type ImportRowRefusalCode =
  | "ROW_TOO_LONG"
  | "ROW_TOO_SHORT"
  | "ROW_MALFORMED"
  | "IMPORT_VALUE_NOT_BOOLEAN"
  | "IMPORT_VALUE_NOT_DATE"
  | "IMPORT_VALUE_NOT_NUMBER"
  | "IMPORT_COUNTRY_UNKNOWN"
  | "IMPORT_STATUS_UNKNOWN";

/** How the cells of a file are read. */
export interface LeadRowReading {
  /** What each column holds. */
  readonly mapping: LeadColumnMapping;
  /** Texts that mean "nothing", such as `Select` or `n/a`; compared folded. */
  readonly blanks: readonly string[];
  /** Other values for cells, by kind of column and cell as it stands; `null` for nothing. */
  readonly values: { readonly [C in LeadColumn]?: Readonly<Record<string, string | null>> };
  /** How dates of three numbers are ordered. */
  readonly dateOrder: "dmy" | "mdy";
  /** The pipelines that statuses are looked up in, by label, id or role. */
  readonly pipelines: readonly PipelineDefinition[];
}

/** What a row says of a lead: input for the same checks as any other. */
export interface LeadOfRow {
  /** The fields, as a user would enter them. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Cells that could not be read. */
  readonly refusals: readonly Refusal<ImportRowRefusalCode>[];
}

/** Reads the cells of a row. */
export function leadOfRow(row: ImportRow, reading: LeadRowReading): LeadOfRow {
  const fields: Record<string, unknown> = {};
  const address: Record<string, unknown> = {};
  const refusals: Refusal<ImportRowRefusalCode>[] = [];
  if (row.fault !== null) return { input: {}, refusals: [{ code: row.fault, params: { cells: row.cells.length } }] };
  for (const [i, column] of reading.mapping.entries()) {
    const cell = column === null ? null : cellValue(row.cells[i] ?? "", column, reading);
    if (column === null || cell === null) continue;
    if (Object.hasOwn(addressFields, column)) address[addressFields[column as keyof typeof addressFields]] = cell;
    else {
      const read = readers[column] ?? asText(column);
      const result = read(cell, reading);
      if (isUnreadable(result))
        refusals.push({ code: result.unreadable, path: [column], params: { value: cell.slice(0, 200) } });
      else Object.assign(fields, result);
    }
  }
  if (typeof address["countryCode"] === "string") {
    const code = countryCodeOf(address["countryCode"]);
    if (code === null)
      refusals.push({
        code: "IMPORT_COUNTRY_UNKNOWN",
        path: ["country"],
        params: { value: address["countryCode"].slice(0, 200) },
      });
    address["countryCode"] = code;
  }
  return { input: Object.keys(address).length === 0 ? fields : { ...fields, address }, refusals };
}

const addressFields = {
  addressExtra: "extra",
  street: "street",
  postalCode: "postalCode",
  city: "city",
  region: "region",
  country: "countryCode",
} as const;

function cellValue(raw: string, column: LeadColumn, { blanks, values }: LeadRowReading): string | null {
  const cell = raw.trim();
  const mapped = values[column];
  if (mapped !== undefined && Object.hasOwn(mapped, cell)) return mapped[cell] ?? null;
  if (cell === "") return null;
  const folded = foldWords(cell);
  return blanks.some((blank) => foldWords(blank) === folded) ? null : cell;
}

interface Unreadable {
  readonly unreadable: ImportRowRefusalCode;
}

type Reader = (cell: string, reading: LeadRowReading) => Unreadable | Readonly<Record<string, unknown>>;

const isUnreadable = (result: Unreadable | Readonly<Record<string, unknown>>): result is Unreadable =>
  "unreadable" in result;

const asText =
  (field: string): Reader =>
  (cell) => ({ [field]: cell });
const asChoice =
  (field: string): Reader =>
  (cell) => ({ [field]: { name: cell } });
const asBoolean =
  (field: string): Reader =>
  (cell) => {
    const value = booleanOf(cell);
    return value === null ? { unreadable: "IMPORT_VALUE_NOT_BOOLEAN" } : { [field]: value };
  };

const readers: { readonly [C in LeadColumn]?: Reader } = {
  name: (cell) => ({ ...splitName(cell) }),
  jobFunction: asChoice("jobFunctionId"),
  department: asChoice("departmentId"),
  industrySector: asChoice("industrySectorId"),
  source: asChoice("sourceId"),
  category: asChoice("categoryId"),
  tags: (cell) => ({ tagIds: listOf(cell).map((name) => ({ name })) }),
  keyAccount: asBoolean("keyAccount"),
  nurturing: asBoolean("nurturing"),
  doNotCall: asBoolean("doNotCall"),
  doNotEmail: asBoolean("doNotEmail"),
  createdOn: (cell, { dateOrder }) => {
    const date = dateOf(cell, dateOrder);
    return date === null ? { unreadable: "IMPORT_VALUE_NOT_DATE" } : { createdOn: date };
  },
  score: (cell) => {
    const score = numberOf(cell);
    return score === null ? { unreadable: "IMPORT_VALUE_NOT_NUMBER" } : { manualScore: score };
  },
  status: (cell, { pipelines }) => {
    const statusId = statusIdOf(cell, pipelines);
    return statusId === null ? { unreadable: "IMPORT_STATUS_UNKNOWN" } : { statusId };
  },
  converted: (cell, { pipelines }) => {
    const value = booleanOf(cell);
    if (value === null) return { unreadable: "IMPORT_VALUE_NOT_BOOLEAN" };
    return value ? { statusId: defaultDefinition(pipelines).pipeline.convertedStatusId } : {};
  },
};

/** A status by its id or by its label in any language. */
function statusIdOf(text: string, pipelines: readonly PipelineDefinition[]): string | null {
  const wanted = foldWords(text);
  const statuses = pipelines.flatMap(({ statuses: list }) => list);
  return (
    statuses.find(({ id, labels }) => id === text || Object.values(labels).some((label) => foldWords(label) === wanted))
      ?.id ?? null
  );
}
