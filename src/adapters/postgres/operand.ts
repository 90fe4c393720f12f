import type { FieldKind } from "../../model/field-kinds.js";
import type { Parameters } from "./statement.js";
import type { Table } from "./table.js";

/** What the compilation of a query carries along. */
export interface QueryContext {
  /** The table that is asked; its alias is `t`. */
  readonly table: Table;
  /** The schema, quoted. */
  readonly schema: string;
  /** The parameters so far. */
  readonly params: Parameters;
}

/** A field in SQL. */
export interface Operand {
  /** Its value; SQL's null where the field has none. */
  readonly sql: string;
  /** What its value is in SQL. */
  readonly kind: FieldKind;
  /** Whether it may have none. */
  readonly nullable: boolean;
}

const custom = "custom.";

/** The SQL of a field. A custom field may hold a value of another kind than `kind`, which counts as none. */
export function operandOf({ table, params }: QueryContext, field: string, kind: FieldKind): Operand {
  const column = table.columns.find((each) => each.field === field);
  if (column !== undefined) return { sql: `t.${column.name}`, kind: column.kind, nullable: column.nullable };
  if (!field.startsWith(custom)) throw new Error(`a record of type ${table.type} has no field ${field}`);
  return customOperand(params.add(field.slice(custom.length)), kind);
}

/** Dates are kept as texts there, and compared as such. */
function customOperand(name: string, kind: FieldKind): Operand {
  const json = `t.custom -> ${name}`;
  const ofForm = (form: string, sql: string): string => `case jsonb_typeof(${json}) when '${form}' then ${sql} end`;
  switch (kind) {
    case "number":
      return { sql: `(${ofForm("number", `(${json})::float8`)})`, kind, nullable: true };
    case "boolean":
      return { sql: `(${ofForm("boolean", `(${json})::boolean`)})`, kind, nullable: true };
    case "list":
      return { sql: `(${ofForm("array", json)})`, kind: "json", nullable: true };
    default:
      return { sql: `((${ofForm("string", `t.custom ->> ${name}`)}) collate "C")`, kind: "text", nullable: true };
  }
}
