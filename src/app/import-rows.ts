import type { CheckedRow, ImportRowDecision, ImportRowState } from "../import/decide-import-row.js";
import { decideImportRow } from "../import/decide-import-row.js";
import type { ImportRow, ImportSource } from "../import/import-source.js";
import type { LeadRowReading } from "../import/lead-of-row.js";
import { leadOfRow } from "../import/lead-of-row.js";
import type { SeenRows } from "../import/row-keys.js";
import { rowKeys } from "../import/row-keys.js";
import { isCrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { NewLead } from "../leads/lead-input.schema.js";
import type { LeadRules } from "../leads/lead-rules.js";
import { leadChoices } from "../leads/resolve-lead-input.js";
import type { Claim } from "../model/claim.js";
import type { Lead } from "../model/lead.js";
import type { LostReason } from "../model/reference-data.js";
import type { Write } from "../plan/write.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { NamedEntry } from "../reference-data/named-kinds.js";
import { namedKinds } from "../reference-data/named-kinds.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { loadNamed } from "./load-named.js";
import { parseLeadInput } from "./parse-lead-input.js";

/** What the rows of one import are decided by. */
export interface ImportRun {
  /** The import. */
  readonly batchId: Id<"importBatch">;
  /** How cells are read. */
  readonly reading: LeadRowReading;
  /** Whether rows that are like stored leads change them. */
  readonly update: boolean;
  /** The rules for leads. */
  readonly rules: LeadRules;
  /** The keys of the rows seen so far. */
  readonly seen: SeenRows;
}

/** Reads and checks a row; a malformed one has refusals instead of a lead. */
export function checkRow(scope: CrmScope, row: ImportRow, reading: LeadRowReading): CheckedRow {
  const { input, refusals } = leadOfRow(row, reading);
  const { lead, faults } = row.fault === null ? parsed(scope, input) : { lead: null, faults: [] };
  const all = [...refusals, ...faults];
  return {
    row,
    lead: all.length > 0 ? null : lead,
    refusals: all,
    keys: lead === null || all.length > 0 ? [] : rowKeys(lead),
  };
}

function parsed(
  scope: CrmScope,
  input: Readonly<Record<string, unknown>>,
): { lead: NewLead | null; faults: readonly Refusal[] } {
  try {
    return { lead: parseLeadInput(scope, input, "new"), faults: [] };
  } catch (error) {
    if (!isCrmError(error, "INPUT_INVALID")) throw error;
    return { lead: null, faults: error.refusals };
  }
}

/** Decides on a batch of rows in their order; each sees what those before it plan. */
export async function decideRows(
  scope: CrmScope,
  rows: readonly CheckedRow[],
  run: ImportRun,
): Promise<ImportRowDecision[]> {
  const env = decisionEnv(scope);
  const choices = rows.flatMap(({ lead }) => (lead === null ? [] : leadChoices(lead)));
  const [named, stored] = await Promise.all([loadNamed(scope, choices), loadStored(scope, rows, run.batchId)]);
  const claims = new Map(named.claims);
  const entries = new Map(named.entries);
  const state: ImportRowState = { ...run, claims, entries, stored, foreign: new Set() };
  return rows.map((checked) => {
    const decision = decideImportRow(checked, state, run.rules, env);
    for (const write of decision.plan?.writes ?? []) absorb(write, claims, entries);
    if (decision.planned.action === "create") run.seen.add(checked.keys, checked.row.number);
    return decision;
  });
}

/** What a row adds to the lists of choices is there for the rows after it. */
function absorb(write: Write, claims: Map<string, Claim>, entries: Map<string, NamedEntry | LostReason>): void {
  if (write.op !== "insert") return;
  if (write.type === "claim") claims.set(write.record.id, write.record);
  else if ((namedKinds as readonly string[]).includes(write.type))
    entries.set(keyOf(write.type, write.record.id), write.record as NamedEntry);
}

/** The stored leads that rows may be like, by key; those of this import aside, for rows are compared with rows. */
async function loadStored(
  scope: CrmScope,
  rows: readonly CheckedRow[],
  batchId: Id<"importBatch">,
): Promise<ReadonlyMap<string, Lead>> {
  const wanted = new Set(rows.flatMap(({ keys }) => keys.map(({ key }) => key)));
  const matchKeys = [...wanted].filter((key) => !key.startsWith("x:"));
  const externalIds = [...wanted].filter((key) => key.startsWith("x:")).map((key) => key.slice(2));
  const found = await Promise.all([
    ...(matchKeys.length === 0
      ? []
      : [loadAll(scope, { op: "overlaps", field: "matchKeys", kind: "list", values: matchKeys }, batchId)]),
    ...(externalIds.length === 0
      ? []
      : [loadAll(scope, { op: "in", field: "externalId", kind: "text", values: externalIds }, batchId)]),
  ]);
  const byKey = new Map<string, Lead>();
  for (const lead of found.flat()) {
    for (const key of [...lead.matchKeys, `x:${lead.externalId}`])
      if (wanted.has(key) && !byKey.has(key)) byKey.set(key, lead);
  }
  return byKey;
}

async function loadAll({ visible }: CrmScope, filter: Filter, batchId: Id<"importBatch">): Promise<Lead[]> {
  const others: Filter = { op: "not", filter: { op: "eq", field: "importBatchId", kind: "text", value: batchId } };
  const leads: Lead[] = [];
  for await (const lead of everyRecord(visible, "lead", allOf(filter, others))) leads.push(lead);
  return leads;
}

/** Reads the rows of a source in batches. */
export async function* batchesOf(source: ImportSource, size: number): AsyncGenerator<ImportRow[], void, undefined> {
  let batch: ImportRow[] = [];
  for await (const row of source.rows()) {
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
