import { quoteReserved, sqlName } from "../../src/adapters/postgres/sql-name.js";
import type { Table } from "../../src/adapters/postgres/table.js";
import type { ListIndex, OrderedIndex } from "../../src/model/indexes.js";
import { indexesOf } from "../../src/model/indexes.js";

/** The statements that make the indexes of a type of record, each with the query that needs it. */
export const indexesSql = (table: Table): string =>
  indexesOf(table.type)
    .map((index) => indexSql(table, index))
    .join("");

function indexSql({ type, name }: Table, index: OrderedIndex | ListIndex): string {
  const fields = "list" in index ? [index.list] : [...index.fields];
  const columns = fields.map((field) => quoteReserved(sqlName(field)));
  const indexName = [sqlName(type), ...fields.map(sqlName), "idx"].join("_");
  const on = "list" in index ? `using gin (${columns[0]})` : `(${[...columns, "id"].join(", ")})`;
  return `-- ${index.for}\ncreate index ${indexName} on crm.${name} ${on};\n`;
}
