import type pg from "pg";
import { choicesOf } from "../../../scripts/postgres-schema/choices-of.js";
import type { Column } from "../../../src/adapters/postgres/table.js";
import { tableOf } from "../../../src/adapters/postgres/table.js";
import type { RecordType } from "../../../src/model/record-types.js";

/**
 * Fills a table with rows of made-up values, without a detour by the storage: ids and texts that differ, instants a
 * second apart, references to few records, each field shuffled in a way of its own.
 */
export async function fillSchema(pool: pg.Pool, schema: string, type: RecordType, count: number): Promise<void> {
  const { name, columns, objects } = tableOf(type);
  const values = [...columns.map((column, i) => `${valueSql(type, column, i)} as ${column.name}`)];
  const presences = objects.flatMap(({ presence }) => (presence === null ? [] : [`true as ${presence}`]));
  const places = type === "timelineEntry" ? ["n as commit_number", "0 as commit_ordinal"] : [];
  const all = [...values, ...presences, ...places].join(", ");
  await pool.query(`insert into ${schema}.${name} select ${all} from generate_series(1, ${count}) n`);
}

/** Few values where many records share one, as companies and statuses; many elsewhere. */
const few: Readonly<Record<string, string>> = { companyId: "c", statusId: "s", assignedToId: "u", teamId: "t" };

function valueSql(type: RecordType, { field, kind, nullable }: Column, i: number): string {
  const shuffled = `((n::bigint * ${7919 + 2 * i} + ${i}) % 20011)`;
  const choice = choicesOf(type, field)?.[0];
  const value =
    choice === undefined ? plainSql(field, kind, shuffled) : kind === "list" ? `array['${choice}']` : `'${choice}'`;
  if (field === "archivedAt") return `case when n % 20 = 0 then ${value} end`;
  return nullable && choice === undefined ? `case when ${shuffled} % 10 > 0 then ${value} end` : value;
}

function plainSql(field: string, kind: Column["kind"], shuffled: string): string {
  const prefix = few[field];
  switch (kind) {
    case "text":
      if (field === "id") return "'id' || n";
      return prefix === undefined ? `'v' || ${shuffled}` : `'${prefix}' || ${shuffled} % 8`;
    case "number":
      return field === "version" ? "1" : `${shuffled} % 6`;
    case "boolean":
      return `${shuffled} % 2 = 0`;
    case "instant":
      return `timestamptz '2026-01-01T00:00:00Z' + ${shuffled} * interval '1 second'`;
    case "date":
      return `date '2026-01-01' + (${shuffled} % 400)::integer`;
    case "list":
      return `array['k' || ${shuffled}, 'k' || n]`;
    default:
      return "'{}'::jsonb";
  }
}
