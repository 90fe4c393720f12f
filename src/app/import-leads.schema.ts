import * as z from "zod";
import type { LeadColumn, LeadColumnMapping } from "../import/lead-columns.js";
import { leadColumns } from "../import/lead-columns.js";

/** How a file of leads is read. */
export interface ImportOptions {
  /** Which column holds what, by header or by place (`"#3"` is the third); what is not named is recognised by its header. `null` leaves a column out. */
  readonly columns?: Readonly<Record<string, LeadColumn | null>> | undefined;
  /** Texts that mean "nothing", such as `Select` or `n/a`. */
  readonly blanks?: readonly string[] | undefined;
  /** Other values for cells, by kind of column and cell as it stands; `null` for nothing. */
  readonly values?: { readonly [C in LeadColumn]?: Readonly<Record<string, string | null>> | undefined } | undefined;
  /** How dates of three numbers are ordered: day first unless said otherwise. */
  readonly dateOrder?: "dmy" | "mdy" | undefined;
  /** What a row does that is like a stored lead: nothing unless said otherwise. */
  readonly existing?: "skip" | "update" | undefined;
}

const values = z.record(z.string().max(1_000), z.string().max(1_000).nullable());

/** Checks {@link ImportOptions}. */
export const importOptionsSchema = z.strictObject({
  columns: z.record(z.string().max(1_000), z.enum(leadColumns as [LeadColumn, ...LeadColumn[]]).nullable()).optional(),
  blanks: z.array(z.string().max(1_000)).max(1_000).optional(),
  values: z
    .strictObject(
      Object.fromEntries(leadColumns.map((column) => [column, values.optional()])) as Record<
        LeadColumn,
        z.ZodOptional<typeof values>
      >,
    )
    .optional(),
  dateOrder: z.enum(["dmy", "mdy"]).optional(),
  existing: z.enum(["skip", "update"]).optional(),
});

/** A column that was named but is not in the file. */
export interface UnknownColumns {
  /** The headers, or places, that the file does not have. */
  readonly unknown: readonly string[];
}

/** What each column holds: as told, else as its header says. */
export function mapColumns(
  headers: readonly string[],
  told: Readonly<Record<string, LeadColumn | null>>,
  detected: LeadColumnMapping,
): { mapping: LeadColumnMapping } & UnknownColumns {
  const names = headers.map((header, i) => [header, `#${i + 1}`] as const);
  const known = new Set(names.flat());
  const chosen = new Set(Object.values(told));
  const mapping = names.map((keys, i) => {
    const key = keys.find((name) => Object.hasOwn(told, name));
    if (key !== undefined) return told[key] ?? null;
    const found = detected[i] ?? null;
    return chosen.has(found) ? null : found;
  });
  return { mapping, unknown: Object.keys(told).filter((name) => !known.has(name)) };
}
