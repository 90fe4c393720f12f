import type { ImportRowDecision } from "../import/decide-import-row.js";
import { leadIdOfRow } from "../import/decide-import-row.js";
import type { ImportWatch } from "../import/import-progress.js";
import type { ImportRow, ImportSource } from "../import/import-source.js";
import { seenRows } from "../import/row-keys.js";
import type { ImportBatch } from "../model/import-batch.js";
import { mergePlans } from "../plan/merge-plans.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { insert, nextVersion, replace } from "../plan/write.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import type { ImportRun } from "./import-rows.js";
import { batchesOf, checkRow, decideRows } from "./import-rows.js";
import { loadLeadRules } from "./lead-state.js";
import { rowsAtOnce } from "./plan-import.js";
import { isRace } from "./run-command.js";

/** An import that was planned. */
export interface PlannedCommit {
  /** The file. */
  readonly source: ImportSource;
  /** What its rows are decided by. */
  readonly run: ImportRun;
  /** What it is called. */
  readonly name: string;
  /** How many rows it has. */
  readonly rows: number;
}

const attempts = 8;

/**
 * Writes what the rows come to, batch by batch. How far it came is written in the same commit as the leads, so that
 * whoever goes on, after a crash or at the same time, goes on behind it.
 */
export async function commitImport(
  scope: CrmScope,
  planned: PlannedCommit,
  { onProgress, signal }: ImportWatch,
): Promise<ImportBatch> {
  requireAction(scope, "leads.import");
  const { source, run, name, rows: total } = planned;
  const fresh: ImportRun = { ...run, seen: seenRows() };
  let batch = await loadBatch(scope, run, name);
  for await (const rows of batchesOf(source, rowsAtOnce)) {
    if (batch.state === "done" || signal?.aborted === true) break;
    batch = await commitRows(scope, rows, fresh, batch, name);
    onProgress?.({ phase: "committing", rows: batch.rowsDone, of: total });
  }
  return batch.state === "running" && batch.rowsDone >= total ? finish(scope, batch) : batch;
}

/** The import as it is stored, or as it begins; one that was taken back begins anew. */
async function loadBatch(scope: CrmScope, { batchId }: ImportRun, name: string): Promise<ImportBatch> {
  const stored = (await scope.visible.get("importBatch", [batchId])).get(batchId);
  const begin = { name, state: "running", rowsDone: 0, created: 0, updated: 0, skipped: 0 } as const;
  if (stored === undefined)
    return { ...newRecord("importBatch", decisionEnv(scope), { id: batchId }), version: 0, ...begin };
  return stored.state === "undone" ? { ...stored, ...begin } : stored;
}

async function commitRows(
  scope: CrmScope,
  rows: readonly ImportRow[],
  run: ImportRun,
  from: ImportBatch,
  name: string,
): Promise<ImportBatch> {
  let batch = from;
  let rules = run.rules;
  for (let attempt = 1; ; attempt++) {
    const done = rows.filter(({ number }) => number <= batch.rowsDone);
    const open = rows.filter(({ number }) => number > batch.rowsDone);
    await remember(scope, done, run);
    if (open.length === 0) return batch;
    const decisions = await decideRows(
      scope,
      open.map((row) => checkRow(scope, row, run.reading)),
      { ...run, rules },
    );
    const next = advanced(batch, open, decisions);
    const { writes, entries } = mergePlans(decisions.flatMap(({ plan }) => plan ?? []));
    try {
      const commit = batchWrite(scope, batch, next);
      await scope.storage.commit({ writes: [...writes, commit.write], entries });
      return commit.batch;
    } catch (error) {
      if (attempt === attempts || !isRace(error)) throw error;
      batch = await loadBatch(scope, run, name);
      rules = await loadLeadRules(scope);
    }
  }
}

/** Rows that were dealt with before are compared with as well, where they made a lead. */
async function remember(scope: CrmScope, rows: readonly ImportRow[], run: ImportRun): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ number }) => leadIdOfRow(run.batchId, number));
  const leads = await scope.visible.get("lead", ids);
  for (const row of rows)
    if (leads.has(leadIdOfRow(run.batchId, row.number)))
      run.seen.add(checkRow(scope, row, run.reading).keys, row.number);
}

type Advance = Pick<ImportBatch, "rowsDone" | "created" | "updated" | "skipped" | "state">;

function advanced(batch: ImportBatch, rows: readonly ImportRow[], decisions: readonly ImportRowDecision[]): Advance {
  const count = (action: string): number => decisions.filter(({ planned }) => planned.action === action).length;
  return {
    state: "running",
    rowsDone: rows.at(-1)?.number ?? batch.rowsDone,
    created: batch.created + count("create"),
    updated: batch.updated + count("update"),
    skipped: batch.skipped + count("duplicate") + count("invalid"),
  };
}

function batchWrite(scope: CrmScope, batch: ImportBatch, changes: Advance): { write: Write; batch: ImportBatch } {
  const { now } = decisionEnv(scope);
  const next = nextVersion(batch, changes, now);
  return {
    batch: next,
    write:
      batch.version === 0
        ? insert("importBatch", next)
        : replace("importBatch", batch, { ...changes, name: batch.name }, now),
  };
}

async function finish(scope: CrmScope, batch: ImportBatch): Promise<ImportBatch> {
  const { state: _running, ...counts } = batch;
  const { write, batch: done } = batchWrite(scope, batch, { ...counts, state: "done" });
  try {
    await scope.storage.commit({ writes: [write], entries: [] });
    return done;
  } catch (error) {
    if (!isRace(error)) throw error;
    return scope.visible.require("importBatch", batch.id);
  }
}
