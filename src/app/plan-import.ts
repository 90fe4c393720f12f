import type { ImportCounts, ImportWatch } from "../import/import-progress.js";
import type { ImportSource } from "../import/import-source.js";
import { detectLeadColumns } from "../import/lead-columns.js";
import type { LeadRowReading } from "../import/lead-of-row.js";
import { mapColumns } from "../import/map-columns.js";
import type { PlannedRow } from "../import/planned-row.js";
import { seenRows } from "../import/seen-rows.js";
import { CrmError } from "../kernel/crm-error.js";
import { foldWords } from "../kernel/fold-text.js";
import { hash128, uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { LeadRules } from "../leads/lead-rules.js";
import { definitionsOfCompany } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import type { ImportOptions } from "./import-leads.schema.js";
import { importOptionsSchema, importSourceSchema } from "./import-leads.schema.js";
import type { ImportRun } from "./import-rows.js";
import { checkRow, decideRows, noteRows } from "./import-rows.js";
import { loadLeadRules } from "./lead-state.js";
import { parseInput } from "./parse-input.js";
import { requireShape } from "./require-shape.js";
import { rowBatches } from "./row-batches.js";
import { watchSchema } from "./watch.schema.js";

/** How many rows are decided on, and committed, at once. */
export const rowsAtOnce = 500;

/** What planning comes to. */
export interface PlannedImport {
  /** What the rows are decided by. */
  readonly run: ImportRun;
  /** How many rows come to what. */
  readonly counts: ImportCounts;
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
  requireShape(importSourceSchema, source, ["source"]);
  requireShape(watchSchema, watch, ["watch"]);
  const customFields = scope.settings.customFields.lead ?? {};
  const parsed = parseInput(importOptionsSchema(Object.keys(customFields)), options, ["options"]);
  const rules = await loadLeadRules(scope);
  const reading = readingOf(scope, source, parsed, rules);
  const { print, rows: total } = await fingerprint(source, watch);
  const batchId = await importId(scope, JSON.stringify([scope.actor.companyId, source.columns, print, parsed]));
  const run: ImportRun = { batchId, reading, update: parsed.existing === "update", rules, seen: seenRows(batchId) };
  const rows = (): AsyncIterable<PlannedRow> => planRows(scope, source, { ...run, seen: seenRows(batchId) });
  return { run, counts: await countRows(rows(), total, watch), rows };
}

function readingOf(
  { actor, settings }: CrmScope,
  { columns }: ImportSource,
  options: ImportOptions,
  { pipelines }: LeadRules,
): LeadRowReading {
  const customFields = settings.customFields.lead ?? {};
  const recognised = detectLeadColumns(columns, Object.keys(customFields));
  const { mapping, refusals } = mapColumns(columns, options.columns ?? {}, recognised);
  if (refusals.length > 0) {
    const under = refusals.map((refusal) => ({ ...refusal, path: ["options", "columns", ...(refusal.path ?? [])] }));
    throw new CrmError("INPUT_INVALID", { refusals: under });
  }
  return {
    mapping,
    customFields,
    blanks: new Set((options.blanks ?? []).map(foldWords)),
    values: options.values ?? {},
    dateOrder: options.dateOrder ?? "dmy",
    pipelines: definitionsOfCompany(pipelines, actor.companyId),
  };
}

/** The same content read in the same way is the same import, until that was taken back: then it is another. */
async function importId({ visible }: CrmScope, content: string): Promise<Id<"importBatch">> {
  for (let again = 0; ; again++) {
    const id = asId("importBatch", uuidFromText(again === 0 ? content : `${content} ${again}`));
    const stored = (await visible.get("importBatch", [id])).get(id);
    if (stored?.state !== "undone") return id;
  }
}

async function fingerprint(source: ImportSource, watch: ImportWatch): Promise<{ print: string; rows: number }> {
  let print = "";
  let rows = 0;
  for await (const batch of rowBatches(source, rowsAtOnce)) {
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
  for await (const batch of rowBatches(source, rowsAtOnce)) {
    const decisions = await decideRows(
      scope,
      batch.map((row) => checkRow(scope, row, run.reading)),
      run,
    );
    noteRows(run.seen, decisions);
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
