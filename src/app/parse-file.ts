import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { checkPlain } from "./parse-input.js";
import { readInput } from "./read-input.js";

/**
 * Checks an argument that holds the bytes of a file, of which a copy is made: what the caller does to its own while they
 * are looked at and stored changes nothing.
 * @throws CrmError `INPUT_INVALID` with every field and reason.
 */
export function parseFile<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const faults: Refusal[] = [];
  const plain = readInput(input, [], faults, true);
  const output = faults.length > 0 ? undefined : checkPlain(schema, plain, [], faults);
  if (faults.length > 0 || output === undefined) throw new CrmError("INPUT_INVALID", { refusals: faults });
  return output;
}
