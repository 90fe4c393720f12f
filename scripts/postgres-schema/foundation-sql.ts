import { schemaSql } from "./schema-sql.js";

/** The first migration: everything, as the model is now. */
export const foundationSql =
  (): string => `-- Made of the model by \`npm run postgres:schema\`; needs PostgreSQL 14 or later and a database in UTF-8.
-- To run it by hand:
--   psql -c 'create schema crm'
--   psql -v ON_ERROR_STOP=1 --single-transaction -f 0001-foundation.sql
-- For another schema, put its name in the place of crm first, wherever it stands before a dot.
create table crm.migration (
  version integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamp(3) with time zone not null default now()
);

${schemaSql()}`;
