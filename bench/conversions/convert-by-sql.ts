import type pg from "pg";
import { newId } from "../new-lead-row.js";

const tables = ["account", "contact", "account_contact", "opportunity"] as const;

/**
 * Converts a lead in a transaction written by hand: the lead is locked, the references are drawn, an account, a contact,
 * their link, an opportunity and the lines of history are stored, and the lead is ended. Each row is like one that the
 * library stored in the same schema before, so that both write the same columns. There is no journal: nothing is undone.
 */
export function convertBySql(pool: pg.Pool, schema: string): (leadId: string) => Promise<unknown> {
  const model = readModels(pool, schema);
  return async (leadId) => {
    const { rows, entries } = await model;
    const client = await pool.connect();
    try {
      await client.query("begin");
      const lead = await client.query(
        `select company_name from ${schema}.lead where id = $1 and status_id not in ('lead.converted', 'lead.lost') for update`,
        [leadId],
      );
      if (lead.rowCount !== 1) throw new Error("the lead cannot be converted");
      const drawn = await client.query<{ record_type: string; number: string }>(
        `with locked as materialized (
           select id from ${schema}.sequence where company_id = 'acme' order by id for update -- in one order, or two wait for each other
         )
         update ${schema}.sequence s set next_number = next_number + 1 from locked where s.id = locked.id
         returning record_type, next_number - 1 as number`,
      );
      const numbers = new Map(drawn.rows.map(({ record_type, number }) => [record_type, `${record_type}-${number}`]));
      const ids = { account: newId(), contact: newId(), account_contact: newId(), opportunity: newId() };
      const refs = { account_id: ids.account, contact_id: ids.contact, lead_id: leadId };
      for (const table of tables)
        await insert(client, schema, table, { ...rows[table], ...refs, id: ids[table], reference: numbers.get(table) });
      const {
        rows: [commit],
      } = await client.query(`insert into ${schema}.timeline_commit (position) values (null) returning number`);
      for (const [i, entry] of entries.entries())
        await insert(client, schema, "timeline_entry", {
          ...entry,
          id: newId(),
          commit_number: commit.number,
          commit_ordinal: i,
        });
      await client.query(
        `update ${schema}.lead set version = version + 1, status_id = 'lead.converted', status_since = now(), converted_at = now(),
          converted_account_id = $2, converted_contact_ids = array[$3], converted_opportunity_id = $4 where id = $1`,
        [leadId, ids.account, ids.contact, ids.opportunity],
      );
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    } finally {
      client.release();
    }
  };
}

const insert = (client: pg.PoolClient, schema: string, table: string, row: object) =>
  client.query({
    name: `${schema} insert ${table}`,
    text: `insert into ${schema}.${table} select * from jsonb_populate_record(null::${schema}.${table}, $1)`,
    values: [JSON.stringify(row)],
  });

/** What the library stored for the lead that it converted in this schema. */
async function readModels(pool: pg.Pool, schema: string) {
  const read = async (table: string): Promise<object[]> =>
    (await pool.query(`select to_jsonb(t) as row from ${schema}.${table} t`)).rows.map(({ row }) => row);
  const [account = {}, contact = {}, account_contact = {}, opportunity = {}] = (
    await Promise.all(tables.map(read))
  ).map(([row]) => row);
  const { rows } = await pool.query(
    `select to_jsonb(t) as row from ${schema}.timeline_entry t where commit_number = (select max(commit_number) from ${schema}.timeline_entry)`,
  );
  return { rows: { account, contact, account_contact, opportunity }, entries: rows.map(({ row }) => row as object) };
}
