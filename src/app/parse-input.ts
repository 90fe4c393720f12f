import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { inputFaults } from "./input-faults.js";
import { issueNote } from "./issue-note.js";
import { readInput } from "./read-input.js";

/**
 * Checks an argument and gives it back as the schema has it.
 * @throws CrmError `INPUT_INVALID` with every field and reason.
 */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown, at: readonly PropertyKey[] = []): Output {
  const faults: Refusal[] = [];
  const plain = readInput(input, at, faults);
  const output = faults.length > 0 ? undefined : checkPlain(schema, plain, at, faults);
  if (faults.length > 0 || output === undefined) throw new CrmError("INPUT_INVALID", { refusals: faults });
  return output;
}

/** Checks what {@link readInput} gave; takes note of every fault instead of throwing. */
export function checkPlain<Output>(
  schema: z.ZodType<Output>,
  plain: unknown,
  at: readonly PropertyKey[],
  faults: Refusal[],
): Output | undefined {
  const parsed = schema.safeParse(plain, { reportInput: true, error: issueNote });
  const found = parsed.success
    ? lostDates(plain, parsed.data, at)
    : parsed.error.issues.flatMap((issue) => inputFaults(issue, at));
  faults.push(...found);
  return found.length === 0 ? parsed.data : undefined;
}

/** Schemas take a date for an object without fields: where one went in and none came out, it was. */
function lostDates(plain: unknown, output: unknown, path: readonly PropertyKey[]): Refusal[] {
  if (plain instanceof Date)
    return output instanceof Date ? [] : [{ code: "INPUT_WRONG_TYPE", path, params: { expected: "object" } }];
  if (typeof plain !== "object" || plain === null || ArrayBuffer.isView(plain)) return [];
  return Object.entries(plain).flatMap(([key, value]) =>
    lostDates(value, (output as Readonly<Record<string, unknown>> | null)?.[key], [...path, key]),
  );
}
