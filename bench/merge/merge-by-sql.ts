import type pg from "pg";

/** The columns that name a contact by its id. */
const idColumns = [
  ["calendar_event", "contact_id"],
  ["opportunity", "contact_id"],
  ["account_contact", "contact_id"],
  ["contact", "merged_into_id"],
] as const;

/** The columns that name a record of any type. */
const keyColumns = [
  ["campaign_membership", "member_key"],
  ["campaign_membership", "campaign_key"],
  ["claim", "holder_key"],
  ["guest", "person_key"],
] as const;

/** The lists that do. */
const listColumns = [
  ["attachment", "related_keys"],
  ["calendar_event", "related_keys"],
  ["campaign_membership", "related_keys"],
  ["email_message", "related_keys"],
  ["timeline_entry", "related_keys"],
] as const;

/** Merges contacts as somebody would who writes the transaction by hand: it moves what refers to them, and keeps no account of it. */
export async function mergeBySql(
  pool: pg.Pool,
  schema: string,
  [original, ...duplicates]: readonly [string, ...string[]],
): Promise<void> {
  const client = await pool.connect();
  const touched = "version = version + 1, updated_at = now()";
  const keys = duplicates.map((id) => `contact/${id}`);
  try {
    await client.query("begin");
    const named = [[original, ...duplicates]];
    await client.query(`select * from ${schema}.contact where id = any ($1) order by id for update`, named);
    for (const [table, column] of idColumns)
      await client.query(`update ${schema}.${table} set ${column} = $1, ${touched} where ${column} = any ($2)`, [
        original,
        duplicates,
      ]);
    for (const [table, column] of keyColumns)
      await client.query(`update ${schema}.${table} set ${column} = $1, ${touched} where ${column} = any ($2)`, [
        `contact/${original}`,
        keys,
      ]);
    for (const [table, column] of listColumns)
      for (const key of keys)
        await client.query(
          `update ${schema}.${table} set ${column} = array_replace(${column}, $1, $2), ${touched} where ${column} && array[$1]`,
          [key, `contact/${original}`],
        );
    await client.query(
      `update ${schema}.contact set merged_into_id = $1, archived_at = now(), ${touched} where id = any ($2)`,
      [original, duplicates],
    );
    await client.query(`update ${schema}.contact set ${touched} where id = $1`, [original]);
    await client.query("commit");
  } finally {
    client.release();
  }
}
