import type { EntryChoice } from "../entry/entry-choices.js";
import type { CheckedRow, ImportRowDecision, ImportRowState } from "../import/decide-import-row.js";
import { decideImportRow } from "../import/decide-import-row.js";
import type { ImportRow } from "../import/import-source.js";
import type { LeadRowReading } from "../import/lead-of-row.js";
import { leadOfRow } from "../import/lead-of-row.js";
import type { RowCandidates } from "../import/match-row.js";
import { rowKeys } from "../import/row-keys.js";
import type { SeenRows } from "../import/seen-rows.js";
import { seenRows } from "../import/seen-rows.js";
import { isCrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { NewLead } from "../leads/lead-input.schema.js";
import type { LeadRules } from "../leads/lead-rules.js";
import { leadChoices } from "../leads/resolve-lead-input.js";
import type { Claim } from "../model/claim.js";
import type { Write } from "../plan/write.js";
import type { NamedEntry } from "../reference-data/named-kinds.js";
import { namedKinds } from "../reference-data/named-kinds.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { loadNamed } from "./load-named.js";
import { loadStored } from "./load-stored.js";
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
  /** The rows seen so far. */
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

/**
 * Decides on rows in their order; each sees what those before it plan. For the rows after them, {@link noteRows} takes
 * note of what was decided.
 */
export async function decideRows(
  scope: CrmScope,
  rows: readonly CheckedRow[],
  run: ImportRun,
): Promise<ImportRowDecision[]> {
  const env = decisionEnv(scope);
  const [named, stored] = await Promise.all([
    loadNamed(scope, distinctChoices(rows)),
    loadStored(scope, rows, run.batchId),
  ]);
  const claims = new Map(named.claims);
  const entries = new Map(named.entries);
  const seen = seenRows(run.batchId, run.seen);
  const readOnly = run.update ? readOnlyLeads(scope, stored) : new Set<string>();
  const state: ImportRowState = { ...run, claims, entries, stored, seen, readOnly, foreign: new Set() };
  return rows.map((checked) => {
    const decision = decideImportRow(checked, state, run.rules, env);
    for (const write of decision.plan?.writes ?? []) absorb(write, claims, entries);
    noteRows(seen, [decision]);
    return decision;
  });
}

/** The choices that the rows hold, each once. */
function distinctChoices(rows: readonly CheckedRow[]): readonly EntryChoice[] {
  const choices = rows.flatMap(({ lead }) => (lead === null ? [] : leadChoices(lead)));
  return [...new Map(choices.map((choice) => [JSON.stringify(choice), choice])).values()];
}

/** Takes note of the rows that make or change a lead, by the keys that the lead then has. */
export function noteRows(seen: SeenRows, decisions: readonly ImportRowDecision[]): void {
  for (const { plan, planned } of decisions)
    if (plan !== null) seen.add(rowKeys(plan.result), { row: planned.number, leadId: plan.result.id });
}

/** What a row adds to the lists of choices is there for the rows after it. */
function absorb(write: Write, claims: Map<string, Claim>, entries: Map<RecordKey, NamedEntry>): void {
  if (write.op !== "insert") return;
  if (write.type === "claim") claims.set(write.record.id, write.record);
  else if ((namedKinds as readonly string[]).includes(write.type))
    entries.set(keyOf(write.type, write.record.id), write.record as NamedEntry);
}

function readOnlyLeads({ visible }: CrmScope, stored: RowCandidates["stored"]): ReadonlySet<string> {
  const leads = [...stored.values()].flat();
  return new Set(leads.filter((lead) => !visible.isWritable("lead", lead)).map(({ id }) => id));
}
