import type { NewLead } from "../leads/lead-input.schema.js";
import { leadInputSchema, newLeadSchema } from "../leads/lead-input.schema.js";
import type { CrmScope } from "./crm-scope.js";
import type { EntryCheck } from "./parse-entry.js";
import { parseEntry } from "./parse-entry.js";

/** Checks what was entered of a lead. @throws CrmError `INPUT_INVALID` with every field and reason. */
export const parseLeadInput = (
  scope: CrmScope,
  input: unknown,
  mode: EntryCheck<NewLead>["mode"],
  at: readonly PropertyKey[] = [],
): NewLead => {
  const schema = (mode === "new" ? newLeadSchema : leadInputSchema) as EntryCheck<NewLead>["schema"]; // ids are plain strings on the way in
  return parseEntry(scope, { type: "lead", schema, mode }, input, at);
};
