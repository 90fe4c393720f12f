import type { ExportedType } from "../export/export-column.js";
import type { ExportTable } from "../export/export-table.js";
import type { RecordTypes } from "../model/record-types.js";
import type { CrmScope } from "./crm-scope.js";
import { exportRecords } from "./export-records.js";
import type { ExportQuery, ExportWatch } from "./export-records.schema.js";

/** Exports, on behalf of one actor. */
export interface Exports {
  /**
   * Gives the records that a list would hold as a table, for `csvLines` and `jsonLines`, each once and by id. Its rows are
   * read as they are taken, a thousand records at a time, so that any number of them fits. The action `exports.records`.
   */
  records<T extends ExportedType>(
    type: T,
    query?: ExportQuery<RecordTypes[T]>,
    watch?: ExportWatch,
  ): Promise<ExportTable>;
}

/** Makes the façade of exports for one actor. */
export const exports = (scope: CrmScope): Exports => ({
  records: async (type, query = {}, watch = {}) => exportRecords(scope, type, query, watch),
});
