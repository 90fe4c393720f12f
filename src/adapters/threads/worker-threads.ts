import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SearchThreads } from "../../duplicates/threads/search-threads.js";

/** What can be said of the threads. */
export interface WorkerThreadOptions extends Pick<SearchThreads, "fromRecords" | "recordsAtOnce"> {
  /** How many there are at most, besides the one that calls; one less than the process has processors unless said otherwise, and one at least. */
  readonly size?: number;
  /** The script that they run, where a bundler moved ours: one that imports `crmkit/threads/worker`. */
  readonly script?: URL | string;
}

/**
 * Worker threads of Node for the search for duplicates. They are started when a search has enough to do, and ended with it.
 *
 * @example
 * ```ts
 * import { createCrm } from "crmkit";
 * import { memoryStorage } from "crmkit/memory";
 * import { workerThreads } from "crmkit/threads";
 *
 * const crm = createCrm({ storage: memoryStorage(), ports: { threads: workerThreads() } });
 * const ann = crm.as({ userId: "ann", companyId: "acme" });
 * const { groups } = await ann.duplicates.scan({ types: ["lead"] });
 * console.log(groups); // => []
 * ```
 */
export function workerThreads(options: WorkerThreadOptions = {}): SearchThreads {
  const {
    size = Math.max(1, availableParallelism() - 1),
    script = new URL("./worker.js", import.meta.url),
    ...limits
  } = options;
  return {
    ...limits,
    size,
    start: (onMessage, onFailure) => {
      const worker = new Worker(script);
      worker.on("message", onMessage);
      worker.on("error", onFailure);
      worker.on("exit", (code) => onFailure(new Error(`A thread of the search ended with code ${code}`)));
      return {
        send: (message, transfer) => worker.postMessage(message, [...transfer]),
        stop: async () => void (await worker.terminate()),
      };
    },
  };
}
