import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import { fromClause } from "./from-clause.js";
import { nameFaults } from "./name-faults.js";
import { quotedName } from "./quoted-name.js";
import type { RecordSource } from "./record-source.js";
import { sourceFaults } from "./source-faults.js";
import type { SqlDialect } from "./sql-dialect.js";

/** The records whose keys are compared, and how far. */
export interface KeyedRecords extends RecordSource {
  /** The column of the keys, a list of texts: `match_keys` of crmkit's tables. */
  readonly keysColumn: string;
  /** How many records may have a key for all of their pairs to be given, at least 1. */
  readonly largest: number;
}

/** Two queries that belong together: what the first leaves out, the second tells. */
export interface CandidatePairsSql {
  /** Gives `left_id` and `right_id` of any two records that share a key which is not cut; the lower id is on the left, each pair comes once. */
  readonly pairs: string;
  /** Gives the keys that more records have than `largest`, as `match_key`, and how many, as `records`; the largest first. */
  readonly cut: string;
}

/**
 * Writes the search for candidates as SQL, so that a database finds the pairs and only these leave it. Nothing is run.
 * @throws CrmError `INPUT_INVALID` for a name that the dialect can't quote, or a `largest` that is no whole number from 1.
 */
export function candidatePairsSql(dialect: SqlDialect, records: KeyedRecords): CandidatePairsSql {
  const { keysColumn, largest } = records;
  const refusals = [
    ...sourceFaults(dialect, records),
    ...nameFaults(dialect, keysColumn, ["keysColumn"]),
    ...largestFaults(largest),
  ];
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const keys = keysSql(dialect, records);
  return { pairs: `${keys},\n${pairsOf(largest)}`, cut: `${keys}\n${cutOf(largest)}` };
}

function largestFaults(largest: unknown): Refusal<InputFaultCode>[] {
  const path = ["largest"];
  if (!Number.isSafeInteger(largest)) return [{ code: "INPUT_WRONG_TYPE", path, params: { expected: "integer" } }];
  return Number(largest) < 1 ? [{ code: "INPUT_TOO_SMALL", path, params: { least: 1 } }] : [];
}

/** Each key of each record once, whatever the lists repeat. */
function keysSql(dialect: SqlDialect, records: KeyedRecords): string {
  const id = `r.${quotedName(dialect, records.idColumn)}`;
  const [key, joined] = keyOf(dialect, `r.${quotedName(dialect, records.keysColumn)}`);
  return `with record_key as (
  select distinct e.record_id, e.match_key
  from (
    select ${id} as record_id, ${key} as match_key
    ${fromClause(dialect, records, joined)}
  ) as e
  where e.record_id is not null and e.match_key is not null
)`;
}

/** A key of a list, and the join that brings it, if one must. */
function keyOf(dialect: SqlDialect, list: string): readonly [key: string, joined: string] {
  if (dialect === "bigquery") return ["k", ` cross join unnest(${list}) as k`];
  return [`${dialect === "spark" ? "explode" : "unnest"}(${list})`, ""];
}

const pairsOf = (largest: number): string => `block as (
  select match_key
  from record_key
  group by match_key
  having count(*) between 2 and ${largest}
)
select distinct a.record_id as left_id, b.record_id as right_id
from block
join record_key as a on a.match_key = block.match_key
join record_key as b on b.match_key = block.match_key and b.record_id > a.record_id`;

const cutOf = (largest: number): string => `select match_key, count(*) as records
from record_key
group by match_key
having count(*) > ${largest}
order by records desc, match_key`;
