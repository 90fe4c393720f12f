import type * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal, RefusalParam } from "../kernel/decision.js";
import type { InputFaultCode } from "../kernel/fault-codes.js";
import { readInput } from "./read-input.js";

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
  const unread: Refusal[] = [];
  const plain = readInput(input, at, unread);
  if (unread.length === 0) return checkPlain(schema, plain, at, faults);
  faults.push(...unread);
  return undefined;
}

/** Checks what is plain data already. */
export function checkPlain<Output>(
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

/**
 * Checks an object of the host's own, such as a storage, as it stands: its methods may be of any make, and it is not copied.
 * @throws CrmError `INPUT_INVALID` with every reason.
 */
export function requirePort(schema: z.ZodType, port: unknown, at: readonly PropertyKey[] = []): void {
  const faults: Refusal[] = [];
  try {
    checkPlain(schema, port, at, faults);
  } catch {
    faults.push({ code: "INPUT_UNREADABLE", path: at });
  }
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, at: readonly PropertyKey[]): Refusal<InputFaultCode>[] {
  const path = [...at, ...issue.path];
  const fault = (
    code: InputFaultCode,
    params: Readonly<Record<string, RefusalParam>> = {},
  ): Refusal<InputFaultCode>[] => [{ code, path, params }];
  if (issue.input === undefined) return fault("INPUT_MISSING");
  switch (issue.code) {
    case "invalid_type":
      return fault("INPUT_WRONG_TYPE", { expected: wordOf(issue.expected) });
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ code: "INPUT_UNKNOWN_FIELD", path: [...path, key.slice(0, 128)], params: {} }));
    case "too_big":
      return fault(isLength(issue.origin) ? "INPUT_TOO_LONG" : "INPUT_TOO_BIG", { most: boundOf(issue.maximum) });
    case "too_small":
      return fault(isLength(issue.origin) ? "INPUT_TOO_SHORT" : "INPUT_TOO_SMALL", { least: boundOf(issue.minimum) });
    case "invalid_value":
      return fault("INPUT_NOT_ONE_OF", { values: issue.values.map(String) });
    case "invalid_union":
      return unionFaults(issue.errors, path) ?? fault("INPUT_WRONG_TYPE", { expected: issue.errors.flatMap(wordsOf) });
    case "custom":
      return customFaults(issue.params?.["reason"], fault);
    default:
      return fault("INPUT_MALFORMED", { format: issue.code === "invalid_format" ? issue.format : issue.code });
  }
}

/** Tells of the form that came nearest: one whose fault is not that the value is of another type altogether. */
function unionFaults(
  forms: readonly (readonly Issue[])[],
  path: readonly PropertyKey[],
): Refusal<InputFaultCode>[] | undefined {
  const nearest = forms.find((issues) => issues.every((issue) => wordsOf([issue]).length === 0));
  return nearest?.flatMap((issue) => faultsOf(issue, path));
}

/** What is expected in place of a value that is of another type altogether. */
const wordsOf = (issues: readonly Issue[]): string[] =>
  issues.flatMap((issue) => (issue.code === "invalid_type" && issue.path.length === 0 ? [wordOf(issue.expected)] : []));

/** The library's words for types, which the languages have names for. */
const wordOf = (expected: string): string => (Object.hasOwn(words, expected) ? words[expected] : undefined) ?? expected;

const words: Readonly<Record<string, string>> = {
  string: "text",
  int: "integer",
  date: "instant",
  array: "list",
  record: "object",
};

const isLength = (origin: string): boolean =>
  origin === "string" || origin === "array" || origin === "set" || origin === "map";

/** A bound as text: of dates the ISO form. */
function boundOf(bound: number | bigint | Date): string | number {
  if (typeof bound === "bigint") return String(bound);
  return bound instanceof Date ? bound.toISOString() : bound;
}

function customFaults(
  reason: unknown,
  fault: (code: InputFaultCode, params?: Readonly<Record<string, RefusalParam>>) => Refusal<InputFaultCode>[],
): Refusal<InputFaultCode>[] {
  if (reason === "function") return fault("INPUT_WRONG_TYPE", { expected: reason });
  if (reason === "blank") return fault("INPUT_BLANK");
  return fault(reason === "text" ? "INPUT_TEXT_UNSTORABLE" : "INPUT_MALFORMED");
}
