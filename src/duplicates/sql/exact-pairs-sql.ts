import { CrmError } from "../../kernel/crm-error.js";
import { fromClause } from "./from-clause.js";
import { nameFaults } from "./name-faults.js";
import { quotedName } from "./quoted-name.js";
import type { RecordSource } from "./record-source.js";
import { sourceFaults } from "./source-faults.js";
import type { SqlDialect } from "./sql-dialect.js";

/** The records of which equal ones are found, and by what. */
export interface ComparedColumns extends RecordSource {
  /** The columns that have to be equal, all of them; their values are compared as they are, so they have to be normalised. */
  readonly columns: readonly string[];
}

/**
 * Writes the search for records that are equal in all of some columns as SQL: `left_id` and `right_id`, the lower id on
 * the left, each pair once. A record without a value in one of the columns is equal to none. Among n equal records there
 * are n(n - 1)/2 pairs, which no limit cuts.
 * @throws CrmError `INPUT_INVALID` for a name that the dialect can't quote, or for no column.
 */
export function exactPairsSql(dialect: SqlDialect, records: ComparedColumns): string {
  const { columns, idColumn } = records;
  const refusals = [
    ...sourceFaults(dialect, records),
    ...columns.flatMap((column, i) => nameFaults(dialect, column, ["columns", i])),
  ];
  if (columns.length === 0) refusals.push({ code: "INPUT_TOO_SHORT", path: ["columns"], params: { least: 1 } });
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const values = columns.map((column, i) => `r.${quotedName(dialect, column)} as value_${i}`);
  const equal = columns.map((_, i) => `b.value_${i} = a.value_${i}`);
  return `with compared as (
    select r.${quotedName(dialect, idColumn)} as record_id, ${values.join(", ")}
    ${fromClause(dialect, records)}
)
select a.record_id as left_id, b.record_id as right_id
from compared as a
join compared as b on ${equal.join(" and ")} and b.record_id > a.record_id`;
}
