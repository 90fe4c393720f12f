import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Id } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { deriveLead } from "../leads/derive-lead.js";
import type { ImportBatch } from "../model/import-batch.js";
import type { Lead } from "../model/lead.js";
import { id } from "../model/text.schema.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { mergePlans } from "../plan/merge-plans.js";
import { remove, replace } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { newEntry } from "../timeline/new-entry.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { parseInput } from "./parse-input.js";
import { rowsAtOnce } from "./plan-import.js";
import { isRace } from "./run-command.js";

/** Takes an import back. */
export interface UndoImportCommand {
  /** The import. */
  readonly importBatchId: string;
  /** Whether leads that were changed since stay as they are; without it, they are obstacles and nothing is taken back. */
  readonly keepChanged?: boolean | undefined;
}

/** What came of it. */
export interface ImportUndone {
  /** The import. */
  readonly batch: ImportBatch;
  /** How many leads were removed. */
  readonly removed: number;
  /** How many leads got their values back. */
  readonly reverted: number;
  /** How many leads were changed since, and stay. */
  readonly kept: number;
}

const undoImportSchema = z.strictObject({ importBatchId: id("importBatch"), keepChanged: z.boolean().optional() });

/** Takes an import back, 500 leads in each commit. Ended by a crash, it can be called again. */
export async function undoImport(scope: CrmScope, input: UndoImportCommand): Promise<ImportUndone> {
  requireAction(scope, "leads.import");
  const { importBatchId, keepChanged = false } = parseInput(undoImportSchema, input);
  const batch = await scope.visible.require("importBatch", importBatchId);
  if (batch.state === "undone") throw new CrmError("REFUSED", { refusals: [{ code: "IMPORT_ALREADY_UNDONE" }] });
  const changes = await importedChanges(scope, batch.id);
  const obstacles = await changedSince(scope, batch.id, changes);
  if (obstacles.length > 0 && !keepChanged) {
    throw new CrmError("REFUSED", {
      refusals: [{ code: "IMPORT_LEADS_CHANGED", params: { leads: obstacles.length, ids: obstacles.slice(0, 20) } }],
    });
  }
  const removed = await removeCreated(scope, batch.id);
  const reverted = await revertChanged(scope, batch.id, changes);
  const undone = { ...batch, state: "undone", version: batch.version + 1, updatedAt: scope.clock() } as const;
  await scope.storage.commit({
    writes: [replace("importBatch", batch, { state: "undone" }, undone.updatedAt)],
    entries: [],
  });
  return { batch: undone, removed, reverted, kept: obstacles.length };
}

/** A change that the import made, and the version that the lead had after it. */
interface ImportedChange {
  readonly leadId: string;
  readonly version: number;
  readonly from: Partial<Lead>;
}

const byId = [{ field: "id", kind: "text", direction: "asc", nulls: "last" }] as const;

/** The changes that the import made and that were not taken back yet, from the timeline. */
async function importedChanges(scope: CrmScope, batchId: Id<"importBatch">): Promise<ImportedChange[]> {
  const ofBatch: Filter = {
    op: "overlaps",
    field: "relatedKeys",
    kind: "list",
    values: [keyOf("importBatch", batchId)],
  };
  const kinds: Filter = { op: "in", field: "kind", kind: "text", values: ["imported", "importUndone"] };
  const found = new Map<string, ImportedChange>();
  const undone = new Set<string>();
  for await (const entry of everyRecord(scope.visible, "timelineEntry", allOf(ofBatch, kinds))) {
    if (entry.kind === "importUndone") undone.add(entry.subjectKey);
    else if (entry.toStatusId === null) found.set(entry.subjectKey, changeOf(entry));
  }
  return [...found].filter(([key]) => !undone.has(key)).map(([, change]) => change);
}

