import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal, RefusalParam } from "../kernel/decision.js";
import type { InputFaultCode } from "../kernel/fault-codes.js";

/**
 * Checks an argument and gives it back as the schema has it.
 * @throws CrmError `INPUT_INVALID` with every field and reason.
 */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown, at: readonly PropertyKey[] = []): Output {
  const faults: Refusal[] = [];
  const output = checkInput(schema, input, at, faults);
  if (faults.length > 0 || output === undefined) throw new CrmError("INPUT_INVALID", { refusals: faults });
  return output;
}

/** Checks an argument; takes note of every fault instead of throwing. */
export function checkInput<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  at: readonly PropertyKey[],
  faults: Refusal[],
): Output | undefined {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.flatMap((issue) => faultsOf(issue, at)));
  return undefined;
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, at: readonly PropertyKey[]): Refusal<InputFaultCode>[] {
  const path = [...at, ...issue.path];
  const fault = (
    code: InputFaultCode,
    params: Readonly<Record<string, RefusalParam>> = {},
  ): Refusal<InputFaultCode>[] => [{ code, path, params }];
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? fault("INPUT_MISSING")
        : fault("INPUT_WRONG_TYPE", { expected: issue.expected });
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ code: "INPUT_UNKNOWN_FIELD", path: [...path, key.slice(0, 128)], params: {} }));
    case "too_big":
      return fault(isLength(issue.origin) ? "INPUT_TOO_LONG" : "INPUT_TOO_BIG", { most: boundOf(issue.maximum) });
    case "too_small":
      return fault(isLength(issue.origin) ? "INPUT_TOO_SHORT" : "INPUT_TOO_SMALL", { least: boundOf(issue.minimum) });
    case "invalid_value":
      return fault("INPUT_NOT_ONE_OF", { values: issue.values.map(String) });
    case "invalid_union":
      return unionFaults(issue.errors, path) ?? fault("INPUT_WRONG_TYPE", { expected: "one of several forms" });
    case "custom":
      return fault(customCode(issue.params?.["reason"]));
    default:
      return fault("INPUT_MALFORMED", { format: issue.code === "invalid_format" ? issue.format : issue.code });
  }
}

/** Tells of the form that came nearest: one whose fault is not that the value is of another type altogether. */
function unionFaults(
  forms: readonly (readonly Issue[])[],
  path: readonly PropertyKey[],
): Refusal<InputFaultCode>[] | undefined {
  const nearest = forms.find(
    (issues) => !issues.some(({ code, path: within }) => code === "invalid_type" && within.length === 0),
  );
  return nearest?.flatMap((issue) => faultsOf(issue, path));
}

const isLength = (origin: string): boolean =>
  origin === "string" || origin === "array" || origin === "set" || origin === "map";

/** A bound as text: of dates the ISO form. */
function boundOf(bound: number | bigint | Date): string | number {
  if (typeof bound === "bigint") return String(bound);
  return bound instanceof Date ? bound.toISOString() : bound;
}

function customCode(reason: unknown): InputFaultCode {
  if (reason === "blank") return "INPUT_BLANK";
  return reason === "text" ? "INPUT_TEXT_UNSTORABLE" : "INPUT_MALFORMED";
}
