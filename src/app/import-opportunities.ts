import { CrmError } from "../kernel/crm-error.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import type { Opportunity } from "../model/opportunity.js";
import type { OpportunityImport } from "../opportunities/decide-import-opportunity.js";
import { decideImportOpportunity } from "../opportunities/decide-import-opportunity.js";
import type { ImportOpportunitiesCommand } from "../opportunities/import-opportunities.schema.js";
import { importedOpportunityId } from "../opportunities/imported-opportunity-id.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { followMerged, withChecks } from "./follow-merged.js";
import { loadImportStages, loadOpportunityImport } from "./load-opportunity-import.js";
import { parseOpportunityImport } from "./parse-opportunity-import.js";
import type { Outcome } from "./run-many.js";
import { runMany } from "./run-many.js";

/** What became of one row of an import of opportunities. */
export type ImportedOpportunity =
  | {
      /** What the other system calls it. */
      readonly externalId: string;
      /** It is here. */
      readonly ok: true;
      /** The opportunity; one that was there already as it is now. */
      readonly opportunity: Opportunity;
      /** Whether it was made, or known from an earlier import. */
      readonly answer: "made" | "known";
    }
  | {
      /** What the other system calls it. */
      readonly externalId: string;
      /** It was not imported. */
      readonly ok: false;
      /** Every reason, with paths that begin at the command. */
      readonly refusals: readonly Refusal[];
    };

/**
 * Imports opportunities of another system, with an answer for each row in their order; 200 are committed at a time. Sent
 * again, also at the same time or after a failure, it makes none twice.
 * @throws CrmError `INPUT_INVALID`, `REFUSED` or `NOT_FOUND` for a fault of the whole command, before anything is
 * written; `VERSION_CONFLICT` or `STORAGE_FAILED` with what was committed before kept.
 */
export async function importOpportunities(scope: CrmScope, input: unknown): Promise<readonly ImportedOpportunity[]> {
  requireAction(scope, "opportunities.import");
  const command = parseOpportunityImport(scope, input);
  const { refusals } = await loadImportStages(scope, command);
  if (refusals.length > 0) throw new CrmError("REFUSED", { refusals });
  const places = new Map(command.rows.map(({ externalId }, i) => [idOf(scope, externalId), i] as const));
  const outcomes = await runMany(scope.storage, [...places.keys()], (ids) =>
    decideRows(
      scope,
      command,
      ids.flatMap((id) => places.get(id) ?? []),
    ),
  );
  return answersOf(scope, command, outcomes);
}

const idOf = ({ actor }: CrmScope, externalId: string): string => importedOpportunityId(actor, externalId);

/** Decides on the rows at some places of the command. */
async function decideRows(
  scope: CrmScope,
  command: ImportOpportunitiesCommand,
  places: readonly number[],
): Promise<Decision<WritePlan<OpportunityImport>>[]> {
  const named = places.flatMap((i) => command.rows[i] ?? []);
  const {
    command: { rows },
    checks,
  } = await followMerged(scope, { rows: named });
  const state = await loadOpportunityImport(scope, command, rows);
  const env = decisionEnv(scope);
  return rows.map((row, i) => underRow(withChecks(decideImportOpportunity(row, state, env), checks), places[i] ?? i));
}

/** The reasons against a row with where they lie in the command. */
function underRow<T, Code extends string>(decision: Decision<T, Code>, row: number): Decision<T, Code> {
  if (decision.ok) return decision;
  const under = (refusal: Refusal<Code>): Refusal<Code> => ({
    ...refusal,
    path: ["rows", row, ...(refusal.path ?? [])],
  });
  const [first, ...rest] = decision.refusals;
  return { ok: false, refusals: [under(first), ...rest.map(under)] };
}

/** What failed for another reason than a rule is thrown: nothing is known of the row then. */
function answersOf(
  { visible }: CrmScope,
  { rows }: ImportOpportunitiesCommand,
  outcomes: readonly Outcome<OpportunityImport>[],
): ImportedOpportunity[] {
  const shown = new Map(
    visible
      .maskAll(
        "opportunity",
        outcomes.flatMap((outcome) => (outcome.ok ? [outcome.result.opportunity] : [])),
      )
      .map((opportunity) => [opportunity.id as string, opportunity]),
  );
  return outcomes.map((outcome, i) => {
    const externalId = rows[i]?.externalId ?? "";
    if (outcome.ok) {
      const { opportunity, answer } = outcome.result;
      return { externalId, ok: true, opportunity: shown.get(opportunity.id) ?? opportunity, answer };
    }
    if (outcome.error.code !== "REFUSED") throw outcome.error;
    return { externalId, ok: false, refusals: outcome.error.refusals };
  });
}
