import type { Refusal } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { decideCreateLead } from "../leads/decide-create-lead.js";
import { decideUpdateLead } from "../leads/decide-update-lead.js";
import { fullName } from "../leads/full-name.js";
import type { LeadInput, NewLead } from "../leads/lead-input.schema.js";
import type { LeadRules } from "../leads/lead-rules.js";
import type { LeadInputState } from "../leads/resolve-lead-input.js";
import type { Lead } from "../model/lead.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { ImportRow } from "./import-source.js";
import { leadIdOfRow } from "./lead-id-of-row.js";
import type { RowCandidates } from "./match-row.js";
import { matchRow } from "./match-row.js";
import type { PlannedRow, RowMatch } from "./planned-row.js";
import type { RowKey } from "./row-keys.js";

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
export interface ImportRowState extends LeadInputState, RowCandidates {
  /** The import. */
  readonly batchId: Id<"importBatch">;
  /** Whether a row that is like a stored lead changes it. */
  readonly update: boolean;
  /** The stored leads that the actor may not change. */
  readonly readOnly: ReadonlySet<string>;
}

/** What a row comes to: what is told of it, and what is written. */
export interface ImportRowDecision {
  /** What is told. */
  readonly planned: PlannedRow;
  /** What is written, and the lead that the row makes or changes; `null` for a row that does neither. */
  readonly plan: WritePlan<Lead> | null;
}

/**
 * Decides what an import does with one row. Preview and commit are both made of it. A row that is like another row does
 * nothing; one that is like a stored lead changes it, if that was asked for; any other makes a lead.
 */
export function decideImportRow(
  { row, lead, refusals, keys }: CheckedRow,
  state: ImportRowState,
  rules: LeadRules,
  env: DecisionEnv,
): ImportRowDecision {
  const told = { number: row.number, line: row.line, duplicateOf: null, maybeDuplicateOf: [], refusals: [] };
  const invalid = (found: readonly Refusal[], duplicateOf: RowMatch | null = null): ImportRowDecision => ({
    planned: { ...told, action: "invalid", name: "", leadId: null, duplicateOf, refusals: found },
    plan: null,
  });
  if (lead === null) return invalid(refusals);
  const { sure, maybe } = matchRow(keys, state);
  const stored = state.update && sure?.row === null ? storedLead(sure, state) : undefined;
  if (sure !== null && stored === undefined)
    return {
      planned: { ...told, action: "duplicate", name: nameOf(lead), leadId: sure.leadId, duplicateOf: sure },
      plan: null,
    };
  const decision =
    stored === undefined ? create(row, lead, state, rules, env) : update(stored, lead, state, rules, env);
  if (!decision.ok) return invalid(decision.refusals, sure);
  const { result, writes } = decision.value;
  const action = stored === undefined ? "create" : writes.length === 0 ? "duplicate" : "update";
  return {
    planned: { ...told, action, name: result.fullName, leadId: result.id, duplicateOf: sure, maybeDuplicateOf: maybe },
    plan: decision.value,
  };
}

const nameOf = ({ companyName = null, firstName = null, lastName = null }: NewLead): string =>
  fullName({ companyName, firstName, lastName });

const storedLead = ({ leadId }: RowMatch, { stored }: RowCandidates): Lead | undefined =>
  [...stored.values()].flat().find(({ id }) => id === leadId);

function create(row: ImportRow, lead: NewLead, state: ImportRowState, rules: LeadRules, env: DecisionEnv) {
  const { batchId } = state;
  const id = leadIdOfRow(batchId, row.number);
  return decideCreateLead(lead, state, rules, env, { id, importBatchId: batchId });
}

function update(lead: Lead, input: NewLead, state: ImportRowState, rules: LeadRules, env: DecisionEnv) {
  if (state.readOnly.has(lead.id)) return refuse({ code: "RECORD_READ_ONLY" });
  const decision = decideUpdateLead(changesOf(input, lead), { ...state, lead }, rules, env);
  return decision.ok ? accept(toldAsImport(decision.value, lead, state.batchId)) : decision;
}

/**
 * Cells that are blank change nothing. A status is changed by moving, not by importing again; and a wish not to be
 * contacted is not taken back by a file.
 */
function changesOf({ statusId: _status, address, ...input }: NewLead, lead: Lead): LeadInput {
  const parts = Object.entries(address ?? {}).filter(([, part]) => part !== null);
  return {
    ...input,
    ...(parts.length > 0 && { address: { ...address, ...lead.address, ...Object.fromEntries(parts) } }),
    ...(lead.doNotCall && { doNotCall: true }),
    ...(lead.doNotEmail && { doNotEmail: true }),
  };
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
