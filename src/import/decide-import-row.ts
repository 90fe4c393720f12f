import type { Refusal } from "../kernel/decision.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import { decideCreateLead } from "../leads/decide-create-lead.js";
import { decideUpdateLead } from "../leads/decide-update-lead.js";
import type { NewLead } from "../leads/lead-input.schema.js";
import type { LeadRules } from "../leads/lead-rules.js";
import type { LeadInputState } from "../leads/resolve-lead-input.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { ImportRow } from "./import-source.js";
import type { MatchedBy, RowKey, SeenRows } from "./row-keys.js";

/** What a row is like: another row of the file, or a lead that is stored. */
export interface RowMatch {
  /** The number of the other row, `null` for a stored lead. */
  readonly row: number | null;
  /** The lead: the one that the other row makes or made, or the one that is stored. */
  readonly leadId: Id<"lead">;
  /** What they have in common. */
  readonly by: MatchedBy;
}

/** What an import does with one row. */
export interface PlannedRow {
  /** The number of the row, from 1. */
  readonly number: number;
  /** The line of the file that it begins on. */
  readonly line: number;
  /** A new lead, a change of a stored one, nothing because it is one already, or nothing because it cannot be taken. */
  readonly action: "create" | "update" | "duplicate" | "invalid";
  /** The lead's full name, empty for an invalid row. */
  readonly name: string;
  /** The lead that is created or changed, or that the row is a duplicate of; `null` for an invalid row. */
  readonly leadId: Id<"lead"> | null;
  /** What the row is a duplicate of, or changes. */
  readonly duplicateOf: RowMatch | null;
  /** What the row may be a duplicate of: it is taken all the same. */
  readonly maybeDuplicateOf: readonly RowMatch[];
  /** Why the row cannot be taken. */
  readonly refusals: readonly Refusal[];
}

/** A row that was read and checked. */
export interface CheckedRow {
  /** The row. */
  readonly row: ImportRow;
  /** What it says, `null` where something is wrong with it. */
  readonly lead: NewLead | null;
  /** What is wrong. */
  readonly refusals: readonly Refusal[];
  /** By what it is compared. */
  readonly keys: readonly RowKey[];
}

/** What a row is decided by. */
export interface ImportRowState extends LeadInputState {
  /** The rows seen so far. */
  readonly seen: SeenRows;
  /** Stored leads by key. */
  readonly stored: ReadonlyMap<string, Lead>;
  /** The import. */
  readonly batchId: Id<"importBatch">;
  /** Whether a row that is like a stored lead changes it. */
  readonly update: boolean;
}

/** What a row comes to: what is told of it, and what is written. */
export interface ImportRowDecision {
  /** What is told. */
  readonly planned: PlannedRow;
  /** What is written, `null` for nothing. */
  readonly plan: WritePlan<Lead> | null;
}

/** The id of the lead that a row makes: the same each time the import runs. */
export const leadIdOfRow = (batchId: Id<"importBatch">, row: number): Id<"lead"> =>
  asId("lead", uuidFromText(`${batchId}/${row}`));

/** Decides what an import does with one row. Preview and commit are both made of it. */
export function decideImportRow(
  { row, lead, refusals, keys }: CheckedRow,
  state: ImportRowState,
  rules: LeadRules,
  env: DecisionEnv,
): ImportRowDecision {
  const base = { number: row.number, line: row.line, maybeDuplicateOf: [], duplicateOf: null };
  if (lead === null) return { planned: { ...base, action: "invalid", name: "", leadId: null, refusals }, plan: null };
  const matches = keys.flatMap((key) => matchesOf(key, row.number, state));
  const sure = matches.find(({ by }) => by !== "phone") ?? null;
  const maybe = sure === null ? matches : [];
  const decision = decide(lead, sure, row, state, rules, env);
  if (decision === null)
    return {
      planned: {
        ...base,
        action: "duplicate",
        name: "",
        leadId: sure?.leadId ?? null,
        duplicateOf: sure,
        refusals: [],
      },
      plan: null,
    };
  if (!decision.ok)
    return { planned: { ...base, action: "invalid", name: "", leadId: null, refusals: decision.refusals }, plan: null };
  const { result, writes } = decision.value;
  const action = sure === null ? "create" : writes.length === 0 ? "duplicate" : "update";
  const planned: PlannedRow = {
    ...base,
    action,
    name: result.fullName,
    leadId: result.id,
    duplicateOf: sure,
    maybeDuplicateOf: maybe,
    refusals: [],
  };
  return { planned, plan: writes.length === 0 ? null : decision.value };
}

/** A row that is decided on again, after a race, is not like itself. */
function matchesOf({ key, by }: RowKey, number: number, { seen, stored, batchId }: ImportRowState): RowMatch[] {
  const row = seen.find({ key, by });
  const lead = stored.get(key);
  return [
    ...(lead === undefined ? [] : [{ row: null, leadId: lead.id, by }]),
    ...(row === undefined || row === number ? [] : [{ row, leadId: leadIdOfRow(batchId, row), by }]),
  ];
}

/** A row that is like a stored lead changes it, if that was asked for; one that is like another row, or like a lead otherwise, does nothing. */
function decide(
  input: NewLead,
  sure: RowMatch | null,
  row: ImportRow,
  state: ImportRowState,
  rules: LeadRules,
  env: DecisionEnv,
) {
  if (sure === null)
    return decideCreateLead(input, state, rules, env, {
      id: leadIdOfRow(state.batchId, row.number),
      importBatchId: state.batchId,
    });
  const lead =
    sure.row === null && state.update ? [...state.stored.values()].find(({ id }) => id === sure.leadId) : undefined;
  if (lead === undefined) return null;
  const { statusId: _status, ...changes } = input; // a status is changed by moving, not by importing again
  const decision = decideUpdateLead(changes, { ...state, lead }, rules, env);
  return decision.ok ? { ...decision, value: toldAsImport(decision.value, lead, state.batchId) } : decision;
}

/** The changes are found again by the import, so that they can be taken back. */
function toldAsImport(plan: WritePlan<Lead>, lead: Lead, batchId: Id<"importBatch">): WritePlan<Lead> {
  const entries = plan.entries.map((entry) =>
    entry.subjectKey === keyOf("lead", lead.id)
      ? {
          ...entry,
          kind: "imported" as const,
          relatedKeys: [...entry.relatedKeys, keyOf("importBatch", batchId)],
          data: { ...(entry.data as object), version: lead.version + 1 },
        }
      : entry,
  );
  return { ...plan, entries };
}
