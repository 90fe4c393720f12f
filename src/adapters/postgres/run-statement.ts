import { CrmError, isCrmError } from "../../kernel/crm-error.js";
import { crmErrorOf, isPassing } from "./crm-error-of.js";
import type { PostgresClient } from "./postgres-client.js";
import type { Statement } from "./statement.js";

/** How often, and after which pauses, a statement is run again that the database gave up for the sake of another. */
export interface RetryOptions {
  /** How often at most. */
  readonly retries: number;
  /** Waits before the first, second … time. */
  readonly pause: (time: number) => Promise<void>;
}

/** Runs a statement and gives the texts of its rows. @throws CrmError whatever goes wrong. */
export async function runStatement(
  client: PostgresClient,
  { sql, params }: Statement,
  { retries, pause }: RetryOptions,
): Promise<readonly string[]> {
  for (let time = 1; ; time++) {
    try {
      const { rows } = await client.query(sql, [...params]);
      return rows.map(textOf);
    } catch (error) {
      if (isCrmError(error) || time > retries || !isPassing(error)) throw crmErrorOf(error);
    }
    await pause(time);
  }
}

function textOf(row: object): string {
  const text: unknown = "r" in row ? row.r : undefined;
  if (typeof text === "string") return text;
  throw new CrmError("STORAGE_FAILED", { cause: new Error("the client gave a row that is not what was asked for") });
}
