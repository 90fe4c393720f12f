import { answerSearch } from "../../src/duplicates/threads/answer-search.js";
import type { SearchThreads } from "../../src/duplicates/threads/search-threads.js";

/** What can be seen of threads. */
export interface LoopbackThreads extends SearchThreads {
  /** How many were started. */
  readonly started: () => number;
  /** How many of them are not ended. */
  readonly running: () => number;
}

/**
 * Threads that are none: what each of them does is done here, in turns that its messages wait for. Messages are cloned and
 * buffers handed over as between threads.
 * @param turns after how many turns each next message is taken, one after the other and from the beginning again.
 */
export function loopbackThreads(
  size: number,
  turns: readonly number[] = [0],
  limits: Pick<SearchThreads, "fromRecords" | "recordsAtOnce"> = { fromRecords: 0, recordsAtOnce: 3 },
): LoopbackThreads {
  let sent = 0;
  let started = 0;
  let ended = 0;
  return {
    ...limits,
    size,
    started: () => started,
    running: () => started - ended,
    start: (onMessage) => {
      started++;
      let isOver = false;
      let last: Promise<unknown> = Promise.resolve();
      const tell = (message: unknown, transfer: readonly ArrayBuffer[]): void => {
        const copy: unknown = structuredClone(message, { transfer: [...transfer] });
        if (!isOver) onMessage(copy);
      };
      const answer = answerSearch(tell);
      return {
        send: (message, transfer) => {
          const copy: unknown = structuredClone(message, { transfer: [...transfer] });
          const wait = turns[sent++ % turns.length] ?? 0;
          last = last.then(() => later(wait)).then(() => (isOver ? undefined : answer(copy)));
        },
        stop: () => {
          if (!isOver) ended++;
          isOver = true;
        },
      };
    },
  };
}

/** Waits for so many turns of the event loop. */
async function later(turns: number): Promise<void> {
  for (let turn = 0; turn <= turns; turn++) await new Promise<void>((resolve) => void setTimeout(resolve, 0));
}
