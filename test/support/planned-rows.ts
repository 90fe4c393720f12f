import type { ImportPlan } from "../../src/app/lead-imports.js";
import type { PlannedRow } from "../../src/import/planned-row.js";

/** Every row of a plan. */
export async function plannedRows(plan: ImportPlan): Promise<readonly PlannedRow[]> {
  const rows: PlannedRow[] = [];
  for await (const row of plan.rows()) rows.push(row);
  return rows;
}

/** What a plan tells of its rows, a word or two each: `create`, `duplicate of row 1 by email`, `invalid country IMPORT_COUNTRY_UNKNOWN`. */
export async function toldRows(plan: ImportPlan): Promise<readonly string[]> {
  return (await plannedRows(plan)).map(({ action, duplicateOf, maybeDuplicateOf, refusals }) => {
    const like = [duplicateOf ?? [], maybeDuplicateOf].flat().map(({ row, by }) => {
      const other = row === null ? "a lead" : `row ${row}`;
      return `${duplicateOf === null ? "perhaps " : ""}of ${other} by ${by}`;
    });
    const reasons = refusals.map(({ code, path = [] }) => [...path, code].map(String).join(" "));
    return [action, ...like, ...reasons].join(" ");
  });
}
