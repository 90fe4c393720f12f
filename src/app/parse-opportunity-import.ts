import { CrmError, isCrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { ImportOpportunitiesCommand, OpportunityRow } from "../opportunities/import-opportunities.schema.js";
import { importOpportunitiesSchema, opportunityRowSchema } from "../opportunities/import-opportunities.schema.js";
import type { ImportOpportunityRefusalCode } from "../opportunities/import-row-objections.js";
import type { CrmScope } from "./crm-scope.js";
import type { EntryCheck } from "./parse-entry.js";
import { parseEntry } from "./parse-entry.js";
import { parseInput } from "./parse-input.js";

/**
 * Checks a command that imports opportunities, every row of it with the host's own fields.
 * @throws CrmError `INPUT_INVALID` with every fault, `REFUSED` for rows of the same `externalId`.
 */
export function parseOpportunityImport(scope: CrmScope, input: unknown): ImportOpportunitiesCommand {
  const { rows: given, ...command } = parseInput(importOpportunitiesSchema, input);
  const faults: Refusal[] = [];
  const rows = given.flatMap((row, i) => parseRow(scope, row, ["rows", i], faults));
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
  const twice = repeatedRows(rows);
  if (twice.length > 0) throw new CrmError("REFUSED", { refusals: twice });
  return { ...command, rows };
}

function parseRow(scope: CrmScope, row: unknown, at: readonly PropertyKey[], faults: Refusal[]): OpportunityRow[] {
  const schema = opportunityRowSchema as unknown as EntryCheck<OpportunityRow>["schema"]; // ids are plain strings on the way in
  try {
    const parsed = parseEntry(scope, { type: "opportunity", schema, mode: "new" }, row, at);
    const hidden = typeof parsed.closedOn === "string" && scope.visible.hidden("opportunity").has("closedAt");
    if (hidden) faults.push({ code: "INPUT_UNKNOWN_FIELD", path: [...at, "closedOn"] });
    return [parsed];
  } catch (error) {
    if (!isCrmError(error, "INPUT_INVALID")) throw error;
    faults.push(...error.refusals);
    return [];
  }
}

function repeatedRows(rows: readonly OpportunityRow[]): Refusal<ImportOpportunityRefusalCode>[] {
  const seen = new Set<string>();
  return rows.flatMap(({ externalId }, i) => {
    const again = seen.has(externalId);
    seen.add(externalId);
    return again
      ? [{ code: "OPPORTUNITY_EXTERNAL_ID_TWICE", path: ["rows", i, "externalId"], params: { externalId } } as const]
      : [];
  });
}
