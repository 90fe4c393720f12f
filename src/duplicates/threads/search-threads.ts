/** A thread that works for a search. */
export interface SearchThread {
  /**
   * Hands it a message, which `answerSearch` takes on its side. Messages are plain data with typed arrays: they are
   * cloned as `postMessage` clones, shared memory stays shared.
   * @param transfer buffers that are handed over rather than copied.
   */
  send(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** Ends it, whatever it is doing. */
  stop(): Promise<void> | void;
}

/** Threads that a host lets a search for duplicates have: worker threads of Node, web workers. */
export interface SearchThreads {
  /** How many there are at most, besides the one that calls, which works too: one less than there are processors. */
  readonly size: number;
  /** With fewer records than this a search keeps to the thread that calls it, for starting others takes longer: 20,000 unless said otherwise. */
  readonly fromRecords?: number | undefined;
  /** How many records one is handed at a time; 5,000 unless said otherwise. */
  readonly recordsAtOnce?: number | undefined;
  /**
   * Starts one.
   * @param onMessage is told each of its messages, in the order of sending.
   * @param onFailure is told what ended it, if that was not `stop`.
   */
  start(onMessage: (message: unknown) => void, onFailure: (reason: unknown) => void): SearchThread;
}
