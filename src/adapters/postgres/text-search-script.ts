import { recordSchemas } from "../../model/record-schemas.js";
import type { RecordType } from "../../model/record-types.js";
import { quoteName, sqlName } from "./sql-name.js";
import { tableOf } from "./table.js";

/** The field that free-text search looks through. */
const searched = "searchText";

/** One statement that makes the indexes for free-text search where they are missing, of the extension `pg_trgm`. */
export function textSearchScript(schemaName: string): string {
  const schema = quoteName(schemaName);
  // The keys of the map of schemas are the record types.
  const tables = (Object.keys(recordSchemas) as RecordType[])
    .map(tableOf)
    .filter(({ columns }) => columns.some(({ field }) => field === searched));
  const statements = tables.map(({ type, name }) => {
    const index = `${sqlName(type)}_${sqlName(searched)}_trgm_idx`;
    const text = `${schema}.fold_text(${sqlName(searched)})`;
    return `  execute $crmkit_index$create index if not exists ${index} on ${schema}.${name} using gin (${text} $crmkit_index$ || operators || ')';`;
  });
  return `do $crmkit_script$
declare
  operators text;
begin
  create extension if not exists pg_trgm;
  select format('%I.gin_trgm_ops', n.nspname) into operators
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
${statements.join("\n")}
end $crmkit_script$`;
}
