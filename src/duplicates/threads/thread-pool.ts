import type { MatchRules } from "../rules/match-rules.js";
import type { SearchThread, SearchThreads } from "./search-threads.js";
import type { TaskKind, ThreadMessage, ThreadReply, ThreadTasks } from "./thread-task.js";

/** The threads of one search. */
export interface ThreadPool {
  /** How many there are. */
  readonly size: number;
  /** Asks a thread, by its number from 0. What it is asked for is done in the order of asking. @throws what ended the thread. */
  ask<Kind extends TaskKind>(
    thread: number,
    kind: Kind,
    task: ThreadTasks[Kind]["task"],
    transfer?: readonly ArrayBuffer[],
  ): Promise<ThreadTasks[Kind]["answer"]>;
  /** Asks all of them the same. */
  askAll<Kind extends TaskKind>(
    kind: Kind,
    task: ThreadTasks[Kind]["task"],
  ): Promise<readonly ThreadTasks[Kind]["answer"][]>;
  /** Ends them, whatever they are doing. */
  stop(): Promise<void>;
}

/** Starts the threads of a search: all of them, or none where one cannot be started. */
export async function threadPool(threads: SearchThreads, rules: MatchRules): Promise<ThreadPool> {
  const all: StartedThread[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(all.map((thread) => thread.stop()));
  };
  try {
    while (all.length < threads.size) all.push(startThread(threads));
  } catch (error) {
    await stop();
    throw error;
  }
  const ask: ThreadPool["ask"] = (thread, kind, task, transfer = []) => {
    const asked = all[thread]?.ask({ kind, task } as ThreadMessage, transfer); // the types of `ask` tie the two
    return asked as Promise<ThreadTasks[typeof kind]["answer"]>; // a thread answers what it was asked
  };
  const askAll: ThreadPool["askAll"] = (kind, task) => {
    const answers = Promise.all(all.map((_, thread) => ask(thread, kind, task)));
    answers.catch(() => undefined); // as below
    return answers;
  };
  for (const { ask: tell } of all) void tell({ kind: "rules", task: { rules } }, []);
  return { size: all.length, ask, askAll, stop };
}

interface StartedThread {
  ask(message: ThreadMessage, transfer: readonly ArrayBuffer[]): Promise<unknown>;
  stop(): Promise<void> | void;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(reason: unknown): void;
}

function startThread(threads: SearchThreads): StartedThread {
  const waiting: Waiting[] = [];
  let ended: { readonly reason: unknown } | null = null;
  const onMessage = (message: unknown): void => {
    const reply = message as ThreadReply; // `answerSearch` sends nothing else
    const next = waiting.shift();
    if ("failure" in reply) next?.reject(reply.failure);
    else next?.resolve(reply.answer);
  };
  const onFailure = (reason: unknown): void => {
    ended ??= { reason };
    for (const { reject } of waiting.splice(0)) reject(reason);
  };
  const thread: SearchThread = threads.start(onMessage, onFailure);
  return {
    ask: (message, transfer) => {
      const answer = new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended.reason);
        waiting.push({ resolve, reject });
        thread.send(message, transfer);
      });
      answer.catch(() => undefined); // whoever waits for it is told; until then nobody is to be
      return answer;
    },
    stop: () => thread.stop(),
  };
}
