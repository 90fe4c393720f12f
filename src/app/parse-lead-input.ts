import type { UnderKey } from "../kernel/under-key.js";
import type { NewLead } from "../leads/lead-input.schema.js";
import { keyedLeadSchema, leadInputSchema, newLeadSchema } from "../leads/lead-input.schema.js";
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

/** Checks a lead that is entered by itself, and the key that comes with it. @throws CrmError `INPUT_INVALID` with every field and reason. */
export const parseKeyedLead = (scope: CrmScope, input: unknown): NewLead & UnderKey => {
  const schema = keyedLeadSchema as EntryCheck<NewLead & UnderKey>["schema"]; // ids are plain strings on the way in
  return parseEntry(scope, { type: "lead", schema, mode: "new" }, input);
};
