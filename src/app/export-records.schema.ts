import * as z from "zod";
import type { AbortSignalLike } from "../duplicates/duplicate-search.js";
import type { ExportColumn } from "../export/export-column.js";
import { text } from "../model/text.schema.js";
import type { ListQuery } from "./list-records.js";
import { conditionsShape } from "./list-records.js";

/** Asks for the records that a list would hold, as a table. */
export interface ExportQuery<R> extends Pick<ListQuery<R>, "where" | "search" | "archived"> {
  /** The columns, 200 at most, each title once; those of a usual table without what is hidden from the actor, unless said otherwise. */
  readonly columns?: readonly ExportColumn<R>[] | undefined;
}

/** How far an export is. */
export interface ExportProgress {
  /** How many rows were taken. */
  readonly rows: number;
}

/** With what an export is watched. */
export interface ExportWatch {
  /** Is told how far it is, about every thousand rows and at the end. */
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
  /** Ends it early, with a `CrmError` `REFUSED` of the code `EXPORT_STOPPED`. */
  readonly signal?: AbortSignalLike | undefined;
}

const field = z.string().max(200);
const columnSchema = z.union([
  field,
  z.strictObject({ field, as: z.enum(["value", "name"]).optional(), title: text(200).optional() }),
]);

/** Checks the question for a table of records; the condition is parsed on its own. */
export const exportSchema = z.strictObject({
  ...conditionsShape,
  columns: z.array(columnSchema).min(1).max(200).optional(),
});
