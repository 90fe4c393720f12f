import type { FieldPath } from "../query/where.js";

/** The types of records that can be exported. */
export const exportedTypes = ["lead", "account", "contact", "opportunity", "calendarEvent"] as const;

/** A type of records that can be exported. */
export type ExportedType = (typeof exportedTypes)[number];

/** A field that can be exported: what queries may name, and what they look into no further, such as `addresses` or `custom`. */
export type ExportField<R> = FieldPath<R> | (keyof R & string);

/** A column of an export; a bare name gives the field's value, under its name. */
export type ExportColumn<R> = ExportField<R> | ChosenColumn<ExportField<R>>;

/** A column of an export with what is made of it. */
export interface ChosenColumn<Field extends string = string> {
  /** The field, those of nested objects dotted, such as `address.city` and `custom.budget`. */
  readonly field: Field;
  /**
   * Whether the value is given, or, for a field that names other records, their names: of statuses in the actor's
   * language. What the actor may not see, or the host does not store, is given by its id. The value unless said otherwise.
   */
  readonly as?: "value" | "name" | undefined;
  /** What stands in the header; the field's name unless said otherwise, for names without its `Id`, such as `status`. */
  readonly title?: string | undefined;
}

/** What stands in the header of a column where nothing else is said. */
export function titleOf({ field, as, title }: ChosenColumn): string {
  if (title !== undefined) return title;
  if (as !== "name") return field;
  return field.replace(/yIds$/, "ies").replace(/Ids$/, "s").replace(/Id$/, "");
}
