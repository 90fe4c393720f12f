import type * as z from "zod";

/**
 * What stands as the message of an issue, which the library does not show: of keys that nobody asks for, the names that there
 * are; else nothing, unless the schema says what the form is called.
 */
export const issueNote = (issue: z.core.$ZodRawIssue): string =>
  issue.code === "unrecognized_keys" ? knownNames(issue.inst).join(" ") : "";

function knownNames(inst: unknown): readonly string[] {
  const { shape } = (inst as Partial<z.ZodObject> | undefined) ?? {}; // what an object schema has, and checks have not
  return typeof shape === "object" ? Object.keys(shape) : [];
}
