import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import { isStorableText } from "../../kernel/storable-text.js";
import type { SqlDialect } from "./sql-dialect.js";

/** PostgreSQL cuts longer names off without a word. */
const mostBytesInPostgres = 63;

/** Signs that BigQuery takes for more than themselves between quotes: an escape, the end, a path, a new line. */
const unfitForBigQuery = /[\\`.\p{Cc}]/u;

/** Why a name of a table or column can't be written in a dialect; none for one that can. */
export function nameFaults(
  dialect: SqlDialect,
  name: unknown,
  path: readonly PropertyKey[],
): Refusal<InputFaultCode>[] {
  if (typeof name !== "string") return [{ code: "INPUT_WRONG_TYPE", path, params: { expected: "string" } }];
  if (name === "") return [{ code: "INPUT_BLANK", path }];
  if (!isStorableText(name)) return [{ code: "INPUT_TEXT_UNSTORABLE", path }];
  if (dialect === "postgres" && bytesOf(name) > mostBytesInPostgres)
    return [{ code: "INPUT_TOO_LONG", path, params: { most: mostBytesInPostgres } }];
  return dialect === "bigquery" && unfitForBigQuery.test(name) ? [{ code: "INPUT_MALFORMED", path }] : [];
}

const bytesOf = (text: string): number => encodeURIComponent(text).replace(/%../g, "x").length;
