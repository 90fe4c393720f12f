import * as z from "zod";
import type { CustomColumn, LeadColumn } from "../import/lead-columns.js";
import { customColumn, leadColumns } from "../import/lead-columns.js";
import type { CellValues } from "../import/lead-of-row.js";
import type { ToldColumns } from "../import/map-columns.js";
import { text } from "../model/text.schema.js";
import { callable } from "./callable.schema.js";

/** How a file of leads is read, and what becomes of rows that are like stored leads. */
export interface ImportOptions {
  /** Which column holds what, by header or by place (`"#3"` is the third); what is not named is recognised by its header. `null` leaves a column out. */
  readonly columns?: ToldColumns | undefined;
  /** Texts that mean "nothing", such as `Select` or `n/a`, whatever their case and accents. */
  readonly blanks?: readonly string[] | undefined;
  /** Other values for cells, by kind of column and cell as it stands; `null` for nothing. */
  readonly values?: CellValues | undefined;
  /** How dates of three numbers are ordered: day first unless said otherwise. */
  readonly dateOrder?: "dmy" | "mdy" | undefined;
  /**
   * What a row does that is like a stored lead: nothing unless said otherwise. `update` fills in its cells that are not
   * blank; the status stays, and so does a wish not to be contacted.
   */
  readonly existing?: "skip" | "update" | undefined;
}

const cell = text(1_000);

/** Makes the schema of {@link ImportOptions} for the host's own fields. */
export function importOptionsSchema(customFields: readonly string[]): z.ZodType<ImportOptions> {
  const kinds: readonly (LeadColumn | CustomColumn)[] = [...leadColumns, ...customFields.map(customColumn)];
  const kind = z.enum(kinds as [LeadColumn, ...typeof kinds]);
  const values = z.record(cell, cell.nullable()).optional();
  return z.strictObject({
    columns: z.record(cell, kind.nullable()).optional(),
    blanks: z.array(cell).max(1_000).optional(),
    values: z.strictObject(Object.fromEntries(kinds.map((column) => [column, values]))).optional(),
    dateOrder: z.enum(["dmy", "mdy"]).optional(),
    existing: z.enum(["skip", "update"]).optional(),
  });
}

/** Checks that a host's source is one, as far as that can be told without reading it. */
export const importSourceSchema = z.looseObject({
  name: text(10_000),
  columns: z.array(z.string()).max(10_000),
  rows: callable(),
});
