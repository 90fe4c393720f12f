import type { SearchThreads } from "../duplicates/threads/search-threads.js";
import { CrmError } from "../kernel/crm-error.js";

/** The same threads, but whatever ends one, or keeps it from being started, is `PORT_FAILED` of `threads` with its cause. */
export function typedThreads(threads: SearchThreads | undefined): SearchThreads | undefined {
  if (threads === undefined) return undefined;
  return {
    size: threads.size,
    fromRecords: threads.fromRecords,
    recordsAtOnce: threads.recordsAtOnce,
    start: (onMessage, onFailure) => {
      try {
        return threads.start(onMessage, (cause) => onFailure(failed(cause)));
      } catch (cause) {
        throw failed(cause);
      }
    },
  };
}

const failed = (cause: unknown): CrmError => new CrmError("PORT_FAILED", { record: "threads", cause });
