import type { CrmError, CrmErrorCode } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { errorTexts } from "./error-texts.js";
import type { Messages } from "./messages.js";
import { textOf } from "./text-of.js";

/** One reason within a {@link Problem}. */
export interface ProblemReason {
  /** The code of the reason, which never changes. */
  readonly code: string;
  /** The text of the reason. */
  readonly detail: string;
  /** Where in the argument it lies, as a JSON Pointer in a fragment, such as `#/changes/email`; absent where it lies in the record. */
  readonly pointer?: string;
}

/** An HTTP status that says what an error of the library says. */
export type ProblemStatus = 403 | 404 | 409 | 422 | 502 | 503;

/** Statuses and their names in RFC 9110. */
const statuses: Readonly<Record<CrmErrorCode, readonly [status: ProblemStatus, title: string]>> = {
  INPUT_INVALID: [422, "Unprocessable Content"],
  REFUSED: [422, "Unprocessable Content"],
  NOT_FOUND: [404, "Not Found"],
  FORBIDDEN: [403, "Forbidden"],
  VERSION_CONFLICT: [409, "Conflict"],
  DUPLICATE_ID: [409, "Conflict"],
  STORAGE_FAILED: [503, "Service Unavailable"],
  PORT_FAILED: [502, "Bad Gateway"],
};

/** An error as the body of an HTTP answer of the type `application/problem+json` (RFC 9457): plain data, with members of the library's own. */
export interface Problem {
  /** Always `about:blank`: what kind of problem it is, `code` tells. */
  readonly type: "about:blank";
  /** The HTTP status in words, always in English. */
  readonly title: string;
  /** The HTTP status. */
  readonly status: ProblemStatus;
  /** Every reason, or where there is none, what went wrong; in the language of the messages, a line each. */
  readonly detail: string;
  /** What went wrong. */
  readonly code: CrmErrorCode;
  /** Every reason; empty for codes that have none. */
  readonly errors: readonly ProblemReason[];
}

/**
 * What an HTTP answer tells of an error, for hosts that have an API. The cause of a failure, which may hold what is nobody's business, is not in it.
 * For codes of the host's own, give their texts as `own`.
 *
 * @example
 * ```ts
 * import { CrmError, problemOf } from "crmkit";
 * import { en } from "crmkit/messages/en";
 *
 * const { status, detail } = problemOf(new CrmError("NOT_FOUND", { record: "lead/1" }), en);
 * console.log(status, detail); // => 404 There is no such record.
 * ```
 */
export function problemOf(
  error: Pick<CrmError, "code" | "refusals">,
  messages: Messages,
  own: Readonly<Record<string, string>> = {},
): Problem {
  const [status, title] = statuses[error.code];
  return {
    type: "about:blank",
    title,
    status,
    detail: errorTexts(error, messages, own).join("\n"),
    code: error.code,
    errors: error.refusals.map((refusal) => ({
      code: refusal.code,
      detail: textOf(refusal, messages, own),
      ...(refusal.path === undefined ? {} : { pointer: pointerOf(refusal.path) }),
    })),
  };
}

/** A path as RFC 6901 writes it in a fragment; the whole argument is `#`. */
const pointerOf = (path: NonNullable<Refusal["path"]>): string =>
  `#${path.map((part) => `/${encodeURIComponent(wellFormed(String(part)).replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("")}`;

/** A name that somebody sent may hold half a character, which no address can. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
