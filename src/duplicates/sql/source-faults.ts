import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import { isStorableText } from "../../kernel/storable-text.js";
import { nameFaults } from "./name-faults.js";
import type { RecordSource } from "./record-source.js";
import type { SqlDialect } from "./sql-dialect.js";
import { sqlDialects } from "./sql-dialect.js";

type Faults = Refusal<InputFaultCode>[];

/** What is wrong with a dialect, or with where its records are. */
export function sourceFaults(dialect: SqlDialect, { table, idColumn, where }: RecordSource): Faults {
  return [
    ...(sqlDialects.includes(dialect)
      ? []
      : [{ code: "INPUT_NOT_ONE_OF", path: ["dialect"], params: { values: sqlDialects } } as const]),
    ...tableFaults(dialect, table),
    ...nameFaults(dialect, idColumn, ["idColumn"]),
    ...(where === undefined ? [] : conditionFaults(where)),
  ];
}

function tableFaults(dialect: SqlDialect, table: RecordSource["table"]): Faults {
  if (typeof table === "string") return nameFaults(dialect, table, ["table"]);
  if (!Array.isArray(table)) return [{ code: "INPUT_WRONG_TYPE", path: ["table"], params: { expected: "string" } }];
  if (table.length === 0) return [{ code: "INPUT_TOO_SHORT", path: ["table"], params: { least: 1 } }];
  return table.flatMap((name, i) => nameFaults(dialect, name, ["table", i]));
}

function conditionFaults(where: unknown): Faults {
  const path = ["where"];
  if (typeof where !== "string") return [{ code: "INPUT_WRONG_TYPE", path, params: { expected: "string" } }];
  if (where.trim() === "") return [{ code: "INPUT_BLANK", path }];
  return isStorableText(where) ? [] : [{ code: "INPUT_TEXT_UNSTORABLE", path }];
}
