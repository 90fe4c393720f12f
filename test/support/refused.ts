import type { CrmErrorCode } from "../../src/kernel/crm-error.js";
import { isCrmError } from "../../src/kernel/crm-error.js";

/** What a call was turned down with, `REFUSED` unless another code is expected: the codes of its reasons and where they lie. */
export async function reasonsOf(call: Promise<unknown>, code: CrmErrorCode = "REFUSED"): Promise<readonly string[]> {
  const error = await errorOf(call);
  if (!isCrmError(error, code)) throw error;
  return error.refusals.map(({ code: reason, path }) => [reason, ...(path ?? [])].map(String).join(" "));
}

/** What a call throws. */
export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("the call was carried out");
}
