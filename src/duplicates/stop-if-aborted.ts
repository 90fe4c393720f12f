import { CrmError } from "../kernel/crm-error.js";
import type { AbortSignalLike } from "./duplicate-search.js";

/** @throws CrmError `REFUSED` where the signal was aborted; its `cause` is what it was aborted with. */
export function stopIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted !== true) return;
  const { reason } = signal;
  throw new CrmError("REFUSED", {
    refusals: [{ code: "DUPLICATE_SEARCH_STOPPED" }],
    ...(reason === undefined ? {} : { cause: reason }),
  });
}
