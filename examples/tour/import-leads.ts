import { basename } from "node:path";
import type { ActorCrm, ImportOptions, ImportPlan, ImportSource, Messages, PlannedRow } from "crmkit";
import { detectLeadColumns, textOf } from "crmkit";
import { csvFile } from "crmkit/csv";
import type { Terminal } from "./terminal.js";

interface Showing {
  readonly out: Terminal;
  readonly messages: Messages;
}

/** Plans and commits the import of a file, and shows what became of its rows; gives the number of leads made. */
export async function importLeads(crm: ActorCrm, path: string, { out, messages }: Showing): Promise<number> {
  const source = await csvFile(path);
  out.section(`Import of ${basename(path)}`);
  out.line(`  ${source.format.encoding}, separated by ${JSON.stringify(source.format.delimiter)}, ${source.columns.length} columns`);
  const options = optionsFor(source, out);
  const onProgress = ({ phase, rows, of }: { phase: string; rows: number; of: number | null }): void =>
    out.progress(phase, rows, of);
  const plan = await crm.leads.imports.plan(source, options, { onProgress });
  showColumns(plan, out);
  await showRows(plan, { out, messages });
  const batch = await plan.commit({ onProgress });
  out.line(`  Written: ${batch.created} leads created, ${batch.updated} updated, ${batch.skipped} rows left out.`);
  const again = await plan.commit();
  out.line(`  The same file committed again: ${again.created - batch.created} more leads.`);
  return batch.created;
}

/** A file that names nobody: its first number stands in for the last name. Texts such as `Select` mean nothing. */
function optionsFor(source: ImportSource, out: Terminal): ImportOptions {
  const blanks = ["Select", "n/a", "-", "unknown"];
  const detected = detectLeadColumns(source.columns);
  if (detected.some((column) => column === "lastName" || column === "name" || column === "companyName")) return { blanks };
  const standIn = source.columns.find((column) => /number|nr|no\.|#/i.test(column)) ?? source.columns[0] ?? "#1";
  out.line(`  No column holds a name: “${standIn}” stands in for the last name.`);
  return { blanks, columns: { [standIn]: "lastName" }, values: { country: { "Asia/Pacific Region": null } } };
}

function showColumns({ columns }: ImportPlan, out: Terminal): void {
  const left = columns.filter(({ holds, header }) => holds === null && header !== "").map(({ header }) => header);
  out.line(`  Understood: ${columns.filter(({ holds }) => holds !== null).map(({ header, holds }) => `${header} → ${holds}`).join(", ")}`);
  if (left.length > 0) out.line(`  Left out: ${left.join(", ")}`);
}

async function showRows(plan: ImportPlan, { out, messages }: Showing): Promise<void> {
  const { rows, create, update, duplicate, invalid, maybeDuplicate } = plan.counts;
  out.line();
  out.table([
    ["rows", rows],
    ["to create", create],
    ["to update", update],
    ["duplicates", duplicate],
    ["refused", invalid],
    ["perhaps duplicates", maybeDuplicate],
  ]);
  const told = { invalid: 0, duplicate: 0, maybe: 0 };
  for await (const row of plan.rows()) {
    if (row.action === "invalid" && told.invalid++ < 8) out.line(`  line ${row.line} refused: ${reasons(row, messages)}`);
    if (row.action === "duplicate" && told.duplicate++ < 8) out.line(`  line ${row.line} is a duplicate: ${likeness(row)}`);
    if (row.action === "create" && row.maybeDuplicateOf.length > 0 && told.maybe++ < 5) {
      out.line(`  line ${row.line} (${row.name}) may be a duplicate: ${likeness(row)}`);
    }
  }
  const more = Object.entries({ refused: invalid - 8, duplicates: duplicate - 8, "perhaps duplicates": maybeDuplicate - 5 });
  for (const [what, count] of more) if (count > 0) out.line(`  … and ${count} more ${what}`);
}

const reasons = ({ refusals }: PlannedRow, messages: Messages): string =>
  refusals
    .map((refusal) => {
      const field = String(refusal.path?.[0] ?? "");
      const label = messages.fields[field] ?? field;
      return label === "" ? textOf(refusal, messages) : `${label}: ${textOf(refusal, messages)}`;
    })
    .join(" ");

const likeness = ({ duplicateOf, maybeDuplicateOf }: PlannedRow): string =>
  [...(duplicateOf === null ? [] : [duplicateOf]), ...maybeDuplicateOf]
    .map(({ row, by }) => `same ${by} as ${row === null ? "a stored lead" : `row ${row}`}`)
    .join(", ");
