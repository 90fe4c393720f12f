import { basename } from "node:path";
import type { ImportOptions, ImportProgress, LeadColumn } from "crmkit";
import { CrmError, detectLeadColumns } from "crmkit";
import type { CsvSource } from "crmkit/csv";
import { csvFile } from "crmkit/csv";
import { showPlan } from "./show-plan.js";
import type { Tour } from "./tour.js";

/** Plans the import of a file, shows what would become of its rows, and commits it; gives the number of leads made. */
export async function importLeads(tour: Tour, path: string): Promise<number> {
  const { ann, out, phrases } = tour;
  out.section(phrases.importing(basename(path)));
  const source = await csvFile(path);
  const { encoding, delimiter } = source.format;
  out.line(phrases.format(encoding, JSON.stringify(delimiter), source.columns.length));
  const options = optionsFor(source, tour);
  const watch = {
    onProgress: ({ phase, rows, of }: ImportProgress): void => out.progress(phrases.phases[phase], rows, of),
  };
  const plan = await ann.leads.imports.plan(source, options, watch);
  await showPlan(tour, plan);
  const { created, updated, skipped } = await plan.commit(watch);
  out.line(phrases.written(created, updated, skipped));
  const again = await plan.commit();
  out.line(phrases.again(again.created - created));
  return created;
}

/** A code of the tour's own; its text is one of the phrases. */
export const nameColumnMissing = "TOUR_NAME_COLUMN_MISSING";

const names: readonly LeadColumn[] = ["lastName", "name", "companyName"];

/** Texts such as `Select` mean nothing. In a file that names nobody, the number of a lead stands in for the last name. */
function optionsFor({ columns }: CsvSource, { out, phrases }: Tour): ImportOptions {
  const options: ImportOptions = {
    blanks: ["Select", "n/a", "-", "unknown", "inconnu"],
    values: { country: { "Asia/Pacific Region": null } },
  };
  const detected = detectLeadColumns(columns);
  if (detected.some((column) => names.some((name) => name === column))) return options;
  const standIn = columns.find((column) => /\b(number|nr|no|num[eé]ro)\b/i.test(column));
  if (standIn === undefined) throw new CrmError("INPUT_INVALID", { refusals: [{ code: nameColumnMissing }] });
  out.line(phrases.standIn(standIn));
  return { ...options, columns: { [standIn]: "lastName" } };
}
