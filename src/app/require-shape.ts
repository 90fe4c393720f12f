import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { checkPlain } from "./parse-input.js";

/**
 * Checks an object of the host's own that is used as it is, methods and all, such as a source of rows.
 * @throws CrmError `INPUT_INVALID` with every field and reason.
 */
export function requireShape(schema: z.ZodType, value: unknown, at: readonly PropertyKey[]): void {
  const faults: Refusal[] = [];
  checkPlain(schema, value, at, faults);
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
}
