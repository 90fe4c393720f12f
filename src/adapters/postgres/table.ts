import type { FieldKind } from "../../model/field-kinds.js";
import { fieldsOf } from "../../model/field-kinds.js";
import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType } from "../../model/record-types.js";
import { quoteReserved, sqlName } from "./sql-name.js";

/** A column that holds one field. */
export interface Column {
  /** The field; dotted within nested objects. */
  readonly field: string;
  /** What it is called, quoted where it has to be. */
  readonly name: string;
  /** What it holds. */
  readonly kind: FieldKind;
  /** Whether it may be `null`. */
  readonly nullable: boolean;
}

/** An object within a record, whose fields have columns of their own. */
export interface NestedObject {
  /** The field that holds it. */
  readonly field: string;
  /** The column that tells an object without values from none at all; `null` where there always is one. */
  readonly presence: string | null;
}

/** The table that holds the records of one type. */
export interface Table {
  /** The type. */
  readonly type: RecordType;
  /** What it is called, quoted where it has to be, without the schema. */
  readonly name: string;
  /** A column for each field, in the order of the record's schema. */
  readonly columns: readonly Column[];
  /** The objects within its records. */
  readonly objects: readonly NestedObject[];
}

const known = new Map<RecordType, Table>();

/** The table of a type of record; read off its schema, once. */
export function tableOf(type: RecordType): Table {
  let table = known.get(type);
  if (table === undefined) {
    table = makeTable(type);
    known.set(type, table);
  }
  return table;
}

function makeTable(type: RecordType): Table {
  const columns = [...fieldsOf(type)].map(
    ([field, { kind, nullable }]): Column => ({
      field,
      name: quoteReserved(sqlName(field)),
      kind,
      nullable: nullable || (kind === "json" && takesNull(type, field)),
    }),
  );
  const outer = columns.flatMap(({ field }) => (field.includes(".") ? [field.slice(0, field.indexOf("."))] : []));
  const objects = [...new Set(outer)].map(
    (field): NestedObject => ({ field, presence: takesNull(type, field) ? `has_${sqlName(field)}` : null }),
  );
  return { type, name: quoteReserved(sqlName(type)), columns, objects };
}

/** A field of any JSON takes `null` without being declared nullable. */
function takesNull(type: RecordType, field: string): boolean {
  const shape: Readonly<Record<string, { readonly safeParse: (value: null) => { readonly success: boolean } }>> =
    recordSchemas[type].shape;
  return shape[field]?.safeParse(null).success === true;
}
