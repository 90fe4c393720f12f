import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { customSchema } from "../model/custom-fields.schema.js";
import type { RecordType } from "../model/record-types.js";
import { isPlainObject } from "../query/query-scope.js";
import type { CrmScope } from "./crm-scope.js";
import { checkPlain } from "./parse-input.js";
import { readInput } from "./read-input.js";
import { tidyTexts } from "./tidy-texts.js";

/** What an entry is checked by. */
export interface EntryCheck<Output> {
  /** The type of record. */
  readonly type: RecordType;
  /** Checks every field but the host's own. */
  readonly schema: z.ZodType<Output>;
  /** Whether the record is entered for the first time, or changed. */
  readonly mode: "new" | "change";
}

/**
 * Checks what was entered of a record, the host's own fields included.
 * @throws CrmError `INPUT_INVALID` with every field and reason.
 */
export function parseEntry<Output>(
  scope: CrmScope,
  check: EntryCheck<Output>,
  input: unknown,
  at: readonly PropertyKey[] = [],
): Output {
  const faults: Refusal[] = [];
  const given = tidyTexts(readInput(input, at, faults));
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
  const parsed = checkPlain(check.schema, given, at, faults);
  if (isPlainObject(given))
    faults.push(...customFaults(scope, check, given["custom"], at), ...hiddenFaults(scope, check.type, given, at));
  if (faults.length > 0 || parsed === undefined) throw new CrmError("INPUT_INVALID", { refusals: faults });
  return parsed;
}

function customFaults(
  { settings }: CrmScope,
  { type, mode }: Pick<EntryCheck<unknown>, "type" | "mode">,
  custom: unknown,
  at: readonly PropertyKey[],
): Refusal[] {
  const fields = settings.customFields[type] ?? {};
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
function hiddenFaults({ visible }: CrmScope, type: RecordType, given: object, at: readonly PropertyKey[]): Refusal[] {
  const paths = [...visible.hidden(type)].map((field) => field.split("."));
  return paths
    .filter((path) => holds(given, path))
    .map((path) => ({ code: "INPUT_UNKNOWN_FIELD", path: [...at, ...path] }));
}

function holds(given: unknown, [key, ...inner]: readonly string[]): boolean {
  if (key === undefined) return given !== undefined;
  return isPlainObject(given) && Object.hasOwn(given, key) && holds(given[key], inner);
}
