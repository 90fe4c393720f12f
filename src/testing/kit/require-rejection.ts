import type { CrmError, CrmErrorCode } from "../../kernel/crm-error.js";
import { isCrmError } from "../../kernel/crm-error.js";
import { showValue } from "./show-value.js";

/** Throws unless a call rejects with a `CrmError`, of the code if one is given, that names the record if one is given. */
export async function requireRejection(
  call: () => Promise<unknown>,
  what: string,
  code?: CrmErrorCode,
  record?: string,
): Promise<CrmError> {
  const error = await rejectionOf(call, what);
  const wanted = `a CrmError${code === undefined ? "" : ` ${code}`}${record === undefined ? "" : ` on ${record}`}`;
  if (isCrmError(error, code) && (record === undefined || error.record === record)) return error;
  throw new Error(`${what}\n  expected: rejects with ${wanted}\n  came:     rejected with ${showValue(error)}`);
}

async function rejectionOf(call: () => Promise<unknown>, what: string): Promise<unknown> {
  const running = startCall(call, what);
  try {
    await running;
  } catch (error) {
    return error;
  }
  throw new Error(`${what}\n  expected: rejects\n  came:     was done`);
}

/** Starts a call; what it throws at once, instead of rejecting with, is a failure of its own. */
function startCall(call: () => Promise<unknown>, what: string): Promise<unknown> {
  try {
    return call();
  } catch (error) {
    throw new Error(`${what}\n  expected: a promise that rejects\n  came:     threw ${showValue(error)} at once`);
  }
}
