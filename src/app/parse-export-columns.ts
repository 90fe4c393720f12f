import { defaultExportColumns } from "../export/default-export-columns.js";
import type { ChosenColumn, ExportedType } from "../export/export-column.js";
import { titleOf } from "../export/export-column.js";
import type { ExportRefusalCode } from "../export/export-refusal-code.js";
import type { Refusal } from "../kernel/decision.js";
import type { Field } from "../model/field-kinds.js";
import type { RecordType } from "../model/record-types.js";
import type { Reference } from "../model/reference-fields.js";
import { references } from "../model/references.js";
import type { QueryFaultCode } from "../query/query-scope.js";

/** A column of an export, checked. */
export interface ParsedColumn {
  /** What stands in the header. */
  readonly title: string;
  /** The field. */
  readonly field: string;
  /** The type of the records whose names are given; `null` for the value itself. */
  readonly to: RecordType | null;
}

/** What columns are checked with. */
interface ColumnScope {
  /** The fields that the actor may name. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Takes note of a fault. */
  readonly fault: (refusal: Refusal<QueryFaultCode | ExportRefusalCode>) => void;
}

/** Checks the columns of an export; where none are chosen, takes the usual ones that the actor may see. */
export function parseExportColumns(
  scope: ColumnScope,
  type: ExportedType,
  asked: readonly (string | ChosenColumn)[] | undefined,
): readonly ParsedColumn[] {
  const given = (asked ?? defaultExportColumns[type]).map((one) => (typeof one === "string" ? { field: one } : one));
  const columns = asked === undefined ? given.filter(({ field }) => isKnown(scope.fields, field)) : given;
  const titles = columns.map(titleOf);
  return columns.map((column, i) => {
    const title = titles[i] ?? column.field;
    if (titles.indexOf(title) < i)
      scope.fault({ code: "EXPORT_TITLE_TWICE", path: ["columns", i], params: { title: title.slice(0, 128) } });
    return { title, field: column.field, to: referredType(scope, type, column, i) };
  });
}

/** A field, or an object of fields that is asked for whole; what is hidden is neither. */
const isKnown = (fields: ReadonlyMap<string, Field>, name: string): boolean =>
  fields.has(name) || [...fields.keys()].some((field) => field.startsWith(`${name}.`));

/** The type of the records whose names a column gives; takes note of a field that there is none of, or that names no records. */
function referredType(scope: ColumnScope, type: ExportedType, column: ChosenColumn, i: number): RecordType | null {
  const { field, as } = column;
  const path = ["columns", i];
  if (!isKnown(scope.fields, field)) {
    scope.fault({ code: "QUERY_FIELD_UNKNOWN", path, params: { field: field.slice(0, 128) } });
    return null;
  }
  if (as !== "name") return null;
  const map: Readonly<Record<string, Reference>> = references[type];
  const to = Object.hasOwn(map, field) ? map[field]?.to : undefined;
  if (to !== undefined && to !== "any") return to as RecordType; // the map names no other types
  const kind = scope.fields.get(field)?.kind ?? "json";
  scope.fault({ code: "QUERY_OPERATOR_UNFIT", path, params: { operator: "name", field, kind } });
  return null;
}
