import type { PlannedRow } from "../import/decide-import-row.js";
import type { ImportCounts, ImportWatch } from "../import/import-progress.js";
import type { ImportSource } from "../import/import-source.js";
import { detectLeadColumns } from "../import/lead-columns.js";
import type { LeadRowReading } from "../import/lead-of-row.js";
import { seenRows } from "../import/row-keys.js";
import { CrmError } from "../kernel/crm-error.js";
import { hash128, uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import type { ImportOptions } from "./import-leads.schema.js";
import { importOptionsSchema, mapColumns } from "./import-leads.schema.js";
import type { ImportRun } from "./import-rows.js";
import { batchesOf, checkRow, decideRows } from "./import-rows.js";
import { loadLeadRules } from "./lead-state.js";
import { parseInput } from "./parse-input.js";

/** How many rows are decided on, and committed, at once. */
export const rowsAtOnce = 500;

/** What planning comes to. */
export interface PlannedImport {
  /** The import. */
  readonly batchId: Id<"importBatch">;
  /** The file. */
  readonly name: string;
  /** The headers of its columns. */
  readonly headers: readonly string[];
  /** How many rows come to what. */
  readonly counts: ImportCounts;
  /** What the rows are decided by, but for the rows seen. */
  readonly run: ImportRun;
  /** What becomes of each row. */
  readonly rows: () => AsyncIterable<PlannedRow>;
}

/** Reads a source twice: once for its fingerprint, which the import is known by, and once to decide on every row. */
export async function planImport(
  scope: CrmScope,
  source: ImportSource,
  options: ImportOptions,
  watch: ImportWatch,
): Promise<PlannedImport> {
  requireAction(scope, "leads.import");
  const parsed = parseInput(importOptionsSchema, options, ["options"]);
  const { mapping, unknown } = mapColumns(source.columns, parsed.columns ?? {}, detectLeadColumns(source.columns));
  if (unknown.length > 0) {
    throw new CrmError("INPUT_INVALID", {
      refusals: unknown.map((column) => ({
        code: "IMPORT_COLUMN_UNKNOWN",
        path: ["options", "columns", column],
        params: { column },
      })),
    });
  }
  const rules = await loadLeadRules(scope);
  const { print, rows: total } = await fingerprint(source, watch);
  const name = source.name.trim().slice(0, 255) || "import";
  const batchId = asId(
    "importBatch",
    uuidFromText(JSON.stringify([scope.actor.companyId, name, source.columns, print, parsed])),
  );
  const reading: LeadRowReading = {
    mapping,
    blanks: parsed.blanks ?? [],
    values: (parsed.values ?? {}) as LeadRowReading["values"],
    dateOrder: parsed.dateOrder ?? "dmy",
    pipelines: rules.pipelines,
  };
  const run: ImportRun = { batchId, reading, update: parsed.existing === "update", rules, seen: seenRows() };
  const rows = (): AsyncIterable<PlannedRow> => planRows(scope, source, { ...run, seen: seenRows() });
  return { batchId, name, headers: source.columns, counts: await countRows(rows(), total, watch), run, rows };
}

async function fingerprint(source: ImportSource, watch: ImportWatch): Promise<{ print: string; rows: number }> {
  let print = "";
  let rows = 0;
  for await (const batch of batchesOf(source, rowsAtOnce)) {
    for (const { cells } of batch) print = hash128(print + JSON.stringify(cells));
    rows += batch.length;
    watch.onProgress?.({ phase: "reading", rows, of: null });
    stopIfAborted(watch);
  }
  return { print, rows };
}

async function* planRows(
  scope: CrmScope,
  source: ImportSource,
  run: ImportRun,
): AsyncGenerator<PlannedRow, void, undefined> {
  for await (const batch of batchesOf(source, rowsAtOnce)) {
    const decisions = await decideRows(
      scope,
      batch.map((row) => checkRow(scope, row, run.reading)),
      run,
    );
    for (const { planned } of decisions) yield planned;
  }
}

async function countRows(rows: AsyncIterable<PlannedRow>, total: number, watch: ImportWatch): Promise<ImportCounts> {
  const counts = { rows: 0, create: 0, update: 0, duplicate: 0, invalid: 0, maybeDuplicate: 0 };
  for await (const { action, maybeDuplicateOf } of rows) {
    counts.rows++;
    counts[action]++;
    if (action === "create" && maybeDuplicateOf.length > 0) counts.maybeDuplicate++;
    if (counts.rows % rowsAtOnce !== 0 && counts.rows !== total) continue;
    watch.onProgress?.({ phase: "planning", rows: counts.rows, of: total });
    stopIfAborted(watch);
  }
  return counts;
}

function stopIfAborted({ signal }: ImportWatch): void {
  if (signal?.aborted === true) throw new CrmError("REFUSED", { refusals: [{ code: "IMPORT_STOPPED" }] });
}
