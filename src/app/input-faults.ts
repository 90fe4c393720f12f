import type * as z from "zod";
import type { Refusal, RefusalParam } from "../kernel/decision.js";
import type { InputFaultCode } from "../kernel/fault-codes.js";
import { nearestName } from "../kernel/nearest-name.js";

type Issue = z.core.$ZodIssue;

/** Tells what a schema finds wrong in the library's own codes; `at` is where the value stands that was checked. */
export function inputFaults(issue: Issue, at: readonly PropertyKey[]): Refusal<InputFaultCode>[] {
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
      return issue.keys.map((key, i) => ({
        code: "INPUT_UNKNOWN_FIELD",
        path: [...path, key.slice(0, 128)],
        params: i < mostGuesses ? guessOf(key, issue.message) : {},
      }));
    case "too_big":
      return fault(isLength(issue.origin) ? "INPUT_TOO_LONG" : "INPUT_TOO_BIG", {
        most: boundOf(issue.maximum, issue.origin),
      });
    case "too_small":
      return fault(isLength(issue.origin) ? "INPUT_TOO_SHORT" : "INPUT_TOO_SMALL", {
        least: boundOf(issue.minimum, issue.origin),
      });
    case "invalid_value":
      return fault("INPUT_NOT_ONE_OF", { values: issue.values.map(String) });
    case "invalid_union":
      return (
        unionFaults(issue.errors, path) ??
        fault("INPUT_WRONG_TYPE", { expected: [...new Set(issue.errors.flatMap(wordsOf))] })
      );
    case "custom":
      return customFaults(issue.params?.["reason"], issue.message, fault);
    default:
      return fault("INPUT_MALFORMED", {
        format: issue.message || (issue.code === "invalid_format" ? issue.format : issue.code),
      });
  }
}

/** For so many names that there are not, one that was likely meant is looked for. */
const mostGuesses = 10;

/** The field that was likely meant, among those that {@link issueNote} names. */
function guessOf(key: string, names: string): Readonly<Record<string, RefusalParam>> {
  const nearest = nearestName(key, names.split(" "));
  return nearest === undefined ? {} : { nearest };
}

/** Tells of the form that came nearest: one whose fault is not that the value is of another type altogether. */
function unionFaults(
  forms: readonly (readonly Issue[])[],
  path: readonly PropertyKey[],
): Refusal<InputFaultCode>[] | undefined {
  const nearest = forms.find((issues) => issues.every((issue) => wordsOf([issue]).length === 0));
  return nearest?.flatMap((issue) => inputFaults(issue, path));
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

/** A bound as it is told: of dates, which come as milliseconds, the ISO form. */
function boundOf(bound: number | bigint | Date, origin: string): string | number {
  if (origin === "date" || bound instanceof Date) return new Date(Number(bound)).toISOString();
  return typeof bound === "bigint" ? String(bound) : bound;
}

function customFaults(
  reason: unknown,
  form: string,
  fault: (code: InputFaultCode, params?: Readonly<Record<string, RefusalParam>>) => Refusal<InputFaultCode>[],
): Refusal<InputFaultCode>[] {
  if (reason === "function" || reason === "object" || reason === "bytes")
    return fault("INPUT_WRONG_TYPE", { expected: reason });
  if (reason === "blank") return fault("INPUT_BLANK");
  if (reason === "text") return fault("INPUT_TEXT_UNSTORABLE");
  return fault("INPUT_MALFORMED", form === "" ? {} : { format: form });
}
