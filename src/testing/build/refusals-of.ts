import type { CrmErrorCode } from "../../kernel/crm-error.js";
import { isCrmError } from "../../kernel/crm-error.js";

/**
 * What a call was turned down with: the code of each reason and where it lies, such as `LEAD_LOST` or
 * `INPUT_TOO_LONG lastName`, in the order in which the library gives them.
 * @param code which error it is to be, `REFUSED` unless said otherwise; any other is thrown on.
 * @throws Error if the call was carried out.
 */
export async function refusalsOf(
  call: Promise<unknown> | (() => Promise<unknown>),
  code: CrmErrorCode = "REFUSED",
): Promise<readonly string[]> {
  try {
    await (typeof call === "function" ? call() : call);
  } catch (error) {
    if (!isCrmError(error, code)) throw error;
    return error.refusals.map(({ code: reason, path = [] }) => [reason, ...path].map(String).join(" "));
  }
  throw new Error(`the call was carried out, and was to be turned down with ${code}`);
}
