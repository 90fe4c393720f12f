import { isCrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { RefusalCode } from "./messages.js";

/** A `CrmError` of the code `REFUSED`, whose reasons are known to the compiler: the library's, and the host's own. */
export interface RefusedError<OwnCode extends string = never> extends Error {
  /** Always `CrmError`. */
  readonly name: "CrmError";
  /** Always `REFUSED`. */
  readonly code: "REFUSED";
  /** Every reason, never none. */
  readonly refusals: readonly Refusal<RefusalCode | OwnCode>[];
  /** The record it is about, as `type/id`, or `null`. */
  readonly record: string | null;
}

/**
 * Holds for an error that tells why a rule objects, as `isCrmError(error, "REFUSED")` does; the codes are literals then, so
 * that one that was mistyped is an error of types. Guards of yours give codes of their own: name them as `OwnCode`.
 */
export const isRefused = <OwnCode extends string = never>(error: unknown): error is RefusedError<OwnCode> =>
  isCrmError(error, "REFUSED");
