import type { Refusal } from "./decision.js";

/**
 * What went wrong.
 *
 * - `REFUSED`: a business rule objects; `refusals` names every reason.
 * - `INPUT_INVALID`: the argument is malformed; `refusals` names every field and reason.
 * - `NOT_FOUND`: there is no such record, or none that the actor may see.
 * - `FORBIDDEN`: the actor may see the record but not do this.
 * - `VERSION_CONFLICT`: somebody else wrote the record since it was read.
 * - `DUPLICATE_ID`: a record of that id is stored already.
 * - `STORAGE_FAILED`: the storage failed; `cause` holds its own error.
 * - `PORT_FAILED`: another port of the host's failed, the one that `record` names, or its `policy`; `cause` holds its own error.
 */
export type CrmErrorCode =
  | "REFUSED"
  | "INPUT_INVALID"
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "VERSION_CONFLICT"
  | "DUPLICATE_ID"
  | "STORAGE_FAILED"
  | "PORT_FAILED";

/** What a {@link CrmError} tells besides its code. */
export interface CrmErrorDetails {
  /** The reasons, for `REFUSED`, `INPUT_INVALID` and `FORBIDDEN`. */
  readonly refusals?: readonly Refusal[];
  /** The record it is about, as `type/id`; of `PORT_FAILED` the name of the port. */
  readonly record?: string;
  /** The error of the layer below. */
  readonly cause?: unknown;
}

/** The one error that the library throws. Tell kinds apart by `code`, not by class. */
export class CrmError extends Error {
  /** Always `CrmError`, in every copy of the package. */
  override readonly name = "CrmError";
  /** What went wrong. */
  readonly code: CrmErrorCode;
  /** Every reason; empty for codes that have none. */
  readonly refusals: readonly Refusal[];
  /** The record it is about, as `type/id`, or `null`; of `PORT_FAILED` the name of the port. */
  readonly record: string | null;

  constructor(code: CrmErrorCode, details: CrmErrorDetails = {}) {
    const { refusals = [], record = null, cause } = details;
    super(summaryOf(code, refusals, record), cause === undefined ? undefined : { cause });
    this.code = code;
    this.refusals = refusals;
    this.record = record;
  }
}

/** Holds for an error of another copy of this package too, for which `instanceof` does not. */
export const isCrmError = <Code extends CrmErrorCode = CrmErrorCode>(
  error: unknown,
  code?: Code,
): error is CrmError & {
  /** The code that was asked for. */
  readonly code: Code;
} =>
  error instanceof Error && error.name === "CrmError" && "code" in error && (code === undefined || error.code === code);

/** A message names so many reasons at most; `refusals` has them all. */
const mostReasons = 10;

function summaryOf(code: CrmErrorCode, refusals: readonly Refusal[], record: string | null): string {
  const reasons = refusals
    .slice(0, mostReasons)
    .map((refusal) => `${placeOf(refusal)}${code === "INPUT_INVALID" ? hintOf(refusal) : ""}`);
  const more = refusals.length > mostReasons ? `and ${refusals.length - mostReasons} more` : null;
  const about = record === null ? null : inOneLine(record);
  return [code, about, ...reasons, more].filter((part) => part !== null).join(": ");
}

const longestPart = 300;

/** What a caller named, so that in a log it begins no line of its own, turns no text round, and fills no disk (CWE-117). */
function inOneLine(text: string): string {
  const part = text.length > longestPart ? `${text.slice(0, longestPart)}…` : text;
  return part.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

const placeOf = ({ code, path = [] }: Refusal): string =>
  path.length === 0 ? code : `${code} at ${inOneLine(path.map(String).join("."))}`;

/** What would be right, for whoever reads a log. It is the library's or the host's to say, never a value that was sent. */
const hints = {
  expected: "expected",
  values: "one of",
  most: "at most",
  least: "at least",
  format: "expected",
  nearest: "did you mean",
} as const;

function hintOf({ params = {} }: Refusal): string {
  const told = Object.entries(hints).flatMap(([name, words]) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined || value === null ? [] : [`${words} ${Array.isArray(value) ? value.join(", ") : value}`];
  });
  return told.length === 0 ? "" : ` (${inOneLine(told.join(", ").slice(0, 200))})`;
}
