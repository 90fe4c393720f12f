import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { inputFaults } from "./input-faults.js";
import { issueNote } from "./issue-note.js";

/**
 * Checks an object of the host's own that is used as it is, methods and all, such as a storage or a source of rows.
 * @throws CrmError `INPUT_INVALID` with every field and reason.
 */
export function requireShape(schema: z.ZodType, value: unknown, at: readonly PropertyKey[] = []): void {
  const refusals = shapeFaults(schema, value, at);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
}

function shapeFaults(schema: z.ZodType, value: unknown, at: readonly PropertyKey[]): readonly Refusal[] {
  try {
    const issues = schema.safeParse(value, { reportInput: true, error: issueNote }).error?.issues ?? [];
    return issues.flatMap((issue) => inputFaults(issue, at));
  } catch {
    return [{ code: "INPUT_UNREADABLE", path: at }]; // a getter or a proxy of the host's threw
  }
}
