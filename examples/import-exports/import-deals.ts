import type { ActorCrm, ImportedOpportunity, ImportSource } from "crmkit";
import type { Cells } from "./deal-row.js";
import { dealRow } from "./deal-row.js";
import type { ExportedSystem } from "./exported-system.js";
import { plainCells } from "./plain-cells.js";

/** What came of the deals of a file. */
export interface ImportedDeals {
  /** One for each row, in their order. */
  readonly answers: readonly ImportedOpportunity[];
  /** The headers that the table does not know: nothing was read of them. */
  readonly unknown: readonly string[];
}

/** Imports the deals of another system. Accounts are found by their names, and made where there is none; sent again, nothing is made twice. */
export async function importDeals(
  user: ActorCrm,
  system: ExportedSystem,
  source: ImportSource,
): Promise<ImportedDeals> {
  const accounts = new Map<string, string>();
  const answers: ImportedOpportunity[] = [];
  for await (const page of pagesOf(plainCells(source), 1_000)) {
    const rows = [];
    for (const cells of page) {
      const { row, accountName } = dealRow(cells, system);
      rows.push({ ...row, accountId: accountName === null ? null : await accountOf(user, accountName, accounts) });
    }
    answers.push(...(await user.opportunities.import({ stages: system.deals.stages, rows })));
  }
  return { answers, unknown: source.columns.filter((header) => !Object.hasOwn(system.deals.columns, header)) };
}

async function accountOf(user: ActorCrm, name: string, known: Map<string, string>): Promise<string> {
  const [there] = known.has(name) ? [] : (await user.accounts.list({ where: { name }, limit: 1 })).records;
  const id = known.get(name) ?? there?.id ?? (await user.accounts.create({ name })).id;
  known.set(name, id);
  return id;
}

/** Rows in pages, by the headers of their columns. A row with a fault stops the import: nothing is left out silently. */
async function* pagesOf({ columns, rows }: ImportSource, size: number): AsyncIterable<readonly Cells[]> {
  let page: Cells[] = [];
  for await (const { cells, fault, line } of rows()) {
    if (fault !== null) throw new Error(`Line ${line}: ${fault}`);
    page.push(Object.fromEntries(columns.map((header, i) => [header, cells[i] ?? ""])));
    if (page.length === size) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}
