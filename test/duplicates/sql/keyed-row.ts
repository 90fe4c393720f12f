import fc from "fast-check";
import type { SqlEngine } from "./sql-engine.js";

/** A record with its keys, which may be repeated or missing. */
export interface KeyedRow {
  readonly id: string;
  readonly keys: readonly (string | null)[] | null;
}

const key = fc.constantFrom("e:a@b.example", "n:o'neil", "n:O'NEIL", "p:1", "p:10", "é", "e", 'd:"x"', "\\", "", "😀");

/** Records that share keys now and then. */
export const keyedRows: fc.Arbitrary<readonly KeyedRow[]> = fc
  .array(fc.option(fc.array(fc.option(key, { freq: 8 }), { maxLength: 5 }), { freq: 8 }), { maxLength: 12 })
  .map((lists) => lists.map((keys, i) => ({ id: `lead-${(i * 7) % 12}`, keys })));

/** A text between the quotes of SQL. */
export const sqlText = (text: string | null): string => (text === null ? "null" : `'${text.replaceAll("'", "''")}'`);

/** Keeps records in a new table of the session: `columns` are its id and its keys, quoted. */
export async function keepRows(
  engine: SqlEngine,
  table: string,
  columns: readonly [string, string],
  rows: readonly KeyedRow[],
): Promise<void> {
  await engine.run(`drop table if exists ${table}`);
  await engine.run(`create temporary table ${table} (${columns[0]} text, ${columns[1]} text[])`);
  const values = rows.map(({ id, keys }) => `(${sqlText(id)}, ${listText(keys)})`);
  if (values.length > 0) await engine.run(`insert into ${table} values ${values.join(", ")}`);
}

const listText = (keys: KeyedRow["keys"]): string =>
  `${keys === null ? "null" : `array[${keys.map(sqlText).join(", ")}]`}::text[]`;
