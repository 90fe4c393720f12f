import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { NewLead } from "../leads/lead-input.schema.js";
import { leadInputSchema, newLeadSchema } from "../leads/lead-input.schema.js";
import { customSchema } from "../model/custom-fields.schema.js";
import type { CrmScope } from "./crm-scope.js";
import { checkInput } from "./parse-input.js";
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
  const schema: z.ZodType = mode === "new" ? newLeadSchema : leadInputSchema;
  const parsed = checkInput(schema, tidyTexts(input), at, faults) as NewLead | undefined;
  const custom = typeof input === "object" && input !== null && "custom" in input ? input.custom : undefined;
  faults.push(...customFaults(scope, custom, mode, at), ...hiddenFaults(scope, input, at));
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
  if (custom !== undefined) checkInput(customSchema(fields), custom, [...at, "custom"], faults);
  const given = typeof custom === "object" && custom !== null ? (custom as Readonly<Record<string, unknown>>) : {};
  for (const [name, { required }] of Object.entries(fields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const missing = value === null || (value === undefined && mode === "new");
    if (required === true && missing) faults.push({ code: "INPUT_MISSING", path: [...at, "custom", name] });
  }
  return faults;
}

/** A field that is hidden from the actor is unknown to it. */
function hiddenFaults({ visible }: CrmScope, input: unknown, at: readonly PropertyKey[]): Refusal[] {
  const hidden = visible.hidden("lead");
  if (hidden.size === 0 || typeof input !== "object" || input === null) return [];
  return Object.keys(input)
    .filter((key) => hidden.has(key))
    .map((key) => ({ code: "INPUT_UNKNOWN_FIELD", path: [...at, key] }));
}
