import type { CheckedRow, ImportRowDecision } from "../import/decide-import-row.js";
import type { ImportWatch } from "../import/import-progress.js";
import type { ImportRow, ImportSource } from "../import/import-source.js";
import { leadIdOfRow } from "../import/lead-id-of-row.js";
import type { PlannedRow } from "../import/planned-row.js";
import { seenRows } from "../import/seen-rows.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Id } from "../kernel/id.js";
import type { ImportBatch } from "../model/import-batch.js";
import { mergePlans } from "../plan/merge-plans.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { insert, nextVersion, replace } from "../plan/write.js";
import { definitionsOfCompany } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import type { ImportRun } from "./import-rows.js";
import { checkRow, decideRows, noteRows } from "./import-rows.js";
import { loadLeadRules } from "./lead-state.js";
import { rowsAtOnce } from "./plan-import.js";
import { requireShape } from "./require-shape.js";
import { rowBatches } from "./row-batches.js";
import { isRace } from "./run-command.js";
import { watchSchema } from "./watch.schema.js";

const attempts = 8;

/** Well below what every storage takes in one commit. */
const mostWrites = 5_000;

/** How far an import is, and what its next rows are decided by. */
interface Progress {
  readonly batch: ImportBatch;
  readonly run: ImportRun;
}

/**
 * Writes what the rows come to, batch by batch. How far it came is written in the same commit as the leads, so that
 * whoever goes on, after a crash or at the same time, goes on behind it.
 */
export async function commitImport(
  scope: CrmScope,
  source: ImportSource,
  { run, rows: total }: { readonly run: ImportRun; readonly rows: number },
  watch: ImportWatch,
): Promise<ImportBatch> {
  requireAction(scope, "leads.import");
  requireShape(watchSchema, watch, ["watch"]);
  const { onProgress, signal } = watch;
  let progress = await resume(scope, { ...run, seen: seenRows(run.batchId) }, nameOf(source));
  for await (const rows of rowBatches(source, rowsAtOnce)) {
    if (progress.batch.state === "done" || signal?.aborted === true) break;
    progress = await commitRows(scope, rows, progress);
    onProgress?.({ phase: "committing", rows: progress.batch.rowsDone, of: total });
  }
  const { batch } = progress;
  return batch.state === "running" && batch.rowsDone >= total ? finish(scope, batch) : batch;
}

/** The import as it is stored, or as it begins, and the rules as they are now. */
async function resume(scope: CrmScope, run: ImportRun, name: string): Promise<Progress> {
  const [batch, rules] = await Promise.all([loadBatch(scope, run.batchId, name), loadLeadRules(scope)]);
  const pipelines = definitionsOfCompany(rules.pipelines, scope.actor.companyId);
  return { batch, run: { ...run, rules, reading: { ...run.reading, pipelines } } };
}

async function loadBatch(scope: CrmScope, id: Id<"importBatch">, name: string): Promise<ImportBatch> {
  const stored = (await scope.visible.get("importBatch", [id])).get(id);
  if (stored?.state === "undone") throw new CrmError("REFUSED", { refusals: [{ code: "IMPORT_ALREADY_UNDONE" }] });
  const begin = { name, state: "running", rowsDone: 0, created: 0, updated: 0, skipped: 0 } as const;
  return stored ?? { ...newRecord("importBatch", decisionEnv(scope), { id }), version: 0, ...begin };
}

/** Decides anew, behind what was written meanwhile, when somebody else was quicker. */
async function commitRows(scope: CrmScope, rows: readonly ImportRow[], from: Progress): Promise<Progress> {
  const last = rows.at(-1)?.number ?? 0;
  let progress = from;
  for (let attempt = 1; ; ) {
    try {
      progress = await tryRows(scope, rows, progress);
      if (progress.batch.rowsDone >= last) return progress;
      attempt = 1;
    } catch (error) {
      if (attempt++ === attempts || !isRace(error)) throw error;
      progress = await resume(scope, progress.run, progress.batch.name);
    }
  }
}

/** Commits the rows that are open, or as many of them as one commit takes. */
async function tryRows(scope: CrmScope, rows: readonly ImportRow[], { batch, run }: Progress): Promise<Progress> {
  const checked = rows.map((row) => checkRow(scope, row, run.reading));
  const open = checked.filter(({ row }) => row.number > batch.rowsDone);
  await remember(
    scope,
    checked.filter(({ row }) => row.number <= batch.rowsDone),
    run,
  );
  if (open.length === 0) return { batch, run };
  const decisions = asManyAsFit(await decideRows(scope, open, run));
  const next = advance(scope, batch, countsAfter(batch, decisions));
  const { writes, entries } = mergePlans(decisions.flatMap(({ plan }) => plan ?? []));
  await scope.storage.commit({ writes: [...writes, next.write], entries });
  noteRows(run.seen, decisions);
  return { batch: next.batch, run };
}

/** Rows that bring many new tags write much more than their leads; the first row always fits. */
function asManyAsFit(decisions: readonly ImportRowDecision[]): readonly ImportRowDecision[] {
  let writes = 0;
  const end = decisions.findIndex(({ plan }, i) => {
    writes += plan?.writes.length ?? 0;
    return i > 0 && writes > mostWrites;
  });
  return end < 0 ? decisions : decisions.slice(0, end);
}

/** Rows that were dealt with before are compared with as well, where they made or changed a lead. */
async function remember(scope: CrmScope, rows: readonly CheckedRow[], run: ImportRun): Promise<void> {
  if (rows.length === 0) return;
  const idOf = ({ row }: CheckedRow): Id<"lead"> => leadIdOfRow(run.batchId, row.number);
  const made = new Set((await scope.storage.get("lead", rows.map(idOf))).map(({ id }) => id));
  for (const checked of rows)
    if (made.has(idOf(checked))) run.seen.add(checked.keys, { row: checked.row.number, leadId: idOf(checked) });
  if (!run.update) return;
  const others = rows.filter((checked) => !made.has(idOf(checked)));
  noteRows(run.seen, await decideRows(scope, others, run));
}

type Counts = Pick<ImportBatch, "state" | "rowsDone" | "created" | "updated" | "skipped">;

function countsAfter(batch: ImportBatch, decisions: readonly ImportRowDecision[]): Counts {
  const count = (...actions: PlannedRow["action"][]): number =>
    decisions.filter(({ planned }) => actions.includes(planned.action)).length;
  return {
    state: "running",
    rowsDone: decisions.at(-1)?.planned.number ?? batch.rowsDone,
    created: batch.created + count("create"),
    updated: batch.updated + count("update"),
    skipped: batch.skipped + count("duplicate", "invalid"),
  };
}

function advance(
  { clock }: CrmScope,
  batch: ImportBatch,
  changes: Partial<Counts>,
): { readonly write: Write; readonly batch: ImportBatch } {
  const now = clock();
  const next = nextVersion(batch, changes, now);
  const write = batch.version === 0 ? insert("importBatch", next) : replace("importBatch", batch, changes, now);
  return { write, batch: next };
}

async function finish(scope: CrmScope, batch: ImportBatch): Promise<ImportBatch> {
  const done = advance(scope, batch, { state: "done" });
  try {
    await scope.storage.commit({ writes: [done.write], entries: [] });
    return done.batch;
  } catch (error) {
    if (!isRace(error)) throw error;
    return scope.visible.require("importBatch", batch.id);
  }
}

/** A name of a length that is kept, with no character cut in half. */
const nameOf = ({ name }: ImportSource): string =>
  name
    .trim()
    .slice(0, 255)
    .replace(/\p{Surrogate}$/u, "") || "import";