function changeOf({ subjectKey, data }: TimelineEntry): ImportedChange {
  const { changes, version } = data as unknown as { changes: Record<string, { from: unknown }>; version: number };
  const from = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.from]));
  return { leadId: splitKey(subjectKey).id, version, from: from as Partial<Lead> };
}

async function changedSince(
  scope: CrmScope,
  batchId: Id<"importBatch">,
  changes: readonly ImportedChange[],
): Promise<string[]> {
  const created: string[] = [];
  const changed = allOf(ofImport(batchId), { op: "gt", field: "version", kind: "number", value: 1 });
  for await (const lead of everyRecord(scope.visible, "lead", changed)) created.push(lead.id);
  const leads = await scope.visible.get(
    "lead",
    changes.map(({ leadId }) => leadId),
  );
  return [
    ...created,
    ...changes.filter(({ leadId, version }) => leads.get(leadId)?.version !== version).map(({ leadId }) => leadId),
  ];
}

const ofImport = (batchId: Id<"importBatch">): Filter => ({
  op: "eq",
  field: "importBatchId",
  kind: "text",
  value: batchId,
});

async function removeCreated(scope: CrmScope, batchId: Id<"importBatch">): Promise<number> {
  const untouched = allOf(ofImport(batchId), { op: "eq", field: "version", kind: "number", value: 1 });
  for (let removed = 0; ; ) {
    const { records } = await scope.visible.find({
      type: "lead",
      filter: untouched,
      sort: byId,
      after: null,
      limit: rowsAtOnce,
    });
    if (records.length === 0) return removed;
    const env = decisionEnv(scope);
    const entries = records.map((lead) =>
      newEntry(
        "lead",
        lead,
        { kind: "removed", related: [keyOf("importBatch", batchId)], data: { name: lead.fullName } },
        env,
      ),
    );
    if (await committed(scope, { writes: records.map((lead) => remove("lead", lead)), entries }))
      removed += records.length;
  }
}

async function revertChanged(
  scope: CrmScope,
  batchId: Id<"importBatch">,
  changes: readonly ImportedChange[],
): Promise<number> {
  let reverted = 0;
  for (let start = 0; start < changes.length; start += rowsAtOnce) {
    const batch = changes.slice(start, start + rowsAtOnce);
    let plans: readonly Pick<WritePlan, "writes" | "entries">[];
    do plans = await revertPlans(scope, batchId, batch);
    while (!(await committed(scope, mergePlans(plans))));
    reverted += plans.length;
  }
  return reverted;
}

async function revertPlans(
  scope: CrmScope,
  batchId: Id<"importBatch">,
  changes: readonly ImportedChange[],
): Promise<Pick<WritePlan, "writes" | "entries">[]> {
  const leads = await scope.visible.get(
    "lead",
    changes.map(({ leadId }) => leadId),
  );
  const env = decisionEnv(scope);
  return changes.flatMap(({ leadId, version, from }) => {
    const lead = leads.get(leadId);
    return lead === undefined || lead.version !== version ? [] : [revertPlan(scope, batchId, lead, from, env)];
  });
}

function revertPlan(
  scope: CrmScope,
  batchId: Id<"importBatch">,
  lead: Lead,
  from: Partial<Lead>,
  env: DecisionEnv,
): Pick<WritePlan, "writes" | "entries"> {
  const next = { ...from, ...deriveLead({ ...lead, ...from }, scope.settings.leads) };
  return {
    writes: [replace("lead", lead, next, env.now)],
    entries: [
      newEntry(
        "lead",
        lead,
        { kind: "importUndone", related: [keyOf("importBatch", batchId)], data: { fields: Object.keys(from) } },
        env,
      ),
    ],
  };
}

async function committed(scope: CrmScope, commit: Pick<WritePlan, "writes" | "entries">): Promise<boolean> {
  try {
    await scope.storage.commit(commit);
    return true;
  } catch (error) {
    if (isRace(error)) return false; // somebody changed one of the leads meanwhile: look again
    throw error;
  }
}
