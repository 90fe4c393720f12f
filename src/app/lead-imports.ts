import type { ImportCounts, ImportWatch } from "../import/import-progress.js";
import type { ImportSource } from "../import/import-source.js";
import type { CustomColumn, LeadColumn } from "../import/lead-columns.js";
import type { PlannedRow } from "../import/planned-row.js";
import type { ImportBatch } from "../model/import-batch.js";
import { id } from "../model/text.schema.js";
import { allOf } from "../query/filter.js";
import { commitImport } from "./commit-import.js";
import type { CrmScope } from "./crm-scope.js";
import type { ImportOptions } from "./import-leads.schema.js";
import { newestFirst } from "./list-filters.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { parseInput } from "./parse-input.js";
import { planImport } from "./plan-import.js";
import type { ImportUndone, UndoImportCommand } from "./undo-import.js";
import { undoImport } from "./undo-import.js";

/** A column of a file, and what is read of it. */
export interface PlannedColumn {
  /** The header, as it stands in the file. */
  readonly header: string;
  /** What it holds, `null` for a column that is left out. */
  readonly holds: LeadColumn | CustomColumn | null;
}

/** What an import would do: nothing is written until it is committed. */
export interface ImportPlan {
  /**
   * The import: the same for the same content, options and company, so that it can be gone on with, and is never done
   * twice; once it was taken back, the same content is another import.
   */
  readonly importBatchId: string;
  /** What each column of the file holds, `null` for one that is left out. */
  readonly columns: readonly PlannedColumn[];
  /** How many rows come to what. */
  readonly counts: ImportCounts;
  /** What becomes of each row, decided as the commit decides; reads the file again. */
  rows(): AsyncIterable<PlannedRow>;
  /**
   * Writes, 500 rows or fewer in each commit. Ended early, or after a crash, it goes on where it was when the same file
   * is planned and committed again; once done, it does nothing more. A source must give the same rows each time.
   */
  commit(watch?: ImportWatch): Promise<ImportBatch>;
}

/** Imports of leads. */
export interface LeadImports {
  /**
   * Reads a file of leads and decides on every row; writes nothing. Keeps the keys of the rows in memory, not the rows.
   *
   * @example
   * ```ts
   * import { Readable } from "node:stream";
   * import { createCrm } from "crmkit";
   * import { csvSource } from "crmkit/csv";
   * import { memoryStorage } from "crmkit/memory";
   *
   * const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
   * const source = await csvSource(() => Readable.from(["Name,Mail\nLéa Michel,lea@apollo.example\n"]));
   * const plan = await ann.leads.imports.plan(source, { columns: { Mail: "email" } });
   * console.log(plan.counts.create, (await plan.commit()).created); // => 1 1
   * ```
   */
  plan(source: ImportSource, options?: ImportOptions, watch?: ImportWatch): Promise<ImportPlan>;
  /** Reads how far an import came. */
  get(importBatchId: string): Promise<ImportBatch>;
  /** Lists imports, the newest first unless asked otherwise; those that were taken back are among them. */
  list(query?: ListQuery<ImportBatch>): Promise<Page<ImportBatch>>;
  /** Takes an import back: leads that it made are removed, those that it changed get their values back. */
  undo(command: UndoImportCommand): Promise<ImportUndone>;
}

/** Makes the façade of imports for one actor. */
export const leadImports = (scope: CrmScope): LeadImports => ({
  plan: async (source, options = {}, watch = {}) => {
    const { run, counts, rows } = await planImport(scope, source, options, watch);
    return {
      importBatchId: run.batchId,
      columns: source.columns.map((header, i) => ({ header, holds: run.reading.mapping[i] ?? null })),
      counts,
      rows,
      commit: (commitWatch = {}) => commitImport(scope, source, { run, rows: counts.rows }, commitWatch),
    };
  },
  get: async (importBatchId) =>
    scope.visible.require("importBatch", parseInput(id("importBatch"), importBatchId, ["importBatchId"])),
  list: (query = {}) => listRecords(scope, "importBatch", query, allOf(), newestFirst),
  undo: (command) => undoImport(scope, command),
});
