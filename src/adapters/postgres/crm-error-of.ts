import type { CrmErrorCode } from "../../kernel/crm-error.js";
import { CrmError, isCrmError } from "../../kernel/crm-error.js";

/** Serialization failure and deadlock: the statement did nothing, and may well succeed when run again. */
const passing: ReadonlySet<unknown> = new Set(["40001", "40P01"]);

/** Whether the database gave a statement up for the sake of another. */
export const isPassing = (error: unknown): boolean => passing.has(faultOf(error)?.code);

/** What the errors of the adapter's own functions mean. */
const meanings: Readonly<Record<string, CrmErrorCode>> = { CRM01: "DUPLICATE_ID", CRM02: "VERSION_CONFLICT" };

/** The error that the library throws for one of the client's. */
export function crmErrorOf(error: unknown): CrmError {
  if (isCrmError(error)) return error;
  const fault = faultOf(error);
  if (fault?.code === "CRM04")
    return new CrmError("INPUT_INVALID", { refusals: [{ code: "TIMELINE_CURSOR_UNFIT", path: ["after"] }] });
  const code = fault === null ? undefined : meanings[fault.code];
  return code === undefined || fault?.detail === undefined
    ? new CrmError("STORAGE_FAILED", { cause: error })
    : new CrmError(code, { record: fault.detail, cause: error });
}

/** What an error of PostgreSQL tells, as clients pass it on. */
interface Fault {
  readonly code: string;
  readonly detail: string | undefined;
}

/** Some clients wrap the database's error as the cause of their own. */
function faultOf(error: unknown, depth = 5): Fault | null {
  if (typeof error !== "object" || error === null || depth === 0) return null;
  const { code, detail, cause } = error as Readonly<Record<string, unknown>>;
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code))
    return { code, detail: typeof detail === "string" ? detail : undefined };
  return faultOf(cause, depth - 1);
}
