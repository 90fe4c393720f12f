/**
 * Threads for the search for duplicates, under Node (and what else has `node:worker_threads`).
 * @module
 */
export type { WorkerThreadOptions } from "./worker-threads.js";
export { workerThreads } from "./worker-threads.js";
