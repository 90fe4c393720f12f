import * as z from "zod";
import type { ExportedType } from "../export/export-column.js";
import { exportedTypes } from "../export/export-column.js";
import type { ExportCell, ExportTable } from "../export/export-table.js";
import { inKeyOrder } from "../export/in-key-order.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { RecordType } from "../model/record-types.js";
import { fieldValue } from "../query/field-value.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import type { ExportWatch } from "./export-records.schema.js";
import { exportSchema } from "./export-records.schema.js";
import { parseConditions } from "./list-records.js";
import type { ParsedColumn } from "./parse-export-columns.js";
import { parseExportColumns } from "./parse-export-columns.js";
import { parseInput } from "./parse-input.js";
import type { ReferencedNames } from "./referenced-names.js";
import { referencedNames } from "./referenced-names.js";
import { requireShape } from "./require-shape.js";
import { watchSchema } from "./watch.schema.js";

/** What an export is made of. */
interface ParsedExport {
  readonly type: ExportedType;
  readonly filter: Filter;
  readonly columns: readonly ParsedColumn[];
}

/** Checks what is asked for and gives a table, of which nothing is read before its rows are taken. */
export async function exportRecords(
  scope: CrmScope,
  type: unknown,
  query: unknown,
  watch: ExportWatch,
): Promise<ExportTable> {
  requireShape(watchSchema, watch, ["watch"]);
  const parsed = parseExport(scope, parseInput(z.enum(exportedTypes), type, ["type"]), query);
  requireAction(scope, "exports.records");
  return {
    header: parsed.columns.map(({ title }) => title),
    rows: { [Symbol.asyncIterator]: () => rowsOf(scope, parsed, watch) },
  };
}

function parseExport(scope: CrmScope, type: ExportedType, query: unknown): ParsedExport {
  const { columns: asked, ...conditions } = parseInput(exportSchema, query);
  const refusals: Refusal[] = [];
  const fields = scope.visible.fields(type);
  const fault = (refusal: Refusal): void => void refusals.push(refusal);
  const filter = parseConditions({ fields, zone: scope.actor.timeZone, fault }, conditions);
  const columns = parseExportColumns({ fields, fault }, type, asked);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  return { type, filter, columns };
}

/** Reads the records by id, a page at a time: the next once all rows of the one before were taken. */
async function* rowsOf(
  scope: CrmScope,
  { type, filter, columns }: ParsedExport,
  { onProgress, signal }: ExportWatch,
): AsyncGenerator<readonly ExportCell[], void, undefined> {
  const names = referencedNames(scope);
  let rows = 0;
  stopIfAborted(signal);
  for await (const page of everyPage(scope.visible, type, filter)) {
    const records: readonly object[] = scope.visible.maskAll(type, page);
    await names.load(namedIn(records, columns));
    for (const record of records) {
      stopIfAborted(signal);
      yield columns.map((column) => cellOf(record, column, names));
    }
    rows += records.length;
    onProgress?.({ rows });
  }
}

/** @throws CrmError `REFUSED` where the signal was aborted; its `cause` is what it was aborted with. */
function stopIfAborted(signal: ExportWatch["signal"]): void {
  if (signal?.aborted !== true) return;
  const cause = signal.reason === undefined ? {} : { cause: signal.reason };
  throw new CrmError("REFUSED", { refusals: [{ code: "EXPORT_STOPPED" }], ...cause });
}

/** The ids of which names are wanted, by type. */
function namedIn(records: readonly object[], columns: readonly ParsedColumn[]): Map<RecordType, Set<string>> {
  const wanted = new Map<RecordType, Set<string>>();
  for (const column of columns) {
    if (column.to === null) continue;
    const ids = wanted.get(column.to) ?? new Set();
    wanted.set(column.to, ids);
    for (const record of records) for (const id of idsOf(rawCell(record, column.field))) ids.add(id);
  }
  return wanted;
}

function cellOf(record: object, { field, to }: ParsedColumn, names: ReferencedNames): ExportCell {
  const value = rawCell(record, field);
  if (to === null) return inKeyOrder(value);
  const told = idsOf(value).map((id) => names.of(to, id));
  return Array.isArray(value) ? told : (told[0] ?? null);
}

/** Records are plain data: what they hold under a name is a cell. */
const rawCell = (record: object, field: string): ExportCell =>
  Object.hasOwn(record, field)
    ? ((record as Readonly<Record<string, ExportCell>>)[field] ?? null)
    : fieldValue(record, field);

const idsOf = (value: ExportCell): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
