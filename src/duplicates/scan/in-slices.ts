import type { DuplicateSearchOptions } from "../duplicate-search.js";
import { stopIfAborted } from "../stop-if-aborted.js";

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
