import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { NewLead } from "../leads/lead-input.schema.js";
import { leadInputSchema, newLeadSchema } from "../leads/lead-input.schema.js";
import { customSchema } from "../model/custom-fields.schema.js";
import { isPlainObject } from "../query/query-scope.js";
import type { CrmScope } from "./crm-scope.js";
import { checkPlain } from "./parse-input.js";
import { readInput } from "./read-input.js";
import { tidyTexts } from "./tidy-texts.js";

/** Whether a lead is entered for the first time, or changed. */
export type LeadInputMode = "new" | "change";

/**
 * Checks what was entered of a lead, the host's own fields included.
 * @throws CrmError `INPUT_INVALID` with every field and reason.
 */
export function parseLeadInput(
  scope: CrmScope,
  input: unknown,
  mode: LeadInputMode,
  at: readonly PropertyKey[] = [],
): NewLead {
  const faults: Refusal[] = [];
  const given = tidyTexts(readInput(input, at, faults));
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
  const schema: z.ZodType = mode === "new" ? newLeadSchema : leadInputSchema;
  const parsed = checkPlain(schema, given, at, faults) as NewLead | undefined;
  if (isPlainObject(given))
    faults.push(...customFaults(scope, given["custom"], mode, at), ...hiddenFaults(scope, given, at));
  if (faults.length > 0 || parsed === undefined) throw new CrmError("INPUT_INVALID", { refusals: faults });
  return parsed;
}

function customFaults(
  { settings }: CrmScope,
  custom: unknown,
  mode: LeadInputMode,
  at: readonly PropertyKey[],
): Refusal[] {
  const fields = settings.customFields.lead ?? {};
  const faults: Refusal[] = [];
  if (isPlainObject(custom)) checkPlain(customSchema(fields), custom, [...at, "custom"], faults);
  const given = isPlainObject(custom) ? custom : {};
  for (const [name, { required }] of Object.entries(fields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const missing = value === null || (value === undefined && mode === "new");
    if (required === true && missing) faults.push({ code: "INPUT_MISSING", path: [...at, "custom", name] });
  }
  return faults;
}

/** A field that is hidden from the actor is unknown to it. */
function hiddenFaults({ visible }: CrmScope, given: object, at: readonly PropertyKey[]): Refusal[] {
  const paths = [...visible.hidden("lead")].map((field) => field.split("."));
  return paths
    .filter((path) => holds(given, path))
    .map((path) => ({ code: "INPUT_UNKNOWN_FIELD", path: [...at, ...path] }));
}

function holds(given: unknown, [key, ...inner]: readonly string[]): boolean {
  if (key === undefined) return given !== undefined;
  return isPlainObject(given) && Object.hasOwn(given, key) && holds(given[key], inner);
}
