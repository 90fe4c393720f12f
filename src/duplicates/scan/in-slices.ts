import { CrmError } from "../../kernel/crm-error.js";
import type { DuplicateSearchOptions } from "../duplicate-search.js";

/** After how many slices others may have the thread. */
const slicesAtOnce = 8;

/** Runs work that is cut in slices to its end, unless it is stopped. */
export async function inSlices<Result>(
  work: Generator<void, Result, undefined>,
  records: number,
  { signal, pause, onProgress }: Pick<DuplicateSearchOptions<never>, "signal" | "pause" | "onProgress">,
): Promise<Result> {
  for (let slices = 1; ; slices++) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (slices % slicesAtOnce !== 0) continue;
    onProgress?.({ phase: "comparing", records });
    await pause?.();
    stopIfAborted(signal);
  }
}

/** @throws CrmError `REFUSED` where the signal was aborted; its `cause` is what it was aborted with. */
export function stopIfAborted(signal: DuplicateSearchOptions<never>["signal"]): void {
  if (signal?.aborted !== true) return;
  const { reason } = signal;
  throw new CrmError("REFUSED", {
    refusals: [{ code: "DUPLICATE_SEARCH_STOPPED" }],
    ...(reason === undefined ? {} : { cause: reason }),
  });
}
