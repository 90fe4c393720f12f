import type { ActorCrm, ImportPlan, ImportSource } from "crmkit";
import type { ExportedSystem } from "./exported-system.js";
import { plainCells } from "./plain-cells.js";

/**
 * Plans an import of the people of another system. Columns that a file does not have are no fault, for users choose what they export; headers that the
 * table does not know are recognised by the library, or left out: the plan tells of every column what it holds.
 */
export function planLeads(user: ActorCrm, { leads }: ExportedSystem, source: ImportSource): Promise<ImportPlan> {
  const there = Object.entries(leads.columns).filter(([header]) => source.columns.includes(header));
  const { values, blanks = [] } = leads;
  return user.leads.imports.plan(plainCells(source), { columns: Object.fromEntries(there), values, blanks });
}
